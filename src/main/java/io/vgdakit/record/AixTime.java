package io.vgdakit.record;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;

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

    /**
     * Reads a time zone as given to {@code --tz}; names are taken in either case.
     *
     * @throws IllegalArgumentException when the text names no zone; the message says what is accepted
     */
    public static AixTime parse(String text) {
        String name = text.strip();
        return name.equalsIgnoreCase(UTC.zone.getId()) ? UTC : ZoneText.parse(name, text);
    }

    /** The time {@code seconds} after 1970 UTC, 0 to 2^32-1. */
    public String format(long seconds) {
        return format(Instant.ofEpochSecond(seconds));
    }

    /** The same with the part of a second left out. */
    public String format(Instant instant) {
        var time = instant.atZone(zone);
        return String.format(Locale.US, "%s %s %2d %02d:%02d:%02d %s:%d", abbreviated(time.getDayOfWeek()), abbreviated(time.getMonth()),
                time.getDayOfMonth(), time.getHour(), time.getMinute(), time.getSecond(), abbreviation.orElseGet(() -> name(time)), time.getYear());
    }

    private String name(ZonedDateTime time) {
        return zone.equals(UTC.zone) ? UTC.zone.getId() : ZoneText.of(time);
    }

    /** The first three letters. Cheaper than a formatter of java.time, which loads the names of the language first. */
    private static String abbreviated(Enum<?> name) {
        return name.name().charAt(0) + name.name().substring(1, 3).toLowerCase(Locale.ROOT);
    }
}
