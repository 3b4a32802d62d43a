package io.vgdakit.cli;

import io.vgdakit.disk.Disk;
import io.vgdakit.repair.Plan;
import io.vgdakit.repair.Recheck;
import io.vgdakit.repair.backup.Backup;
import io.vgdakit.repair.backup.Restore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vgdakit restore}. */
@Command(customSynopsis = "vgdakit restore [--only AREA]... [--apply --journal FILE] [--plan-out FILE] [--force] [--device --yes PVID] BACKUP IMAGE...",
        description = "Plan how to bring the metadata of a backup back to its disks, byte for byte. Without --apply nothing is written.")
final class RestoreCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

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
        List<Disk> disks = images.open();
        Plan plan;
        try {
            plan = Restore.plan(backup, disks, only);
        } finally {
            ImageArguments.close(disks);
        }
        long missing = backup.disks().stream().flatMap(disk -> disk.areas().stream()).mapToLong(area -> area.missing()).sum();
        if (missing > 0) {
            spec.commandLine().getErr().println("vgdakit: " + missing + " bytes are not in the backup and stay as they are");
        }
        return writing.finish(plan, List.of(), Recheck.NONE);
    }
}
