package io.vgdakit.cli;

import io.vgdakit.disk.OpenedDisks;
import io.vgdakit.record.FieldPath;
import io.vgdakit.record.FieldValue;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code vgdakit get}. */
@Command(customSynopsis = "vgdakit get [--json] [--name FILE=NAME]... PATH IMAGE...",
        description = "Print the bare value of a field, for example lvmrec.pp_size, or of every field below a path.")
final class GetCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Mixin
    private ImageArguments images;

    @Option(names = "--json", description = "One JSON document, with the place, raw bytes and evidence grade of each value.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        FieldPath path = path(spec, images.takeFirst(first -> true).orElseThrow());
        try (OpenedDisks opened = images.open()) {
            var report = new FieldReport(path, true, spec.commandLine().getOut(), spec.commandLine().getErr());
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
    static FieldPath path(CommandSpec spec, String text) {
        try {
            return FieldPath.parse(text);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
