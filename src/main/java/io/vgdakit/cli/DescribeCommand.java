package io.vgdakit.cli;

import io.vgdakit.check.Checker;
import io.vgdakit.record.AixTime;
import io.vgdakit.record.Finding;
import io.vgdakit.vg.Assembly;
import io.vgdakit.view.DescribeView;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vgdakit describe}. */
@Command(description = "Say everything that is known of disks and their volume groups: the reports one after the other, or one JSON document.")
final class DescribeCommand extends AssemblyCommand {

    @Option(names = "--tz", paramLabel = "ZONE", defaultValue = "UTC", converter = ZoneConverter.class, description = "Time zone; UTC by default.")
    private AixTime time;

    @Override
    void report(Assembly assembly, PrintWriter out, boolean json) throws IOException {
        List<Finding> findings = Checker.check(assembly);
        if (json) {
            JsonDocument.print(out, "vgdakit-describe", DescribeView.tree(assembly, findings));
        } else {
            DescribeView.lines(assembly, findings, time).forEach(out::println);
        }
    }
}
