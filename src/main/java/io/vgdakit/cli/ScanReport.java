package io.vgdakit.cli;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Gap;
import io.vgdakit.record.Confidence;
import io.vgdakit.scan.Hit;
import io.vgdakit.scan.ScanListener;
import io.vgdakit.view.ScanView;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Prints what the scan of one disk finds, keeps its state, and shows progress on a terminal. */
final class ScanReport implements ScanListener {

    private static final long INTERVAL_NANOSECONDS = 1_000_000_000;

    private final Disk disk;
    private final Output output;
    private final ScanState state;
    private final Progress progress;
    private long found;
    private long hidden;
    private boolean gaps;
    private Gap gap;
    private long last = System.nanoTime();

    /**
     * How hits are printed.
     *
     * @param least confidence of those that are
     * @param quiet whether no line on a terminal tells how far the scan got
     */
    record Output(PrintWriter out, PrintWriter err, boolean jsonLines, Confidence least, boolean quiet) {
    }

    /**
     * @param found hits that an earlier call printed
     * @param to where the scan ends; the end of a disk that is read in order is not known before
     */
    ScanReport(Disk disk, Output output, ScanState state, long found, long to) {
        this.disk = disk;
        this.output = output;
        this.state = state;
        this.found = found;
        this.progress = new Progress(output.err(), disk.name(), disk.sequential() ? to : Math.min(to, disk.size()), output.quiet() || disk.sequential());
    }

    @Override
    public void hit(Hit hit) {
        if (!hit.confidence().atLeast(output.least())) {
            hidden++;
            return;
        }
        found++;
        if (output.jsonLines()) {
            JsonOutput.line(output.out(), ScanView.tree(hit));
        } else {
            ScanView.lines(hit).forEach(output.out()::println);
        }
    }

    @Override
    public void gap(Gap next) {
        gaps = true;
        if (gap != null && gap.end() == next.offset() && gap.detail().equals(next.detail())) {
            gap = new Gap(gap.offset(), gap.length() + next.length(), gap.reason(), gap.detail());
            return;
        }
        tellGap();
        gap = next;
    }

    private void tellGap() {
        if (gap != null) {
            output.err().println(disk.name() + ": " + gap.length() + " bytes from byte " + gap.offset() + " cannot be read"
                    + (gap.detail().isEmpty() ? "" : ": " + gap.detail()));
        }
        gap = null;
    }

    @Override
    public void progress(long next) {
        progress.accept(next);
        if (System.nanoTime() - last >= INTERVAL_NANOSECONDS) {
            last = System.nanoTime();
            save(next);
        }
    }

    /** Tells what is still to be told. */
    void end() {
        progress.close();
        tellGap();
        save(Long.MAX_VALUE);
        if (found == 0) {
            output.err().println(disk.name() + ": nothing found");
        }
        if (hidden > 0) {
            output.err().println(disk.name() + ": " + hidden + (hidden == 1 ? " hit" : " hits") + " of less confidence not shown, see --confidence");
        }
    }

    boolean hasFound() {
        return found > 0;
    }

    boolean hasGaps() {
        return gaps;
    }

    /** The hits come first: a crash in between shows one twice rather than never. */
    private void save(long next) {
        output.out().flush();
        try {
            state.save(Path.of(disk.source()), new ScanState.Place(next, found));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
