package io.vgdakit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.testing.Captures;
import io.vgdakit.testing.PublishedDisks;
import io.vgdakit.testing.VgImages;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LquerypvCommandTest {

    private static final Pattern DUMP_LINE = Pattern.compile("([0-9A-F]{8}) +((?:[0-9A-F]{8} ){3}[0-9A-F]{8}) +\\|.{16}\\|");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "qintl-01-sector0-before-chdev-hdisk10.txt, 0, 200",
        "qintl-02-sector0-after-chdev-hdisk10.txt, 0, 200",
        "qintl-03-sector7-lvmrec-hdisk13.txt, E00, 200",
        "klyachkin-lquerypv-hdisk0-0-100.txt, '', ''",
        "gh-lquerypv-empty-disk-hdisk8.txt, '', ''",
        "nixaid-restore-pvid-hdisk13.txt, 80, 10",
        "ibm-6569263-pvid-four-places.txt, 80, 10",
        "gh-hksar-pvid-hdisk23.txt, 80, 10",
    })
    void printsWhatAixPrinted(String capture, String offset, String length) throws IOException {
        List<String> published = dumpLines(capture);
        Path image = image(0x2000, published);
        Run run = offset.isEmpty() ? Run.of("lquerypv", "-h", image) : Run.of("lquerypv", "-h", image, offset, length);
        assertThat(run.out()).isEqualTo(String.join("\n", published) + "\n");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    }

    @ParameterizedTest
    @CsvSource({"8000, 0", "1000, 1", "1F000, 2"})
    void printsTheSuperblocksAsPublishedWithTheirBlanksCollapsed(String offset, int line) throws IOException {
        List<String> published = dumpLines("gh-jfs2-jfs-superblock-lines.txt");
        Run run = Run.of("lquerypv", "-h", image(0x20000, published), offset, "10");
        assertThat(Captures.collapsed(run.out())).isEqualTo(published.get(line));
    }

    @Test
    void withoutAModeItFailsAsAixDoes() {
        List<String> published = Captures.lines("klyachkin-lquerypv-hdisk0-0-100.txt");
        Run run = Run.of("lquerypv");
        assertThat(run.err().lines()).containsExactly(published.get(1), published.get(2));
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void acceptsNumbersWith0x() throws IOException {
        Path image = write("abcdefghijklmnopqrstuvwxyz");
        assertThat(Run.of("lquerypv", "-h", image, "0x10", "0X4").out()).isEqualTo(Run.of("lquerypv", "-h", image, "10", "4").out())
                .isEqualTo("00000010   71727374                             |qrst            |\n");
    }

    @Test
    void padsAShortLastLineWithBlanks() throws IOException {
        Run run = Run.of("lquerypv", "-h", write("abcdefghijklmnopqrstuvwxyz"), "0", "15");
        assertThat(run.out()).isEqualTo("""
                00000000   61626364 65666768 696A6B6C 6D6E6F70  |abcdefghijklmnop|
                00000010   71727374 75                          |qrstu           |
                """);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void stopsAtTheEndOfTheImageAndSaysSo() throws IOException {
        Path image = write("abcdefgh");
        Run run = Run.of("lquerypv", "-h", image, "4");
        assertThat(run.out()).isEqualTo("00000004   65666768                             |efgh            |\n");
        assertThat(run.err()).isEqualToIgnoringNewLines("vgdakit: " + image + ": ends at 0x8; of 0x100 bytes at 0x4 it holds 0x4");
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8", "9", "7fffffffffffffff"})
    void anOffsetBehindTheEndIsUnreadable(String offset) throws IOException {
        Run run = Run.of("lquerypv", "-h", write("abcdefgh"), offset);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("ends at 0x8;", "it holds 0x0");
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNREADABLE);
    }

    @Test
    void readsBeyond4GibAndWidensTheOffset() throws IOException {
        Path image = directory.resolve("large.img");
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.seek(0x140000000L);
            file.writeBytes("beyond 4 GiB... ");
        }
        assertThat(Run.of("lquerypv", "-h", image, "140000000", "10").out())
                .isEqualTo("140000000   6265796F 6E642034 20476942 2E2E2E20  |beyond 4 GiB... |\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xyz", "", "-1", "0x", "8000000000000000", "0x-1", "+1", "1 2"})
    void refusesWhatIsNoHexadecimalNumber(String offset) throws IOException {
        Run run = Run.of("lquerypv", "-h", write("abc"), offset);
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void saysWhichNumberIsExpected() throws IOException {
        assertThat(Run.of("lquerypv", "-h", write("abc"), "0x1g").err())
                .contains("'0x1g' is not a number of bytes; expected hexadecimal digits, with or without 0x, at most 7fffffffffffffff");
    }

    @Test
    void aMissingFileIsUnreadable() {
        Run run = Run.of("lquerypv", "-h", directory.resolve("none"));
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err()).contains("none");
    }

    @Test
    void withoutAnImageItIsAUsageError() {
        Run run = Run.of("lquerypv", "-h");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("Missing IMAGE; expected: lquerypv -h IMAGE [OFFSET [LENGTH]]");
    }

    @Test
    void annotatesThePublishedLvmRecord() {
        Path image = VgImages.of(PublishedDisks.testvg()).writeHeaders(directory).get(0);
        Run run = Run.of("lquerypv", "-h", "--annotate", image, "E2C", "18");
        assertThat(run.out()).isEqualTo("""
                00000E2C   0001                                 |..              |  lvmrec[0].pv_num 1 [A]
                00000E2E   001C                                 |..              |  lvmrec[0].pp_size 28 [A]
                00000E30   00000008                             |....            |  lvmrec[0].vgsa_len 8 [A]
                00000E34   00000080                             |....            |  lvmrec[0].vgsa_psn[0] 128 [A]
                00000E38   000008BA                             |....            |  lvmrec[0].vgsa_psn[1] 2234 [A]
                00000E3C   0008                                 |..              |  lvmrec[0].version 8 (lvm_32_char_vgid) [A]
                00000E3E   DDDD                                 |..              |  lvmrec[0].vg_type -8739 [A]
                00000E40   00000000                             |....            |  lvmrec[0].ltg_shift 0 [A]
                """);
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    }

    private static List<String> dumpLines(String capture) {
        List<String> lines = Captures.lines(capture).stream().filter(line -> DUMP_LINE.matcher(line).matches()).toList();
        assertThat(lines).isNotEmpty();
        return lines;
    }

    private Path image(int bytes, List<String> dumpLines) throws IOException {
        byte[] image = new byte[bytes];
        for (String line : dumpLines) {
            Matcher parts = DUMP_LINE.matcher(line);
            assertThat(parts.matches()).isTrue();
            byte[] shown = HexFormat.of().parseHex(parts.group(2).replace(" ", ""));
            System.arraycopy(shown, 0, image, HexFormat.fromHexDigits(parts.group(1)), shown.length);
        }
        return Files.write(directory.resolve("hdisk.img"), image);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(directory.resolve("text"), text);
    }
}
