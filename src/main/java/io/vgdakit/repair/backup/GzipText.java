package io.vgdakit.repair.backup;

import io.vgdakit.repair.JournalOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** A new gzip file (RFC 1952) whose comment, at byte 10 and not compressed, says what it is, so that {@code head -c 200} shows it. */
final class GzipText implements JournalOutput {

    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0x10, 0, 0, 0, 0, 0, (byte) 255};
    private static final int TRAILER_BYTES = 8;

    private final FileChannel file;
    private final OutputStream raw;
    private final Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    private final DeflaterOutputStream compressed;
    private final CRC32 crc = new CRC32();

    /**
     * @param comment printable ASCII
     * @throws java.nio.file.FileAlreadyExistsException when the file exists
     */
    GzipText(Path path, String comment) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
        raw = Channels.newOutputStream(file);
        raw.write(start(comment));
        compressed = new DeflaterOutputStream(raw, deflater);
    }

    /** What the file begins with. */
    static byte[] start(String comment) {
        byte[] text = comment.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(HEADER.length + text.length + 1).put(HEADER).put(text).array();
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        compressed.write(bytes);
        crc.update(bytes);
    }

    /** Ends the file; nothing can be written after it. */
    @Override
    public void force() throws IOException {
        compressed.finish();
        raw.write(ByteBuffer.allocate(TRAILER_BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt((int) crc.getValue())
                .putInt((int) deflater.getBytesRead()).array());
        file.force(true);
    }

    @Override
    public void close() throws IOException {
        deflater.end();
        file.close();
    }
}
