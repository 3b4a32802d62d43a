package io.vgdakit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import io.vgdakit.testing.BadImages;
import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.PublishedDisks;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanCommandTest {

    private static final int BASE = 3 << 19;
    private static final VgSpec VG = VgSpec.original("0037521400004c00000000dc74595c25").vgdaLen(60).pvs(1, 60)
            .lv(LvSpec.of(1, "lv00", PpRef.run(1, 3, 8)));

    @TempDir
    private Path directory;

    private Path image(String name, byte[]... parts) throws IOException {
        var bytes = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(bytes::put);
        return Files.write(directory.resolve(name), bytes.array());
    }

    private static byte[] disk() {
        return VgImages.of(VG).header(1);
    }

    @Test
    void hitsArePrintedWithPlaceValuesAndReasons() throws IOException {
        Run run = Run.of("scan", image("whole.img", new byte[BASE], disk()));
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains(
                "whole: 0x180000, PSN 3072: certain disk: pv_id 003752147454a336, vg_id 0037521400004c00000000dc74595c25, kind original, pv_num 1\n"
                        + "  a whole AIX LVM disk at base 0x180000, see --base; IPL record, LVM record at PSN 7",
                "whole: 0x191000, PSN 3208: certain vgda: vg_id 0037521400004c00000000dc74595c25, stamp 386fb49217f87283");
    }

    @Test
    void linesFollowTheirSchema() throws IOException {
        JsonSchema schema = JsonSchemaTest.schema("scan");
        List<String> lines = new ArrayList<>();
        for (byte[] disk : List.of(disk(), VgImages.of(PublishedDisks.datavg()).header(2), BadImages.damaged().get("garbage-at-7"),
                VgImages.of(VgSpec.scalable("00f6f42a00004c000000017a0bd88942").pvs(1, 40)).header(1))) {
            lines.addAll(Run.of("scan", "--jsonl", "--confidence", "possible", image("x.img", disk)).out().lines().toList());
        }
        assertThat(lines).hasSizeGreaterThan(20).allSatisfy(line -> assertThat(schema.validate(line, InputFormat.JSON)).isEmpty());
        assertThat(schema.validate(lines.get(0).replace("\"certain\"", "\"sure\""), InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void nothingFoundIsExitCodeOne() throws IOException {
        byte[] magic = new byte[4096];
        System.arraycopy("_LVM".getBytes(StandardCharsets.US_ASCII), 0, magic, 1024, 4);
        Run run = Run.of("scan", image("magic.img", magic));
        assertThat(run.exitCode()).isEqualTo(ExitCode.FOUND);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("magic: nothing found\nmagic: 1 hit of less confidence not shown, see --confidence\n");
        assertThat(Run.of("scan", "--confidence", "possible", directory.resolve("magic.img")).out()).startsWith("magic: 0x400, PSN 2: possible lvm_record");
    }

    @Test
    void aRangeGivesWhatBeginsInIt() throws IOException {
        Path image = image("x.img", disk());
        assertThat(Run.of("scan", "--from", "7s", "--to", "8s", image).out().lines().filter(line -> !line.startsWith(" ")))
                .singleElement().asString().startsWith("x: 0xe00, PSN 7: certain lvm_record");
        assertThat(Run.of("scan", "--from", "2", "--to", "1", image).exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(Run.of("scan", "--from", "x", image).err()).contains("'x' is no offset; expected bytes, decimal or 0x");
        assertThat(Run.of("scan", "--threads", "0", image).err()).contains("--threads 0: expected 1 to 4");
    }

    @Test
    void aCompressedImageGivesTheSame() throws IOException {
        Path raw = image("x.img", new byte[BASE], disk());
        Path packed = Files.write(directory.resolve("x.gz"), gzip(Files.readAllBytes(raw)));
        assertThat(Run.of("scan", packed).out()).isEqualTo(Run.of("scan", raw).out()).isNotEmpty();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    @Test
    void aFinishedScanIsNotRepeated() throws IOException {
        Path image = image("x.img", disk());
        Path state = directory.resolve("state");
        Run first = Run.of("scan", "--state", state, image);
        Run second = Run.of("scan", "--state", state, image);
        assertThat(first.exitCode()).isZero();
        assertThat(second).isEqualTo(new Run(0, "", ""));
        assertThat(Files.readAllLines(state)).hasSize(2);
    }

    @Test
    void aScanGoesOnWhereItsStateSays() throws IOException {
        Path image = image("x.img", disk());
        Path state = directory.resolve("state");
        String whole = Run.of("scan", "--state", state, image).out();
        for (long next : new long[] {0, 512, 3585, 70 * 512, 70 * 512 + 512}) {
            Files.writeString(state, Files.readString(state).replaceAll("(?m)^\\d+\t\\d+\t", next + "\t1\t"));
            String rest = Run.of("scan", "--state", state, image).out();
            assertThat(whole).endsWith(rest);
            assertThat(rest.lines().count()).isEqualTo(2 * whole.lines().filter(line -> line.startsWith("x: ") && offset(line) >= next).count());
        }
    }

    private static long offset(String line) {
        return Long.decode(line.substring(3, line.indexOf(',')));
    }

    @Test
    void theStateOfAnotherScanOrADamagedOneIsRefused() throws IOException {
        Path image = image("x.img", disk());
        Path state = directory.resolve("state");
        Run.of("scan", "--state", state, image);
        for (String option : List.of("--unaligned", "--from=1", "--base=512", "--confidence=certain")) {
            assertThat(Run.of("scan", option, "--state", state, image).err()).as(option).contains("state: not the state of this scan");
        }
        for (String text : List.of("", "x", Files.readString(state) + "5\n", Files.readString(state).replaceFirst("\n\\d+", "\n-5"))) {
            Files.writeString(state, text);
            Run run = Run.of("scan", "--state", state, image);
            assertThat(run.exitCode()).as(text).isEqualTo(ExitCode.UNREADABLE);
            assertThat(run.err()).as(text).contains("state: ").doesNotContain("a bug");
            assertThat(Files.readString(state)).isEqualTo(text);
        }
    }

    @Test
    void anImageThatChangedItsSizeIsScannedAnew() throws IOException {
        Path state = directory.resolve("state");
        Run.of("scan", "--state", state, image("x.img", disk()));
        assertThat(Run.of("scan", "--state", state, image("x.img", disk(), disk())).out().lines().filter(line -> line.contains("certain disk"))).hasSize(2);
    }

    @Test
    void everyReadingCommandReadsADiskInsideAnImage() throws IOException {
        Path plain = image("x.img", disk());
        Path inside = Files.createDirectory(directory.resolve("inside")).resolve("x.img");
        Files.write(inside, Files.readAllBytes(image("y.img", new byte[BASE], disk())));
        for (List<String> words : ImageCalls.words()) {
            if (Stream.of("repair", "restore", "import", "set", "rename-lv", "restamp", "fix-clone", "backup", "export", "chdev", "inject", "dmtable").noneMatch(words.get(0)::equals)) {
                List<String> based = new ArrayList<>(words);
                based.add(1, "--base=" + BASE);
                Run expected = ImageCalls.run(words, plain);
                Run run = ImageCalls.run(based, inside);
                assertThat(run.exitCode()).as("%s: %s", based, run.err()).isEqualTo(expected.exitCode());
                assertThat(run.out().replace(inside.toString(), plain.toString())).as("%s", based).isEqualTo(expected.out());
            }
        }
    }

    @Test
    void writingCommandsRefuseADiskInsideAnImage() throws IOException {
        Path inside = image("x.img", new byte[BASE], disk());
        byte[] before = Files.readAllBytes(inside);
        for (String words : List.of("repair --auto", "set lvmrec.pp_size=27", "rename-lv lv00 lv01", "restamp --new-vgid", "fix-clone")) {
            List<Object> arguments = new ArrayList<>(List.of(words.split(" ")));
            arguments.addAll(List.of("--base", BASE, "--apply", inside));
            Run run = Run.of(arguments.toArray());
            assertThat(run.exitCode()).as(words).isEqualTo(ExitCode.USAGE);
            assertThat(run.err()).as(words).contains("--base: disks inside an image are only read");
        }
        assertThat(Files.readAllBytes(inside)).isEqualTo(before);
    }

    @Test
    void aBaseBehindTheEndIsNoDisk() throws IOException {
        Path image = image("x.img", disk());
        for (String base : List.of("1T", "9223372036854775807")) {
            assertThat(Run.of("readvgda", "--base", base, image).exitCode()).isEqualTo(ExitCode.UNREADABLE);
            assertThat(Run.of("scan", "--base", base, image).exitCode()).isEqualTo(ExitCode.FOUND);
        }
        assertThat(Run.of("check", "--base", "-1", image).exitCode()).isEqualTo(ExitCode.USAGE);
    }
}
