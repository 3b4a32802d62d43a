package io.vgdakit.cli;

import io.vgdakit.repair.Plan;
import io.vgdakit.repair.Proposal;
import io.vgdakit.repair.backup.TextImport;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vgdakit import}. */
@Command(customSynopsis = "vgdakit import [--apply --journal FILE] [--plan-out FILE] [--force] [--device --yes PVID] TEXT IMAGE...",
        description = "Plan how to make the metadata of disks what a text of 'vgdakit export' says. Without --apply nothing is written.")
final class ImportCommand extends ProgramCommand {

    @Mixin
    private ImageArguments images;

    @Mixin
    private WritingOptions writing;

    @Override
    public Integer call() throws Exception {
        writing.check();
        Path text = Path.of(images.takeFirst(first -> true).orElseThrow());
        return writing.runOnDisks(images, disks -> new Proposal(TextImport.plan(text, disks), List.of()));
    }
}
