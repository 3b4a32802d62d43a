package io.vgdakit.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.io.IOUtils;

/** The bytes of an image that is split over several files of any sizes, one behind the other. */
final class SplitBytes implements ImageBytes {

    private final List<ImageBytes> parts;
    /** Where each part ends, bytes from the start of the image. */
    private final long[] ends;
    private final End end;

    /** @param parts at least one; closed together with this */
    SplitBytes(List<ImageBytes> parts, End end) {
        this.parts = List.copyOf(parts);
        this.end = end;
        ends = parts.stream().mapToLong(ImageBytes::size).toArray();
        Arrays.parallelPrefix(ends, Math::addExact);
    }

    /** Opens all parts, or none. */
    static SplitBytes open(PartChain chain) throws IOException {
        var parts = new ArrayList<ImageBytes>();
        try {
            for (Path part : chain.parts()) {
                parts.add(FileBytes.open(part));
            }
            return new SplitBytes(parts, new End(Gap.Reason.BEYOND_END, "there is no part " + chain.missing()));
        } catch (IOException | RuntimeException e) {
            IOUtils.closeQuietly(parts.toArray(Closeable[]::new));
            throw e;
        }
    }

    @Override
    public long size() {
        return ends[ends.length - 1];
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        int part = part(position);
        return part < 0 ? -1 : parts.get(part).read(target, position - start(part));
    }

    @Override
    public int readDirectly(ByteBuffer target, long position) throws IOException {
        int part = part(position);
        return part < 0 ? -1 : parts.get(part).readDirectly(target, position - start(part));
    }

    /** The part that holds a byte; -1 behind the last one. */
    private int part(long position) {
        if (position >= size()) {
            return -1;
        }
        int index = 0;
        while (ends[index] <= position) {
            index++;
        }
        return index;
    }

    private long start(int part) {
        return ends[part] - parts.get(part).size();
    }

    @Override
    public End end() {
        return end;
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(parts.toArray(Closeable[]::new));
    }
}
