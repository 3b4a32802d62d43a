package io.vgdakit.cli;

import io.vgdakit.disk.OpenedDisks;
import io.vgdakit.record.FieldPath;
import io.vgdakit.view.FieldLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vgdakit dump}. */
@Command(customSynopsis = "vgdakit dump [--all] [--json] [--name FILE=NAME]... [PATH] IMAGE...",
        description = {"Print every field of the metadata, one a line: path and value.",
            "PATH, for example vgda[0].lv[3] or lvmrec, prints only what lies there. A file named like a structure is written ./vgda."})
final class DumpCommand extends ProgramCommand {

    @Mixin
    private ImageArguments images;

    @Option(names = "--all", description = "Unused entries too: LV, PP, name, MWC and bad-block entries that are all zero.")
    private boolean all;

    @Option(names = "--json", description = "One JSON document, with the place, raw bytes and evidence grade of each value.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        FieldPath path = images.takeFirst(FieldPath::namesStructure).map(GetCommand::path).orElse(FieldPath.ALL);
        try (OpenedDisks opened = images.open()) {
            var report = new FieldReport(path, all, out(), err());
            if (json) {
                report.json(opened.disks());
            } else {
                report.lines(opened.disks(), FieldLine::of);
            }
            return report.exitCode();
        }
    }
}
