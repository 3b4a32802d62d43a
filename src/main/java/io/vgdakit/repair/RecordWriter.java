package io.vgdakit.repair;

import io.vgdakit.record.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/**
 * Writes records as lines. The last field of each is SHA-256 of that of the record before and of the fields, so that a record that was
 * changed, lost, put in or moved is noticed.
 */
public final class RecordWriter {

    private final JournalOutput out;
    private byte[] checksum;

    public RecordWriter(JournalOutput out) {
        this(out, new byte[0]);
    }

    /** @param before checksum of the record before the first one written */
    RecordWriter(JournalOutput out, byte[] before) {
        this.out = out;
        this.checksum = before;
    }

    public void write(String... fields) throws IOException {
        write(List.of(fields));
    }

    public void write(List<String> fields) throws IOException {
        String text = RecordText.join(fields);
        checksum = checksum(checksum, text);
        out.write((text + "\t" + HexFormat.of().formatHex(checksum) + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] checksum(byte[] before, String text) {
        return Sha256.of(before, text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
