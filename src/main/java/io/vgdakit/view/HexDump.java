package io.vgdakit.view;

import io.vgdakit.disk.Extent;
import java.io.PrintWriter;

/** The dump of {@code lquerypv -h}: every line, nothing folded. Pieces of a range follow each other; all but the last hold whole lines. */
public final class HexDump {

    private final PrintWriter out;
    private final StringBuilder line = new StringBuilder();

    public HexDump(PrintWriter out) {
        this.out = out;
    }

    /** Writes the lines of one piece. */
    public void write(Extent piece) {
        int length = piece.bytes().length;
        for (int start = 0; start < length; start += HexLine.BYTES) {
            line.setLength(0);
            HexLine.append(line, piece, start, Math.min(HexLine.BYTES, length - start));
            out.append(line).append('\n');
        }
    }
}
