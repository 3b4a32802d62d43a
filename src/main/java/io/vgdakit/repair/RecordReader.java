package io.vgdakit.repair;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Reads what {@link RecordWriter} wrote. A record that does not hold is refused with its place in the file. */
public final class RecordReader {

    /** Old and new bytes of the longest edit in hexadecimal, and room for texts. */
    static final int MAX_LINE_BYTES = 2 * 2 * Edit.MAX_BYTES + (1 << 18);

    private static final int CHECKSUM_DIGITS = 64;

    private final String name;
    private final InputStream in;
    private byte[] checksum = {};
    private byte[] buffer = new byte[1 << 12];
    private long start;
    private long position;
    private boolean ended;

    /**
     * @param name of the file, for messages
     * @param in buffered
     */
    public RecordReader(String name, InputStream in) {
        this.name = name;
        this.in = in;
    }

    /** The next record; empty when the file ends, be it inside a record. */
    public Optional<List<String>> next() throws IOException, Refusal {
        start = position;
        Optional<String> line = line();
        if (line.isEmpty()) {
            return Optional.empty();
        }
        String text = line.get();
        int end = text.length() - CHECKSUM_DIGITS - 1;
        if (end < 0 || text.charAt(end) != '\t') {
            throw damaged("this is no record");
        }
        byte[] expected = RecordWriter.checksum(checksum, text.substring(0, end));
        if (!HexFormat.of().formatHex(expected).equals(text.substring(end + 1))) {
            throw damaged("the checksum of the record is wrong");
        }
        checksum = expected;
        return Optional.of(fields(text.substring(0, end)));
    }

    /** A record whose checksum, that also covers the records before it, was checked when it was first read. */
    List<String> nextChecked() throws IOException, Refusal {
        String text = line().orElseThrow(this::cutOff);
        return fields(text.substring(0, Math.max(0, text.length() - CHECKSUM_DIGITS - 1)));
    }

    /** The next record, which must be of a kind and have a number of fields, its kind included. */
    public List<String> next(String kind, int fields) throws IOException, Refusal {
        List<String> record = next().orElseThrow(this::cutOff);
        return require(record, kind, fields);
    }

    /** The same record when it is of a kind and has a number of fields, its kind included. */
    public List<String> require(List<String> record, String kind, int fields) throws Refusal {
        if (!record.get(0).equals(kind) || record.size() != fields) {
            throw damaged("found a record '" + RecordText.escape(record.get(0)) + "' of " + record.size() + " fields, expected '" + kind
                    + "' of " + fields);
        }
        return record;
    }

    /** Byte where the record that was read last starts. */
    long start() {
        return start;
    }

    /** Bytes read so far. */
    long position() {
        return position;
    }

    /** The line of a record as it would follow now. */
    byte[] line(String... fields) {
        String text = RecordText.join(List.of(fields));
        return (text + "\t" + HexFormat.of().formatHex(RecordWriter.checksum(checksum, text)) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Reads a record that may be there.
     *
     * @return empty when it is; else everything that is left, at most {@code most} bytes
     */
    Optional<byte[]> expect(int most, String... fields) throws IOException {
        start = position;
        byte[] expected = line(fields);
        byte[] found = in.readNBytes(expected.length);
        if (Arrays.equals(found, expected)) {
            checksum = RecordWriter.checksum(checksum, RecordText.join(List.of(fields)));
        } else {
            byte[] rest = in.readNBytes(most - found.length);
            found = ByteBuffer.allocate(found.length + rest.length).put(found).put(rest).array();
        }
        position += found.length;
        return Arrays.equals(found, expected) ? Optional.empty() : Optional.of(found);
    }

    /** Whether nothing is left. */
    boolean atEnd() throws IOException {
        start = position;
        return in.read() < 0;
    }

    /** Whether the file ended where a record was expected, or inside one. */
    boolean ended() {
        return ended;
    }

    /** The checksum of the last record. */
    byte[] checksum() {
        return checksum.clone();
    }

    public Refusal damaged(String what) {
        return new Refusal(name + ": is damaged at byte " + start + ": " + what);
    }

    public Refusal cutOff() {
        return new Refusal(name + ": is cut off at byte " + position);
    }

    private List<String> fields(String text) throws Refusal {
        try {
            return RecordText.split(text);
        } catch (IllegalArgumentException e) {
            throw damaged("this is no record");
        }
    }

    private Optional<String> line() throws IOException, Refusal {
        int length = 0;
        for (int b = in.read(); b >= 0; b = in.read()) {
            position++;
            if (b == '\n') {
                return Optional.of(new String(buffer, 0, length, StandardCharsets.ISO_8859_1));
            }
            if (length == MAX_LINE_BYTES) {
                throw damaged("this is no record");
            }
            if (length == buffer.length) {
                buffer = Arrays.copyOf(buffer, Math.min(MAX_LINE_BYTES, 2 * length));
            }
            buffer[length++] = (byte) b;
        }
        ended = true;
        return Optional.empty();
    }
}
