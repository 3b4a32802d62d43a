package io.vgdakit.view;

import io.vgdakit.record.AixTime;
import io.vgdakit.record.Content;
import io.vgdakit.record.FieldValue;
import io.vgdakit.record.OnDisk;
import java.io.PrintWriter;
import java.util.Optional;

/**
 * Lines of {@link ReadvgdaReport}. The width of the value column, 24, is captured for {@code vgsa.pv_missing} alone
 * (csdn-readvgda-spacing).
 */
final class ReadvgdaLines {

    private static final String UNREAD = "?";

    private final PrintWriter out;
    private final AixTime time;
    private final boolean markUnverified;

    ReadvgdaLines(PrintWriter out, AixTime time, boolean markUnverified) {
        this.out = out;
        this.time = time;
        this.markUnverified = markUnverified;
    }

    /** A field as AIX prints it: integers in decimal, other bytes in hexadecimal, {@code ?} when the image lacks it. */
    static String plain(FieldValue field) {
        if (!field.readable()) {
            return UNREAD;
        }
        return field.numeric() ? field.number().toString() : field.hex();
    }

    static String plain(OnDisk<?> source, String name) {
        return field(source, name).map(ReadvgdaLines::plain).orElse(UNREAD);
    }

    void value(String label, OnDisk<?> source, String name) {
        Optional<FieldValue> field = field(source, name);
        line(label, field.map(value -> name.equals("pv_id") ? pvid(value) : plain(value)).orElse(UNREAD), field);
    }

    /** A number in hexadecimal without leading zeros, under its AIX name. */
    void hex(FieldValue field) {
        String index = field.path().endsWith("]") ? field.path().substring(field.path().lastIndexOf('[')) : "";
        line(field.field().origId() + index, field.readable() ? field.number().toString(16) : UNREAD, Optional.of(field));
    }

    /** Bytes in hexadecimal without leading zeros, separated by blanks. */
    void bytes(String label, OnDisk<?> source, String name) {
        out.println(label + ": " + field(source, name).filter(FieldValue::readable).map(field -> spaced(field.raw())).orElse(UNREAD));
    }

    /** Padding: AIX prints three values of unknown width, which are known only to be zero. */
    void padding(String label, OnDisk<?> source, String name) {
        Optional<FieldValue> field = field(source, name);
        line(label, field.filter(FieldValue::readable).map(value -> Content.of(value.raw()) == Content.ZERO ? "0 0 0" : spaced(value.raw()))
                .orElse(UNREAD), field);
    }

    /** The two lines of a time stamp, whose fields are named {@code beg_sec} and {@code beg_nsec}, or {@code end_…}. */
    void stamp(String label, OnDisk<?> source, String prefix) {
        Optional<FieldValue> seconds = field(source, prefix + "_sec").filter(FieldValue::readable);
        Optional<FieldValue> nanoseconds = field(source, prefix + "_nsec").filter(FieldValue::readable);
        if (seconds.isEmpty() || nanoseconds.isEmpty()) {
            out.println(label + ": timestamp " + UNREAD);
            return;
        }
        long sec = seconds.get().number().longValue();
        long nsec = nanoseconds.get().number().longValue();
        out.println(String.format("%s: timestamp %d (%x), %d (%x)", label, sec, sec, nsec, nsec) + mark(seconds));
        out.println(label + ": timestamp " + time.format(sec) + mark(seconds));
    }

    private void line(String label, String value, Optional<FieldValue> field) {
        out.println(String.format("%-24s%s", label + ":", value) + mark(field));
    }

    private String mark(Optional<FieldValue> field) {
        return markUnverified ? field.map(value -> value.field().evidence().mark()).orElse("") : "";
    }

    /** A field by name; in the entry of a big volume group it lies inside the part that is like an original one. */
    private static Optional<FieldValue> field(OnDisk<?> source, String name) {
        return source.field(name).or(() -> source.field("entry." + name));
    }

    private static String pvid(FieldValue field) {
        return field.readable() ? field.hex().substring(0, 16) : UNREAD;
    }

    private static String spaced(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte b : bytes) {
            text.append(text.isEmpty() ? "" : " ").append(Integer.toHexString(b & 0xff));
        }
        return text.toString();
    }
}
