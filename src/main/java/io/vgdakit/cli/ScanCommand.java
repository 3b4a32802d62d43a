package io.vgdakit.cli;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.OpenedDisks;
import io.vgdakit.record.Confidence;
import io.vgdakit.scan.ScanOptions;
import io.vgdakit.scan.Scanner;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code vgdakit scan}. */
@Command(description = {
    "Look through whole images for structures of AIX LVM, wherever they lie: IPL, LVM and configuration records, VGSAs, VGDAs, LV names, LVCBs, "
        + "bad-block directories, superblocks of JFS and JFS2, logs of JFS2, boot images, and the begin of whole disks.",
    "Exit code 1 when nothing is found, 3 when a part could not be read."
}, footer = {
    "%nExamples:",
    "  vgdakit scan disk.img                         what is on it",
    "  vgdakit scan --jsonl --state s.txt /dev/sdb   resumable, for programs",
    "  vgdakit scan --unaligned --from 1G dump.bin   anywhere, also at odd bytes",
    "  vgdakit check --base 0x200000 whole.img       a disk that scan found there"
})
final class ScanCommand extends ProgramCommand {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ImageArguments images;

    @Option(names = "--from", paramLabel = "OFFSET", converter = OffsetConverter.class, defaultValue = "0",
            description = "Structures that begin from here on; bytes with K, M, G, T, or sectors with s.")
    private long from;

    @Option(names = "--to", paramLabel = "OFFSET", converter = OffsetConverter.class, description = "Structures that begin before here.")
    private Long to;

    @Option(names = "--unaligned", description = "Look at every byte, not only at sectors; slower.")
    private boolean unaligned;

    @Option(names = "--confidence", paramLabel = "LEVEL", defaultValue = "probable",
            description = "Print hits that are at least so sure: certain, probable, possible; ${DEFAULT-VALUE} by default.")
    private Confidence confidence;

    @Option(names = "--jsonl", description = "One JSON object a line for each hit.")
    private boolean jsonLines;

    @Option(names = "--state", paramLabel = "FILE", description = "Keep in this file how far the scan got, and go on there; hits of before are not repeated.")
    private Path stateFile;

    @Option(names = "--threads", paramLabel = "N", description = "Threads that read; 1 spares a dying drive. By default one a processor, at most 4.")
    private Integer threads;

    @Option(names = "--quiet", description = "No progress on a terminal.")
    private boolean quiet;

    @Override
    public Integer call() throws Exception {
        ScanOptions options = options();
        var state = ScanState.open(stateFile, String.join("\t", String.valueOf(options.from()), String.valueOf(options.to()),
                String.valueOf(unaligned), String.valueOf(images.base()), confidence.text()));
        var output = new ScanReport.Output(out(), err(), jsonLines, confidence, quiet);
        try (OpenedDisks opened = images.open()) {
            boolean found = false;
            boolean gaps = false;
            for (Disk disk : opened.disks()) {
                ScanReport report = scan(disk, options, output, state);
                found |= report.hasFound();
                gaps |= report.hasGaps();
            }
            return gaps ? ExitCode.UNREADABLE : found ? ExitCode.DONE : ExitCode.FOUND;
        }
    }

    private ScanReport scan(Disk disk, ScanOptions options, ScanReport.Output output, ScanState state) throws IOException {
        ScanState.Place place = state.of(Path.of(disk.source()));
        long start = Math.max(options.from(), place.next());
        var report = new ScanReport(disk, output, state, place.found(), options.to());
        if (start < options.to()) {
            Scanner.scan(disk, options.range(start, options.to()), report);
        }
        report.end();
        return report;
    }

    private ScanOptions options() {
        ScanOptions whole = ScanOptions.whole();
        long end = to == null ? whole.to() : to;
        if (end < from) {
            throw new ParameterException(spec.commandLine(), "--to " + end + " is before --from " + from);
        }
        if (threads != null && (threads < 1 || threads > ScanOptions.MOST_THREADS)) {
            throw new ParameterException(spec.commandLine(), "--threads " + threads + ": expected 1 to " + ScanOptions.MOST_THREADS);
        }
        return new ScanOptions(from, end, unaligned, threads == null ? whole.threads() : threads);
    }
}
