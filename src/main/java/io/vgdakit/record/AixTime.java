package io.vgdakit.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Times as readvgda prints them, {@code %a %b %e %H:%M:%S %Z:%Y}, in English: {@code Sun Jan  2 14:26:58 CST:2000}
 * (src/site/AIX.md 5.3, capture csdn-readvgda-spacing).
 *
 * @param zone the zone of the printed time
 * @param abbreviation printed for %Z; empty for the zone's own, which follows daylight saving time
 */
public record AixTime(ZoneId zone, Optional<String> abbreviation) {

    /** Times in UTC, the default. */
    public static final AixTime UTC = new AixTime(ZoneId.of("UTC"), Optional.empty());

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter ZONE_NAME = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);
    private static final DateTimeFormatter ZONE_OFFSET = DateTimeFormatter.ofPattern("x", Locale.ENGLISH);
    private static final Pattern NAME = Pattern.compile("[A-Za-z]+");
    private static final Pattern OFFSET = Pattern.compile("[+-][0-9].*");
    private static final Pattern FIXED = Pattern.compile("([A-Za-z]{3,})([+-]?)([0-9]{1,2})(?::([0-9]{2}))?");
    private static final Pattern AMBIGUOUS = Pattern.compile("(?i)(UTC?|GMT)[+-]?[0-9:]*[1-9][0-9:]*");
    private static final String ACCEPTED = "a zone name (America/Chicago, Europe/Berlin, UTC), one of CST6CDT EST5EDT MST7MDT PST8PDT, "
            + "a zone without daylight saving time as in AIX's TZ (JST-9, hours west of UTC), or an offset east of UTC (+01:00); "
            + "for any other daylight saving time use the zone name";

    /**
     * Reads a time zone as given to {@code --tz}; names are taken in either case.
     *
     * @throws IllegalArgumentException when the text names no zone; the message says what is accepted
     */
    public static AixTime parse(String text) {
        String name = text.strip();
        if (AMBIGUOUS.matcher(name).matches()) {
            throw HexText.refused(text, "a time zone", "in TZ its hours count west of UTC, elsewhere east",
                    "an offset east of UTC (+01:00)");
        }
        return offset(name).or(() -> named(name)).or(() -> fixed(name))
                .orElseThrow(() -> HexText.refused(text, "a time zone", "no such zone", ACCEPTED));
    }

    /** The time {@code seconds} after 1970 UTC, 0 to 2^32-1. */
    public String format(long seconds) {
        return format(Instant.ofEpochSecond(seconds));
    }

    /** The same with the part of a second left out. */
    public String format(Instant instant) {
        var time = instant.atZone(zone);
        return DAY_AND_TIME.format(time) + " " + abbreviation.orElseGet(() -> zoneName(time)) + ":" + time.getYear();
    }

    /** The zone's abbreviation; for a zone without one its offset, +02 or +0530, as the tz database prints it. */
    private static String zoneName(ZonedDateTime time) {
        String name = ZONE_NAME.format(time);
        return NAME.matcher(name).matches() ? name : ZONE_OFFSET.format(time);
    }

    private static Optional<AixTime> offset(String text) {
        return OFFSET.matcher(text).matches() ? ofOffset(text, Optional.empty()) : Optional.empty();
    }

    private static Optional<AixTime> named(String text) {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(text::equalsIgnoreCase)
                .findFirst()
                .map(id -> new AixTime(ZoneId.of(id), Optional.empty()));
    }

    private static Optional<AixTime> fixed(String text) {
        var parts = FIXED.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String east = parts.group(2).equals("-") ? "+" : "-";
        String minutes = parts.group(4) == null ? "00" : parts.group(4);
        String hours = ("0" + parts.group(3)).substring(parts.group(3).length() - 1);
        return ofOffset(east + hours + ":" + minutes, Optional.of(parts.group(1)));
    }

    private static Optional<AixTime> ofOffset(String offset, Optional<String> abbreviation) {
        try {
            return Optional.of(new AixTime(ZoneOffset.of(offset), abbreviation));
        } catch (DateTimeException outOfRange) {
            return Optional.empty();
        }
    }
}
