package io.vgdakit.testing;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import io.vgdakit.disk.Gap;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A disk in memory of which only the blocks that hold something are kept, so that one of full size can be copied and changed thousands of times a second. */
public final class SparseDisk implements Disk {

    private static final int BLOCK_BYTES = 4096;

    private final String name;
    private final Map<Long, byte[]> blocks;
    private long size;

    private SparseDisk(String name, long size, Map<Long, byte[]> blocks) {
        this.name = name;
        this.size = size;
        this.blocks = blocks;
    }

    /** A disk of zeros behind the bytes given. */
    public static SparseDisk of(String name, byte[] front, long size) {
        var disk = new SparseDisk(name, size, new HashMap<>());
        disk.put(0, front);
        return disk;
    }

    /** A disk that can be changed without changing this one. */
    public SparseDisk copy() {
        return new SparseDisk(name, size, new HashMap<>(blocks));
    }

    /** Overwrites bytes; those behind the end are dropped. */
    public void put(long offset, byte[] bytes) {
        int length = (int) Math.max(0, Math.min(bytes.length, size - offset));
        for (int done = 0; done < length; ) {
            long block = (offset + done) / BLOCK_BYTES;
            int at = (int) ((offset + done) % BLOCK_BYTES);
            int part = Math.min(length - done, BLOCK_BYTES - at);
            byte[] changed = blocks.containsKey(block) ? blocks.get(block).clone() : new byte[BLOCK_BYTES];
            System.arraycopy(bytes, done, changed, at, part);
            blocks.put(block, changed);
            done += part;
        }
    }

    /** Bytes of the disk; zero behind its end. */
    public byte[] bytes(long offset, int length) {
        byte[] bytes = new byte[length];
        int held = (int) Math.max(0, Math.min(length, size - offset));
        for (int done = 0; done < held; ) {
            int at = (int) ((offset + done) % BLOCK_BYTES);
            int part = Math.min(held - done, BLOCK_BYTES - at);
            byte[] block = blocks.get((offset + done) / BLOCK_BYTES);
            if (block != null) {
                System.arraycopy(block, at, bytes, done, part);
            }
            done += part;
        }
        return bytes;
    }

    /** Cuts the disk off; it never grows. */
    public void cut(long length) {
        size = Math.min(size, length);
    }

    /** Writes the disk as a sparse image, in the place of what the file held. */
    public Path write(Path image) {
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(0);
            for (Map.Entry<Long, byte[]> block : blocks.entrySet()) {
                file.seek(block.getKey() * BLOCK_BYTES);
                file.write(block.getValue());
            }
            file.setLength(size);
            return image;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether an image holds the bytes of this disk where this one holds any, and is as long. */
    public boolean sameAs(Path image) {
        try (var file = new RandomAccessFile(image.toFile(), "r")) {
            byte[] bytes = new byte[BLOCK_BYTES];
            for (long block : blocks.keySet()) {
                long offset = block * BLOCK_BYTES;
                int length = (int) Math.max(0, Math.min(BLOCK_BYTES, size - offset));
                file.seek(offset);
                file.readFully(bytes, 0, length);
                if (!Arrays.equals(bytes, 0, length, bytes(offset, length), 0, length)) {
                    return false;
                }
            }
            return file.length() == size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String source() {
        return name;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public Extent read(long offset, int length) {
        long held = Math.max(0, Math.min(length, size - offset));
        List<Gap> gaps = held == length ? List.of() : List.of(new Gap(offset + held, length - held, Gap.Reason.BEYOND_END, ""));
        return new Extent(offset, bytes(offset, length), gaps);
    }

    @Override
    public void close() {
        // in memory
    }
}
