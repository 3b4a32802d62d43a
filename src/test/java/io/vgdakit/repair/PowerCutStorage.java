package io.vgdakit.repair;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Images in memory behind a write cache, and journals, whose power fails at a chosen operation. Operations are the writes and forces of
 * images and journals, counted from 0.
 */
final class PowerCutStorage implements Storage {

    /** What becomes of writes that were not forced. */
    enum Cache { ALL_LOST, ALL_KEPT, LAST_ONLY, ANY }

    /** The power is gone. */
    static final class PowerCut extends IOException {

        private static final long serialVersionUID = 1;
    }

    private final Map<Path, SimulatedFile> files = new LinkedHashMap<>();
    private final int cutAt;
    private final boolean half;
    private int operations;
    private boolean dead;

    /**
     * @param images contents by path
     * @param cutAt operation that fails; every one behind it fails too
     * @param half whether the first half of it is done when it is a write
     */
    PowerCutStorage(Map<Path, byte[]> images, int cutAt, boolean half) {
        this.cutAt = cutAt;
        this.half = half;
        images.forEach((path, bytes) -> files.put(path, new SimulatedFile(bytes.clone())));
    }

    static PowerCutStorage lasting(Map<Path, byte[]> images) {
        return new PowerCutStorage(images, Integer.MAX_VALUE, false);
    }

    boolean dead() {
        return dead;
    }

    /** What is found when the power is back; a journal of which nothing is left does not exist. */
    Map<Path, byte[]> survivors(Cache cache) {
        Map<Path, byte[]> left = new LinkedHashMap<>();
        files.forEach((path, file) -> left.put(path, file.survivor(cache)));
        return left;
    }

    @Override
    public WritableImage openImage(Path image) {
        return new Image(files.get(image));
    }

    @Override
    public JournalOutput createJournal(Path journal) throws IOException {
        if (files.containsKey(journal) || Files.exists(journal)) {
            throw new FileAlreadyExistsException(journal.toString());
        }
        var file = new SimulatedFile(new byte[0]);
        files.put(journal, file);
        return new Output(file, journal);
    }

    @Override
    public JournalOutput appendJournal(Path journal, JournalFile.End end) {
        var file = new SimulatedFile(Arrays.copyOf(Bench.read(journal), (int) end.offset()));
        files.put(journal, file);
        return new Output(file, journal);
    }

    private void write(SimulatedFile file, long offset, byte[] bytes) throws IOException {
        if (!dead && operations == cutAt && half) {
            file.write(offset, Arrays.copyOf(bytes, bytes.length / 2));
        }
        operation();
        file.write(offset, bytes);
    }

    private void operation() throws IOException {
        if (dead || operations == cutAt) {
            dead = true;
            throw new PowerCut();
        }
        operations++;
    }

    private final class Image implements WritableImage {

        private final SimulatedFile file;

        private Image(SimulatedFile file) {
            this.file = file;
        }

        @Override
        public long size() {
            return file.cached.length;
        }

        @Override
        public boolean device() {
            return false;
        }

        @Override
        public byte[] read(long offset, int length) {
            return Arrays.copyOfRange(file.cached, (int) offset, (int) offset + length);
        }

        @Override
        public void write(long offset, byte[] bytes) throws IOException {
            PowerCutStorage.this.write(file, offset, bytes);
        }

        @Override
        public void force() throws IOException {
            operation();
            file.force();
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    /** Keeps a real file beside the simulated one, because journals are read back from there. */
    private final class Output implements JournalOutput {

        private final SimulatedFile file;
        private final Path path;

        private Output(SimulatedFile file, Path path) {
            this.file = file;
            this.path = path;
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            PowerCutStorage.this.write(file, file.cached.length, bytes);
        }

        @Override
        public void force() throws IOException {
            operation();
            file.force();
            Bench.write(path, file.cached);
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    /** What is on the platter, what the cache shows, and the difference. */
    private static final class SimulatedFile {

        private record Write(long offset, byte[] bytes) {
        }

        private byte[] durable;
        private byte[] cached;
        private final List<Write> pending = new ArrayList<>();

        private SimulatedFile(byte[] bytes) {
            durable = bytes;
            cached = bytes.clone();
        }

        private void write(long offset, byte[] bytes) {
            pending.add(new Write(offset, bytes));
            cached = over(cached, offset, bytes);
        }

        private void force() {
            durable = cached.clone();
            pending.clear();
        }

        private byte[] survivor(Cache cache) {
            var random = new Random(pending.size() * 31L + durable.length);
            byte[] left = durable.clone();
            for (int i = 0; i < pending.size(); i++) {
                boolean kept = switch (cache) {
                    case ALL_LOST -> false;
                    case ALL_KEPT -> true;
                    case LAST_ONLY -> i == pending.size() - 1;
                    case ANY -> random.nextBoolean();
                };
                if (kept) {
                    left = over(left, pending.get(i).offset(), pending.get(i).bytes());
                }
            }
            return left;
        }

        /** Grows with zeros where it must, as a file does. */
        private static byte[] over(byte[] base, long offset, byte[] bytes) {
            var grown = Arrays.copyOf(base, (int) Math.max(base.length, offset + bytes.length));
            System.arraycopy(bytes, 0, grown, (int) offset, bytes.length);
            return grown;
        }
    }
}
