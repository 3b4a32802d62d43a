package io.vgdakit.scan;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Gap;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Looks through a whole disk for structures of AIX LVM, wherever they lie. Several threads read parts of it and test where something may begin; the
 * thread that called looks at those places in their order. What is found at a place depends on the disk alone and not on where the scan began, so a
 * scan can go on where another one stopped.
 */
public final class Scanner {

    private final Disk disk;
    private final ScanOptions options;
    private final ScanListener listener;
    private final List<Recogniser> recognisers = Recognisers.all();

    private Scanner(Disk disk, ScanOptions options, ScanListener listener) {
        this.disk = disk;
        this.options = options;
        this.listener = listener;
    }

    /** What one part of the disk gave. */
    private record Found(long end, boolean last, Candidates candidates, List<Gap> gaps) {
    }

    /**
     * Scans a disk. Never fails on content.
     *
     * @throws IllegalStateException when the disk is closed or the thread interrupted
     */
    public static void scan(Disk disk, ScanOptions options, ScanListener listener) {
        if (disk.sequential()) {
            new Scanner(new RecentBlocks(disk), new ScanOptions(options.from(), options.to(), options.unaligned(), 1), listener).run();
        } else {
            new Scanner(disk, options, listener).run();
        }
    }

    private void run() {
        BlockingQueue<Window> windows = new ArrayBlockingQueue<>(options.threads());
        for (int i = 0; i < options.threads(); i++) {
            windows.add(new Window(disk));
        }
        ExecutorService workers = Executors.newFixedThreadPool(options.threads(), Scanner::daemon);
        try {
            inOrder(workers, windows);
        } finally {
            workers.shutdownNow();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "scan");
        thread.setDaemon(true);
        return thread;
    }

    private void inOrder(ExecutorService workers, BlockingQueue<Window> windows) {
        Deque<Future<Found>> parts = new ArrayDeque<>();
        long next = options.from() - options.from() % Disk.SECTOR_BYTES;
        // With one thread the disk is to be read in order, so nothing is read ahead while candidates are looked at.
        int ahead = options.threads() == 1 ? 1 : 2 * options.threads();
        boolean ended = false;
        while (!ended) {
            while (parts.size() < ahead && next < options.to()) {
                long start = next;
                parts.add(workers.submit(() -> look(windows, start)));
                next = start > Long.MAX_VALUE - Window.BYTES ? Long.MAX_VALUE : start + Window.BYTES;
            }
            if (parts.isEmpty()) {
                return;
            }
            Found found = result(parts.remove());
            found.gaps().forEach(listener::gap);
            found.candidates().offsets().forEach(this::judge);
            listener.progress(Math.min(found.end(), options.to()));
            ended = found.last();
        }
    }

    private Found look(BlockingQueue<Window> windows, long start) throws InterruptedException {
        Window window = windows.take();
        try {
            Window.Part part = window.read(start);
            int from = (int) Math.max(0, options.from() - start);
            int to = (int) Math.min(part.held(), options.to() - start);
            int step = options.unaligned() ? 1 : Disk.SECTOR_BYTES;
            int first = (from + step - 1) / step * step;
            return new Found(start + part.held(), part.held() < Window.BYTES, CandidateTest.find(window.buffer(), first, to, step, start), part.gaps());
        } finally {
            windows.add(window);
        }
    }

    private void judge(long offset) {
        Spot spot = new Spot(disk, offset);
        byte[] head = spot.read(Disk.SECTOR_BYTES).bytes();
        recognisers.forEach(recogniser -> recogniser.recognise(spot, head).ifPresent(listener::hit));
    }

    private static Found result(Future<Found> part) {
        try {
            return part.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the scan was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
