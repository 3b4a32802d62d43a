package io.vgdakit.cli;

import io.vgdakit.cli.VolumeGroupArguments.Images;
import io.vgdakit.vg.Kinship;
import io.vgdakit.view.ClassifyView;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vgdakit classify}. */
@Command(description = "Say which disks are copies or older states of which, and which volume groups are clones of a rootvg.")
final class ClassifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Mixin
    private VolumeGroupArguments arguments;

    @Option(names = "--json", description = "One JSON document.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        try (Images images = arguments.open()) {
            List<Kinship> statements = Kinship.of(images.assembly());
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                JsonDocument.print(out, "vgdakit-classify", "statements",
                        statements.stream().map(ClassifyView::tree));
            } else {
                ClassifyView.lines(statements).forEach(out::println);
            }
            images.assembly().others().stream().map(LayoutMessages::none).forEach(spec.commandLine().getErr()::println);
            return images.assembly().volumeGroups().isEmpty() ? ExitCode.UNREADABLE : ExitCode.DONE;
        }
    }
}
