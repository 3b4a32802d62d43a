package io.vgdakit.repair.backup;

import io.vgdakit.repair.InputFiles;
import io.vgdakit.repair.Refusal;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Reads a {@link GzipText}, and refuses what is not exactly one. */
final class GzipTextReader implements Closeable {

    private static final int MAX_COMMENT_BYTES = 4096;
    private static final int TRAILER_BYTES = 8;

    private final String name;
    private final InputStream raw;
    private final String comment;
    private final Inflater inflater = new Inflater(true);
    private final Compressed compressed;
    private final CheckedInputStream checked;
    private final InputStream text;

    GzipTextReader(Path path) throws IOException, Refusal {
        name = path.toString();
        raw = InputFiles.open(path);
        try {
            comment = readComment();
        } catch (IOException | Refusal e) {
            raw.close();
            throw e;
        }
        compressed = new Compressed(raw, inflater);
        checked = new CheckedInputStream(compressed, new CRC32());
        text = new BufferedInputStream(checked);
    }

    private String readComment() throws IOException, Refusal {
        byte[] start = GzipText.start("");
        byte[] header = raw.readNBytes(start.length - 1);
        if (!Arrays.equals(header, Arrays.copyOf(start, start.length - 1))) {
            throw new Refusal(name + ": is no backup: it does not begin as 'vgdakit backup' begins its files");
        }
        var found = new StringBuilder();
        for (int b = raw.read(); b != 0; b = raw.read()) {
            if (b < 0 || found.length() == MAX_COMMENT_BYTES) {
                throw new Refusal(name + ": is no backup: the comment behind byte " + header.length + " does not end");
            }
            found.append((char) b);
        }
        return found.toString();
    }

    String comment() {
        return comment;
    }

    /** The decompressed text; {@link java.util.zip.ZipException} and {@link java.io.EOFException} mean damage. */
    InputStream text() {
        return text;
    }

    /** Refuses when the text goes on, its checksum is wrong, or something follows it. */
    void requireEnd() throws IOException, Refusal {
        if (text.read() >= 0) {
            throw new Refusal(name + ": is damaged: there is something behind the last record");
        }
        byte[] trailer = compressed.behind(TRAILER_BYTES + 1);
        if (trailer.length != TRAILER_BYTES) {
            throw new Refusal(name + ": is damaged: " + (trailer.length < TRAILER_BYTES ? "it is cut off" : "there is something behind its end"));
        }
        var numbers = ByteBuffer.wrap(trailer).order(ByteOrder.LITTLE_ENDIAN);
        if (numbers.getInt() != (int) checked.getChecksum().getValue() || numbers.getInt() != (int) inflater.getBytesWritten()) {
            throw new Refusal(name + ": is damaged: its checksum or its length is wrong");
        }
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        raw.close();
    }

    private static final class Compressed extends InflaterInputStream {

        Compressed(InputStream raw, Inflater inflater) {
            super(raw, inflater);
        }

        /** The bytes behind the compressed data, at most {@code most}: those read too many, then those of the file. */
        byte[] behind(int most) throws IOException {
            int left = inf.getRemaining();
            byte[] read = Arrays.copyOfRange(buf, len - left, len);
            byte[] more = in.readNBytes(Math.max(0, most - left));
            byte[] all = Arrays.copyOf(read, left + more.length);
            System.arraycopy(more, 0, all, left, more.length);
            return Arrays.copyOf(all, Math.min(most, all.length));
        }
    }
}
