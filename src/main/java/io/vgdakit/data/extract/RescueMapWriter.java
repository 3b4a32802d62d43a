package io.vgdakit.data.extract;

import io.vgdakit.disk.RescueMap;
import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes a map file of GNU ddrescue while a copy goes on, in the order of the ranges. What is not done yet is listed as non-tried, so that the
 * file is whole after each {@link #save()}. Holds one range at a time, however many there are.
 */
final class RescueMapWriter implements Closeable {

    private final RandomAccessFile file;
    private final long size;
    /** Where the line of the range in hand goes. */
    private long lineAt;
    private long currentAt;
    private long start;
    private long position;
    private char status = RescueMap.FINISHED;

    /**
     * Begins a file, or begins it anew.
     *
     * @param comments lines without the #
     * @param size bytes of the whole range that is copied
     */
    RescueMapWriter(Path path, List<String> comments, long size) throws IOException {
        this.size = size;
        file = new RandomAccessFile(path.toFile(), "rw");
        file.setLength(0);
        for (String comment : comments) {
            write("# " + comment + "\n");
        }
        write("# current_pos  current_status  current_pass\n");
        currentAt = file.getFilePointer();
        write(current());
        write("#      pos        size  status\n");
        lineAt = file.getFilePointer();
    }

    /** Adds bytes behind the last ones. */
    void add(long length, char newStatus) throws IOException {
        if (length > 0 && newStatus != status) {
            endRange();
            status = newStatus;
        }
        position += length;
    }

    /** Brings the file up to date. */
    void save() throws IOException {
        file.seek(currentAt);
        write(current());
        file.seek(lineAt);
        if (position > start) {
            write(line(start, position, status));
        }
        if (position < size) {
            write(line(position, size, RescueMap.NON_TRIED));
        }
        file.setLength(file.getFilePointer());
    }

    @Override
    public void close() throws IOException {
        try (file) {
            save();
        }
    }

    private void endRange() throws IOException {
        if (position > start) {
            file.seek(lineAt);
            write(line(start, position, status));
            lineAt = file.getFilePointer();
            start = position;
        }
    }

    /** As long before as after, since it is written over itself. */
    private String current() {
        return String.format("0x%016X     %s               1%n", position, position < size ? RescueMap.NON_TRIED : RescueMap.FINISHED);
    }

    private static String line(long from, long to, char status) {
        return String.format("0x%08X  0x%08X  %s%n", from, to - from, status);
    }

    private void write(String text) throws IOException {
        file.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
