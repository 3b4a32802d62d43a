package io.vgdakit.vg;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same work on many things: on all processors where it is worth starting them, but on no more than the heap has room for. */
public final class Workers {

    private static final int WORTH_SEVERAL_THREADS = 16;

    /** Enough to assemble and to check a big volume group. */
    private static final long HEAP_BYTES_OF_A_THREAD = 64L << 20;

    private Workers() {
    }

    /**
     * The results in the order of the things.
     *
     * @throws RuntimeException what the work of one of them threw
     */
    public static <T, R> List<R> map(Collection<T> things, Function<T, R> work) {
        int threads = threads(Runtime.getRuntime().availableProcessors(), Runtime.getRuntime().maxMemory());
        if (things.size() < WORTH_SEVERAL_THREADS || threads == 1) {
            return things.stream().map(work).toList();
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<R> results = new ArrayList<>();
            for (Future<R> result : pool.invokeAll(things.stream().<Callable<R>>map(thing -> () -> work.apply(thing)).toList())) {
                results.add(result.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    /** How many threads a machine has room for: at least one. */
    static int threads(int processors, long heapBytes) {
        return (int) Math.max(1, Math.min(processors, heapBytes / HEAP_BYTES_OF_A_THREAD));
    }
}
