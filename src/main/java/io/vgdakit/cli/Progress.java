package io.vgdakit.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongConsumer;

/** How far a long command is, on one line of the terminal: share, rate and time left. Says nothing for the first second, or where no person looks. */
final class Progress implements LongConsumer, AutoCloseable {

    private static final long SECOND = 1_000_000_000L;
    private static final double MIB = 1 << 20;

    private final PrintWriter err;
    private final String subject;
    private final long total;
    private final boolean shown;
    private final long start = System.nanoTime();
    private long next = start + SECOND;
    private long first = -1;
    private boolean printed;

    /**
     * @param subject of the line
     * @param total bytes
     * @param quiet whether to say nothing at all
     */
    Progress(PrintWriter err, String subject, long total, boolean quiet) {
        this.err = err;
        this.subject = subject;
        this.total = total;
        shown = !quiet && Terminal.present();
    }

    @Override
    public void accept(long done) {
        first = first < 0 ? done : first;
        long now = System.nanoTime();
        if (shown && now >= next) {
            next = now + SECOND;
            err.print("\r" + line(subject, first, done, total, (now - start) / (double) SECOND) + "  ");
            err.flush();
            printed = true;
        }
    }

    /** @param first bytes done before the clock started */
    static String line(String subject, long first, long done, long total, double seconds) {
        double rate = (done - first) / seconds;
        String left = rate > 0 ? String.format("%d s left", (long) Math.ceil((total - done) / rate)) : "";
        return String.format(Locale.ROOT, "%s: %.1f %% of %.0f MiB, %.0f MiB/s, %s", subject, total == 0 ? 100.0 : 100.0 * done / total, total / MIB,
                rate / MIB, left);
    }

    @Override
    public void close() {
        if (printed) {
            err.println();
        }
    }
}
