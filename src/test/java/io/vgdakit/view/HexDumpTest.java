package io.vgdakit.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.disk.Extent;
import io.vgdakit.disk.FaultyDisk;
import io.vgdakit.disk.Gap;
import io.vgdakit.disk.MemoryDisk;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HexDumpTest {

    @Test
    void bytesThatCouldNotBeReadAreQuestionMarks() {
        byte[] bytes = "abcdefghijklmnop".getBytes(StandardCharsets.US_ASCII);
        var gaps = List.of(new Gap(0x104, 4, Gap.Reason.READ_ERROR, ""), new Gap(0x10d, 1, Gap.Reason.READ_ERROR, ""));
        assertThat(dump(new Extent(0x100, bytes, gaps))).isEqualTo("00000100   61626364 ???????? 696A6B6C 6D??6F70  |abcd????ijklm?op|\n");
    }

    @Test
    void aBadSectorIsNeverPrintedAsZeros() {
        Extent extent = new FaultyDisk(new MemoryDisk("hdisk1", new byte[1536]), 1).read(512, 512);
        assertThat(dump(extent).lines()).hasSize(32).allSatisfy(line -> assertThat(line.substring(8))
                .isEqualTo("   ???????? ???????? ???????? ????????  |????????????????|"));
    }

    @Property(tries = 300)
    void theTextGivesOffsetAndBytesBack(@ForAll @LongRange(min = 0) long offset, @ForAll @Size(min = 1, max = 16) byte[] bytes) {
        String line = dump(new Extent(offset, bytes, List.of()));
        int bar = line.indexOf('|');
        assertThat(Long.parseLong(line.substring(0, line.indexOf(' ')), 16)).isEqualTo(offset);
        assertThat(HexFormat.of().parseHex(line.substring(line.indexOf(' '), bar).replace(" ", ""))).isEqualTo(bytes);
        String words = line.substring(line.indexOf(' ') + 3, bar).strip();
        assertThat(line.substring(0, bar)).isEqualTo(String.format("%08X   %-35s  ", offset, words));
        assertThat(line.substring(bar)).hasSize(19).matches("(?s)\\|[ -~]{16}\\|\n");
    }

    private static String dump(Extent extent) {
        var text = new StringWriter();
        new HexDump(new PrintWriter(text)).write(extent);
        return text.toString();
    }
}
