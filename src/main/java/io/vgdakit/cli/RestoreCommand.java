package io.vgdakit.cli;

import io.vgdakit.repair.Plan;
import io.vgdakit.repair.Proposal;
import io.vgdakit.repair.backup.Backup;
import io.vgdakit.repair.backup.Restore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vgdakit restore}. */
@Command(customSynopsis = "vgdakit restore [--only AREA]... [--apply --journal FILE] [--plan-out FILE] [--force] [--device --yes PVID] BACKUP IMAGE...",
        description = "Plan how to bring the metadata of a backup back to its disks, byte for byte. Without --apply nothing is written.")
final class RestoreCommand extends ProgramCommand {

    @Mixin
    private ImageArguments images;

    @Mixin
    private WritingOptions writing;

    @Option(names = "--only", paramLabel = "AREA", description = "Only what lies at a path, for example lvmrec or vgda[0].lv.")
    private List<String> only = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        writing.check();
        Backup backup = Backup.open(Path.of(images.takeFirst(first -> true).orElseThrow()));
        return writing.runOnDisks(images, disks -> new Proposal(Restore.plan(backup, disks, only), notes(backup)));
    }

    private static List<String> notes(Backup backup) {
        long missing = backup.disks().stream().flatMap(disk -> disk.areas().stream()).mapToLong(area -> area.missing()).sum();
        return missing > 0 ? List.of(missing + " bytes are not in the backup and stay as they are") : List.of();
    }
}
