package io.vgdakit.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What an identifier says: every way to read it, the plausible ones first. An id of 16 digits can be a PVID, a time stamp or a VGID made
 * before AIX 5.1; nothing in the digits decides.
 *
 * @param id the identifier as read: lower case, no blanks, no 0x
 * @param readings at least one
 */
public record IdExplanation(String id, List<Reading> readings) {

    private static final String EXPECTED = "16 (PVID, time stamp, VGID before AIX 5.1), 32 (VGID, PVID as in the ODM), "
            + "or a VGID, a dot and an LV minor number (LVID)";

    public IdExplanation {
        readings = List.copyOf(readings);
    }

    /** Explains an id without other knowledge, times in UTC. */
    public static IdExplanation of(String text) {
        return of(text, Optional.empty(), AixTime.UTC);
    }

    /**
     * Explains an id.
     *
     * @param text hex digits in either case, blanks and a leading 0x allowed
     * @param reference a time by which the full time of a PVID is chosen
     * @param zone of the times in AIX's form; ISO times are always UTC
     * @throws IllegalArgumentException when the text is no id; the message says what was found and expected
     */
    public static IdExplanation of(String text, Optional<TimeReference> reference, AixTime zone) {
        String id = HexText.clean(text);
        var builder = new ReadingBuilder(reference, zone);
        if (id.indexOf('.') >= 0) {
            return new IdExplanation(id, List.of(builder.lvid(Lvid.parse(text))));
        }
        String digits = HexText.digits(text, "an id", EXPECTED, 16, 32);
        var readings = new ArrayList<Reading>();
        if (digits.length() == 16) {
            readings.add(builder.pvid(Pvid.parse(digits)));
            readings.add(builder.stamp(Stamp.parse(digits)));
            readings.add(builder.vgid(Vgid.parse(digits)));
        } else {
            var vgid = Vgid.parse(digits);
            if (vgid.milliseconds() == 0) {
                readings.add(builder.pvid(Pvid.parse(digits)));
            }
            readings.add(builder.vgid(vgid));
        }
        readings.sort(Comparator.comparing(Reading::plausible).reversed());
        return new IdExplanation(digits, readings);
    }

    /** The lines of all readings, an empty one between two readings. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        for (var reading : readings) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(reading.lines());
        }
        return List.copyOf(lines);
    }
}
