package io.vgdakit.cli;

import io.vgdakit.disk.OpenedDisks;
import io.vgdakit.vg.Calibration;
import io.vgdakit.vg.Difference;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.MetadataDiff;
import io.vgdakit.view.DiffView;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code vgdakit diff}. */
@Command(description = {
    "Compare the metadata of two images field by field: path, old value -> new value.",
    "With one image, compare the primary structures with their second copies. Exit code 1 when something differs, 3 when some of it cannot be read."
})
final class DiffCommand extends ProgramCommand {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ImageArguments images;

    @Option(names = "--json", description = "One JSON document, with the provenance of both values.")
    private boolean json;

    @Option(names = "--jsonl", description = "One JSON object a line, with the provenance of both values.")
    private boolean jsonLines;

    @Override
    public Integer call() throws Exception {
        try (OpenedDisks opened = images.open()) {
            if (opened.disks().size() > 2) {
                throw new ParameterException(spec.commandLine(), opened.disks().size() + " images given, 1 or 2 expected");
            }
            List<DiskMetadata> metadata = opened.stream().map(DiskMetadata::read).toList();
            boolean differs = print(Stream.of(metadata).mapMulti(DiffCommand::compare));
            List<String> problems = metadata.stream().flatMap(disk -> LayoutMessages.problems(disk, List.of(1, 2)).stream()).toList();
            problems.forEach(err()::println);
            return !problems.isEmpty() ? ExitCode.UNREADABLE : differs ? ExitCode.FOUND : ExitCode.DONE;
        }
    }

    /** Prints differences as they are found; returns whether there is any. */
    private boolean print(Stream<Difference> found) throws IOException {
        PrintWriter out = out();
        AtomicBoolean any = new AtomicBoolean();
        Stream<Difference> differences = found.peek(difference -> any.set(true));
        if (json) {
            JsonDocument.print(out, "vgdakit-diff", "differences", differences.map(DiffView::tree));
        } else if (jsonLines) {
            differences.map(DiffView::tree).forEachOrdered(tree -> JsonOutput.line(out, tree));
        } else {
            differences.map(DiffView::line).forEachOrdered(out::println);
        }
        return any.get();
    }

    private static void compare(List<DiskMetadata> metadata, Consumer<Difference> differences) {
        var diff = new MetadataDiff(differences);
        if (metadata.size() == 1) {
            diff.copies(metadata.get(0), Calibration.of(metadata).readings());
        } else {
            diff.disks(metadata.get(0), metadata.get(1), Calibration.of(new ArrayList<>(metadata.subList(0, 1))).readings());
        }
    }
}
