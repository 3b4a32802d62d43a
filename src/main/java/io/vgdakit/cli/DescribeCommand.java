package io.vgdakit.cli;

import io.vgdakit.check.Checker;
import io.vgdakit.cli.VolumeGroupArguments.Images;
import io.vgdakit.record.AixTime;
import io.vgdakit.record.Finding;
import io.vgdakit.vg.Assembly;
import io.vgdakit.view.DescribeView;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vgdakit describe}. */
@Command(description = "Say everything that is known of disks and their volume groups: the reports one after the other, or one JSON document.")
final class DescribeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Mixin
    private VolumeGroupArguments arguments;

    @Option(names = "--tz", paramLabel = "ZONE", defaultValue = "UTC", converter = ZoneConverter.class, description = "Time zone; UTC by default.")
    private AixTime time;

    @Option(names = "--json", description = "One JSON document, see schema/describe.json in the jar.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        try (Images images = arguments.open()) {
            Assembly assembly = images.assembly();
            List<Finding> findings = Checker.check(assembly);
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                JsonDocument.print(out, "vgdakit-describe", DescribeView.tree(assembly, findings));
            } else {
                DescribeView.lines(assembly, findings, time).forEach(out::println);
            }
            assembly.others().stream().map(LayoutMessages::none).forEach(spec.commandLine().getErr()::println);
            return assembly.volumeGroups().isEmpty() ? ExitCode.UNREADABLE : ExitCode.DONE;
        }
    }
}
