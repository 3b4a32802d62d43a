package io.vgdakit.cli;

import io.vgdakit.disk.Disk;
import io.vgdakit.repair.Plan;
import io.vgdakit.repair.Recheck;
import io.vgdakit.repair.backup.TextImport;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code vgdakit import}. */
@Command(customSynopsis = "vgdakit import [--apply --journal FILE] [--plan-out FILE] [--force] [--device --yes PVID] TEXT IMAGE...",
        description = "Plan how to make the metadata of disks what a text of 'vgdakit export' says. Without --apply nothing is written.")
final class ImportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Mixin
    private ImageArguments images;

    @Mixin
    private WritingOptions writing;

    @Override
    public Integer call() throws Exception {
        writing.check();
        Path text = Path.of(images.takeFirst(first -> true).orElseThrow());
        List<Disk> disks = images.open();
        Plan plan;
        try {
            plan = TextImport.plan(text, disks);
        } finally {
            ImageArguments.close(disks);
        }
        return writing.finish(plan, List.of(), Recheck.NONE);
    }
}
