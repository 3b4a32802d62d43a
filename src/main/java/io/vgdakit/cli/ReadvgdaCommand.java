package io.vgdakit.cli;

import io.vgdakit.disk.OpenedDisks;
import io.vgdakit.record.AixTime;
import io.vgdakit.record.Readings;
import io.vgdakit.vg.Calibration;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.view.ReadvgdaJson;
import io.vgdakit.view.ReadvgdaReport;
import io.vgdakit.view.ReadvgdaSummary;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vgdakit readvgda}. */
@Command(description = "Print the LVM record and the VGSA and VGDA copies of disks as AIX's readvgda does.")
final class ReadvgdaCommand extends ProgramCommand {

    @Mixin
    private ImageArguments images;

    @Option(names = "-s", description = "The full report; this is the default.")
    private boolean report;

    @Option(names = "-q", description = "A summary: lines VGID:, PV count:, LV count:.")
    private boolean quick;

    @Option(names = "-t", description = "Print nothing; exit code 0 when every disk carries a VGDA, 1 when one does not.")
    private boolean test;

    @Option(names = "--copy", paramLabel = "1|2|all", defaultValue = "all", converter = CopiesConverter.class,
            description = "Which copy of VGSA and VGDA to print; all by default.")
    private CopiesConverter.Copies copies;

    @Option(names = "--tz", paramLabel = "ZONE", defaultValue = "UTC", converter = ZoneConverter.class,
            description = "Time zone of the time stamps, for example America/Chicago or CST6CDT; UTC by default.")
    private AixTime time;

    @Option(names = "--json", description = "One JSON document with the provenance of every value.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        try (OpenedDisks opened = images.open()) {
            List<DiskMetadata> all = opened.stream().map(DiskMetadata::read).toList();
            if (test) {
                return all.stream().allMatch(metadata -> metadata.hasVgda(readings(metadata))) ? ExitCode.DONE : ExitCode.FOUND;
            }
            boolean whole = true;
            for (DiskMetadata metadata : all) {
                whole &= complain(metadata);
            }
            print(all);
            return whole ? ExitCode.DONE : ExitCode.UNREADABLE;
        }
    }

    /** Says what of a disk cannot be read as what it should be; returns whether what was asked for can be told. */
    private boolean complain(DiskMetadata metadata) {
        List<String> problems = LayoutMessages.problems(metadata, copies.numbers());
        LayoutMessages.ground(metadata).ifPresent(err()::println);
        problems.forEach(err()::println);
        if (!quick || metadata.layout().layout().isEmpty()) {
            return problems.isEmpty();
        }
        boolean hasVgda = metadata.hasVgda(readings(metadata));
        if (!hasVgda) {
            err().println(metadata.disk().name() + ": no valid VGDA; what it would tell prints ?");
        }
        return hasVgda;
    }

    private void print(List<DiskMetadata> all) throws IOException {
        PrintWriter out = out();
        if (json && !quick) {
            var tree = new ReadvgdaJson(copies.numbers());
            JsonDocument.print(out, "vgdakit-readvgda", "disks", all.stream().map(metadata -> tree.tree(metadata, readings(metadata))));
            return;
        }
        for (DiskMetadata metadata : all) {
            if (metadata.layout().layout().isPresent() && quick) {
                ReadvgdaSummary.lines(metadata, readings(metadata)).forEach(out::println);
            } else {
                new ReadvgdaReport(out, time, copies.numbers()).print(metadata, readings(metadata));
            }
        }
    }

    private static Readings readings(DiskMetadata metadata) {
        return Calibration.of(List.of(metadata)).readings();
    }
}
