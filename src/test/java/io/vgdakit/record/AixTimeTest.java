package io.vgdakit.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AixTimeTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
            // Seconds and text of captures qintl-04, qintl-05, csdn-readvgda-spacing (which kept the white space).
            "CST6CDT, 946844818, Sun Jan  2 14:26:58 CST:2000",
            "America/Chicago, 946844818, Sun Jan  2 14:26:58 CST:2000",
            "CST6CDT, 946861740, Sun Jan  2 19:09:00 CST:2000",
            "CST6CDT, 946773107, Sat Jan  1 18:31:47 CST:2000",
            "CST6, 946773107, Sat Jan  1 18:31:47 CST:2000",
            "UTC, 946844818, Sun Jan  2 20:26:58 UTC:2000",
            "utc, 946844818, Sun Jan  2 20:26:58 UTC:2000",
            "UTC0, 946844818, Sun Jan  2 20:26:58 UTC:2000",
            "CST6CDT, 962396818, Fri Jun 30 15:26:58 CDT:2000",
            "cst6cdt, 962396818, Fri Jun 30 15:26:58 CDT:2000",
            "EST5EDT, 962396818, Fri Jun 30 16:26:58 EDT:2000",
            "MST7MDT, 962396818, Fri Jun 30 14:26:58 MDT:2000",
            "PST8PDT, 962396818, Fri Jun 30 13:26:58 PDT:2000",
            "CST6, 962396818, Fri Jun 30 14:26:58 CST:2000",
            "Europe/Berlin, 946844818, Sun Jan  2 21:26:58 CET:2000",
            "Europe/Berlin, 962396818, Fri Jun 30 22:26:58 CEST:2000",
            "JST-9, 946844818, Mon Jan  3 05:26:58 JST:2000",
            "IST-5:30, 946844818, Mon Jan  3 01:56:58 IST:2000",
            "+01:00, 946844818, Sun Jan  2 21:26:58 +01:2000",
            "+0530, 946844818, Mon Jan  3 01:56:58 +0530:2000",
            "Etc/GMT+5, 946844818, Sun Jan  2 15:26:58 -05:2000",
            "' UTC ', 0, Thu Jan  1 00:00:00 UTC:1970",
            "UTC, 4294967295, Sun Feb  7 06:28:15 UTC:2106"})
    void printsTheFormOfReadvgda(String zone, long seconds, String text) {
        assertThat(AixTime.parse(zone.replace("'", "")).format(seconds)).isEqualTo(text);
    }

    @Test
    void defaultsToUtc() {
        assertThat(AixTime.UTC.format(946844818)).isEqualTo("Sun Jan  2 20:26:58 UTC:2000");
        assertThat(AixTime.UTC.format(Stamp.parse("386fb4921547c9a1").toInstant())).isEqualTo("Sun Jan  2 20:26:58 UTC:2000");
    }

    @Test
    void isEnglishInEveryLocale() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(AixTime.parse("Europe/Berlin").format(962396818)).isEqualTo("Fri Jun 30 22:26:58 CEST:2000");
            assertThat(Stamp.parse("386fb4921547c9a1").text()).isEqualTo("386fb4921547c9a1");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "CST", "Mars/Olympus", "CET-1CEST", "EST5EDT4,M3.2.0,M11.1.0",
            "+25:00", "+1:2:3:4", "JST-99", "JST-9:77", "6"})
    void refusesOtherZonesAndSaysWhatIsAccepted(String zone) {
        assertThatThrownBy(() -> AixTime.parse(zone)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("\"" + zone + "\" is not a time zone: no such zone; "
                        + "expected a zone name (America/Chicago, Europe/Berlin, UTC), "
                        + "one of CST6CDT EST5EDT MST7MDT PST8PDT,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GMT+5", "UTC-2", "UTC5", "UT+1", "gmt+05:30"})
    void refusesAnOffsetWhoseDirectionDependsOnTheReader(String zone) {
        assertThatThrownBy(() -> AixTime.parse(zone)).isInstanceOf(IllegalArgumentException.class).hasMessage("\"" + zone
                + "\" is not a time zone: in TZ its hours count west of UTC, elsewhere east; expected an offset east of UTC (+01:00)");
    }
}
