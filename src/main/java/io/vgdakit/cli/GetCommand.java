package io.vgdakit.cli;

import io.vgdakit.disk.OpenedDisks;
import io.vgdakit.record.FieldPath;
import io.vgdakit.record.FieldValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vgdakit get}. */
@Command(customSynopsis = "vgdakit get [--json] [--name FILE=NAME]... PATH IMAGE...",
        description = "Print the bare value of a field, for example lvmrec.pp_size, or of every field below a path.")
final class GetCommand extends ProgramCommand {

    @Mixin
    private ImageArguments images;

    @Option(names = "--json", description = "One JSON document, with the place, raw bytes and evidence grade of each value.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        FieldPath path = path(images.takeFirst(first -> true).orElseThrow());
        try (OpenedDisks opened = images.open()) {
            var report = new FieldReport(path, true, out(), err());
            if (json) {
                report.json(opened.disks());
            } else {
                report.lines(opened.disks(), FieldValue::text);
                report.noteUnverified();
            }
            return report.exitCode();
        }
    }

    /** The path that a person wrote; a bad one is a usage error. */
    static FieldPath path(String text) {
        try {
            return FieldPath.parse(text);
        } catch (IllegalArgumentException e) {
            throw new UsageError(e.getMessage());
        }
    }
}
