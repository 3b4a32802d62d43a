package io.vgdakit.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A time known from elsewhere, by which the full time of a PVID is chosen.
 *
 * @param time from 1970 to 9999
 * @param vgid the VGID it was taken from, if any
 */
public record TimeReference(Instant time, Optional<Vgid> vgid) {

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");
    private static final String EXPECTED =
            "a VGID of 32 hex digits, a date (2000-01-02) or a UTC time (2000-01-02T20:26:58Z), from 1970 to 9999";

    public TimeReference {
        if (!inRange(time)) {
            throw new IllegalArgumentException("the time " + time + " is not from 1970 to 9999");
        }
    }

    /**
     * Reads a VGID that holds its time, a date (its start in UTC), or a time in UTC.
     *
     * @throws IllegalArgumentException when the text is anything else; the message says what is accepted
     */
    public static TimeReference parse(String text) {
        Optional<Vgid> vgid = HexText.clean(text).matches("[0-9a-f]{32}") ? Optional.of(Vgid.parse(text)) : Optional.empty();
        return vgid.flatMap(Vgid::created).or(() -> isoTime(text.strip()))
                .filter(TimeReference::inRange)
                .map(time -> new TimeReference(time, vgid))
                .orElseThrow(() -> HexText.refused(text, "a time reference", "no usable time in it", EXPECTED));
    }

    private static boolean inRange(Instant time) {
        return !time.isBefore(Instant.EPOCH) && !time.isAfter(LAST);
    }

    private static Optional<Instant> isoTime(String text) {
        try {
            return Optional.of(text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }
}
