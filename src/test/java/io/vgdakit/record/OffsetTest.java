package io.vgdakit.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OffsetTest {

    @ParameterizedTest
    @CsvSource({"0,0", "4352,4352", "0x80,128", "0X80,128", "1K,1024", "2M,2097152", "3G,3221225472", "1T,1099511627776", "7s,3584", "0x46s,35840",
        "010,10", "9223372036854775807,9223372036854775807"})
    void readsBytesUnitsAndSectors(String text, long bytes) {
        assertThat(Offset.parse(text)).contains(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "1k", "1KB", "0x", "12 ", "9223372036854775808", "9007199254740992T", "s"})
    void refusesEverythingElse(String text) {
        assertThat(Offset.parse(text)).isEmpty();
    }
}
