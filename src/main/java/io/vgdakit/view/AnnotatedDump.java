package io.vgdakit.view;

import io.vgdakit.disk.Extent;
import io.vgdakit.record.OnDisk;
import io.vgdakit.vg.StructureIndex;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Two columns: on the left the bytes in the form of {@code lquerypv -h}, on the right what they are. Each field, and each run of bytes that
 * no field names, begins a line; long ones go on below, and lines equal to the one above them are folded into one {@code *}.
 */
public final class AnnotatedDump {

    private final StructureIndex index;
    private final PrintWriter out;

    public AnnotatedDump(StructureIndex index, PrintWriter out) {
        this.index = index;
        this.out = out;
    }

    /** Writes the bytes from {@code from} to before {@code to}, which the image holds. Stops when nobody reads the output any more. */
    public void write(long from, long to) {
        index.regions(from, to)
                .takeWhile(region -> region.structure().isPresent() || !out.checkError())
                .forEachOrdered(region -> Annotation.of(region).forEach(this::write));
    }

    private void write(Annotation annotation) {
        var lines = new Lines(text(annotation));
        bytes(annotation).takeWhile(piece -> annotation.field().isPresent() || !out.checkError()).forEachOrdered(lines::write);
    }

    private Stream<Extent> bytes(Annotation annotation) {
        return annotation.region().structure().map(OnDisk::extent)
                .map(extent -> Stream.of(extent.slice((int) (annotation.offset() - extent.offset()), (int) annotation.length())))
                .orElseGet(() -> index.bytes(annotation.offset(), annotation.offset() + annotation.length()));
    }

    private String text(Annotation annotation) {
        boolean named = annotation.field().isPresent();
        return named ? annotation.text() : annotation.text() + ": " + ContentText.of(bytes(annotation)) + annotation.region().evidence().mark();
    }

    /** The lines of one annotation. */
    private final class Lines {

        private final StringBuilder line = new StringBuilder();
        private String right;
        private byte[] above = {};
        private boolean aboveReadable;
        private boolean folded;

        Lines(String right) {
            this.right = right;
        }

        void write(Extent piece) {
            int length = piece.bytes().length;
            for (int start = 0; start < length; start += HexLine.BYTES) {
                write(piece, start, Math.min(HexLine.BYTES, length - start));
            }
        }

        private void write(Extent piece, int start, int count) {
            int readable = HexLine.readable(piece, start, count);
            boolean uniform = readable == 0 || readable == count;
            boolean same = uniform && aboveReadable == (readable > 0)
                    && Arrays.equals(above, 0, above.length, piece.bytes(), start, start + count);
            if (same && folded) {
                return;
            }
            line.setLength(0);
            if (same) {
                line.append('*');
            } else {
                HexLine.append(line, piece, start, count);
                line.append(right.isEmpty() ? "" : "  ").append(right);
                right = "";
                above = uniform ? Arrays.copyOfRange(piece.bytes(), start, start + count) : new byte[0];
                aboveReadable = readable > 0;
            }
            folded = same;
            out.append(line).append('\n');
        }
    }
}
