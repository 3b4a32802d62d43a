package io.vgdakit.scan;

/**
 * What a scan covers.
 *
 * @param from first byte at which a structure may begin
 * @param to byte before which it must begin; {@link Long#MAX_VALUE} for the end of the disk
 * @param unaligned whether structures may begin at any byte, not only at sectors counted from the start of the disk
 * @param threads that read and test, at least 1
 */
public record ScanOptions(long from, long to, boolean unaligned, int threads) {

    /** More do not help: the memory is the limit. Each takes a buffer of 4 MiB. */
    public static final int MOST_THREADS = 4;

    public ScanOptions {
        if (from < 0 || to < from || threads < 1) {
            throw new IllegalArgumentException("no such scan: from " + from + " to " + to + " with " + threads + " threads");
        }
    }

    /** A whole disk, at sectors, with a thread for each processor, at most four. */
    public static ScanOptions whole() {
        return new ScanOptions(0, Long.MAX_VALUE, false, Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()));
    }

    public ScanOptions range(long first, long end) {
        return new ScanOptions(first, end, unaligned, threads);
    }

    public ScanOptions atAnyByte() {
        return new ScanOptions(from, to, true, threads);
    }
}
