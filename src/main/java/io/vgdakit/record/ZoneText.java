package io.vgdakit.record;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names of time zones, other than UTC, as people give them and as they are printed. */
final class ZoneText {

    private static final DateTimeFormatter ZONE_NAME = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);
    private static final DateTimeFormatter ZONE_OFFSET = DateTimeFormatter.ofPattern("x", Locale.ENGLISH);
    private static final Pattern NAME = Pattern.compile("[A-Za-z]+");
    private static final Pattern OFFSET = Pattern.compile("[+-][0-9].*");
    private static final Pattern FIXED = Pattern.compile("([A-Za-z]{3,})([+-]?)([0-9]{1,2})(?::([0-9]{2}))?");
    private static final Pattern AMBIGUOUS = Pattern.compile("(?i)(UTC?|GMT)[+-]?[0-9:]*[1-9][0-9:]*");
    private static final String ACCEPTED = "a zone name (America/Chicago, Europe/Berlin, UTC), one of CST6CDT EST5EDT MST7MDT PST8PDT, "
            + "a zone without daylight saving time as in AIX's TZ (JST-9, hours west of UTC), or an offset east of UTC (+01:00); "
            + "for any other daylight saving time use the zone name";

    private ZoneText() {
    }

    /**
     * Reads the name of a zone, see {@link AixTime#parse}.
     *
     * @param name the text without blanks around it
     * @param text as given, for the message
     */
    static AixTime parse(String name, String text) {
        if (AMBIGUOUS.matcher(name).matches()) {
            throw HexText.refused(text, "a time zone", "in TZ its hours count west of UTC, elsewhere east",
                    "an offset east of UTC (+01:00)");
        }
        return offset(name).or(() -> named(name)).or(() -> fixed(name))
                .orElseThrow(() -> HexText.refused(text, "a time zone", "no such zone", ACCEPTED));
    }

    /** The zone's abbreviation; for a zone without one its offset, +02 or +0530, as the tz database prints it. */
    static String of(ZonedDateTime time) {
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
