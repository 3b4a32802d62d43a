package io.vgdakit.data.extract;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Hashes of one stream of buffers, computed in a thread of their own while the next buffers are read. Owns the buffers. */
final class Digests implements Closeable {

    private static final int BUFFERS = 4;
    /** Small enough to stay in the cache of a processor between being read into and written from. */
    private static final int BUFFER_BYTES = 1 << 18;
    private static final int PAGE_BYTES = 4096;

    private final Map<String, MessageDigest> digests = new LinkedHashMap<>();
    private final BlockingQueue<ByteBuffer> free = new ArrayBlockingQueue<>(BUFFERS);
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        var worker = new Thread(work, "hash");
        worker.setDaemon(true);
        return worker;
    });

    /**
     * @param algorithms as Java names them, for example SHA-256; none to hash nothing
     * @throws NoSuchAlgorithmException when one is not known
     */
    Digests(List<String> algorithms) throws NoSuchAlgorithmException {
        for (String algorithm : algorithms) {
            digests.put(algorithm, MessageDigest.getInstance(algorithm));
        }
        for (int i = 0; i < (algorithms.isEmpty() ? 1 : BUFFERS); i++) {
            free.add(ByteBuffer.allocateDirect(BUFFER_BYTES + PAGE_BYTES).alignedSlice(PAGE_BYTES).limit(BUFFER_BYTES).slice());
        }
    }

    /** An empty buffer; waits until one was hashed. */
    ByteBuffer take() throws IOException {
        try {
            return free.take().clear();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClosedByInterruptException();
        }
    }

    /** Hashes the bytes of a buffer that was taken, and has it back. */
    void give(ByteBuffer bytes) {
        if (digests.isEmpty()) {
            free.add(bytes);
            return;
        }
        thread.execute(() -> {
            for (MessageDigest digest : digests.values()) {
                digest.update(bytes.duplicate());
            }
            free.add(bytes);
        });
    }

    /** The hashes of all that was given, lower-case hex by algorithm. */
    Map<String, String> finish() throws IOException {
        Map<String, String> hashes = new LinkedHashMap<>();
        try {
            thread.submit(() -> digests.forEach((algorithm, digest) -> hashes.put(algorithm, HexFormat.of().formatHex(digest.digest())))).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClosedByInterruptException();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return hashes;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
