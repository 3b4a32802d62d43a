package io.vgdakit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import io.vgdakit.disk.RescueMap;
import io.vgdakit.disk.RescueMap.Range;
import io.vgdakit.testing.LvContents;
import io.vgdakit.testing.LvShapes;
import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import io.vgdakit.testing.WrittenDisks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtractCommandTest {

    private static final int MIB = 1 << 20;

    @TempDir
    private Path directory;

    private Path out() {
        return directory.resolve("out.raw");
    }

    private List<Path> write(VgSpec spec) throws IOException {
        try (var disks = new WrittenDisks(Files.createDirectories(directory.resolve("images")))) {
            return disks.write(spec);
        }
    }

    @Test
    void anLvIsCopiedAndEveryLpIsAccountedFor() throws Exception {
        VgSpec spec = LvShapes.TWO_COPIES.spec();
        write(spec);
        Run run = Run.of("extract", "datalv", "-o", out(), directory.resolve("images"));
        String hash = LvContents.of(spec, "datalv").sha256();
        assertThat(run.out()).isEqualTo("datalv: 4194304 bytes in " + out() + "\n  sha256 " + hash + "\n");
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        String text = Files.readString(directory.resolve("out.raw.json"));
        assertThat(JsonSchemaTest.schema("extract").validate(text, InputFormat.JSON)).isEmpty();
        JsonNode json = new ObjectMapper().readTree(text);
        assertThat(json.at("/hashes/SHA-256").asText()).isEqualTo(hash);
        assertThat(json.at("/runs")).singleElement().satisfies(lps -> {
            assertThat(lps.at("/first_lp").asInt()).isOne();
            assertThat(lps.at("/lps").asInt()).isEqualTo(4);
            assertThat(lps.at("/disk").asText()).isEqualTo("hdisk1");
            assertThat(lps.at("/psn").asLong()).isEqualTo(4352 + 2 * 2048);
        });
    }

    @Test
    void badRangesOfAMapFileAreReadFromTheOtherCopy() throws Exception {
        VgSpec spec = LvShapes.TWO_COPIES.spec();
        List<Path> images = write(spec);
        long bad = (4352 + 2 * 2048) * 512L;
        Path map = Files.writeString(directory.resolve("hdisk1.map"), "0x0 + 1\n0 " + bad + " +\n" + bad + " 1024 -\n" + (bad + 1024) + " 100000000 +\n");
        Run run = Run.of("extract", "datalv", "-o", out(), "--mapfile", images.get(0) + "=" + map, images.get(0), images.get(1));
        assertThat(run.out()).contains("sha256 " + LvContents.of(spec, "datalv").sha256(),
                "  bytes 0 to 1023 from copy 2 (hdisk2 PP 5), because hdisk1 byte " + bad + ": the map file says bad sector");
        assertThat(Run.of("extract", "datalv", "-o", directory.resolve("x"), "--mapfile", "no.img=" + map, images.get(0)))
                .isEqualTo(new Run(ExitCode.USAGE, "", "vgdakit: --mapfile no.img=" + map + ": no.img is not among the images\nTry 'vgdakit extract --help'.\n"));
    }

    @Test
    void whatIsKnownToBeMissingIsRefusedBeforeAnythingIsWritten() throws Exception {
        List<Path> images = write(LvShapes.SCATTERED.spec());
        Run run = Run.of("extract", "datalv", "-o", out(), images.get(0), images.get(1));
        assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.err()).isEqualTo("vgdakit: refused: datalv: 1 of 5 LPs cannot be read; give the images that hold them, or --zero-holes:\n"
                + "  LP 3: copy 1 (003752147454a338 PP 12) missing\n");
        assertThat(out()).doesNotExist();
        assertThat(Run.of("extract", "datalv", "-o", out(), "--length", "2M", images.get(0), images.get(1)).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(out()).hasSize(2 * MIB);
    }

    @Test
    void holesAreFilledWhenAskedForAndTold() throws Exception {
        List<Path> images = write(LvShapes.SCATTERED.spec());
        Run run = Run.of("extract", "datalv", "--zero-holes", "-o", out(), images.get(0), images.get(1));
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("  hole: bytes 2097152 to 3145727: LP 3: copy 1 (003752147454a338 PP 12) missing");
        String text = Files.readString(directory.resolve("out.raw.json"));
        assertThat(JsonSchemaTest.schema("extract").validate(text, InputFormat.JSON)).isEmpty();
        assertThat(new ObjectMapper().readTree(text).at("/holes/0/reason").asText()).isEqualTo("missing_disk");
    }

    @Test
    void everyLvGoesIntoAFileOfItsOwn() throws Exception {
        VgSpec spec = VgSpec.original("0037521400004c00000000dc74595c25").ppSize(20).pvs(1, 16).lv(LvSpec.of(1, "fslv00", PpRef.run(1, 3, 2)))
                .lv(LvSpec.of(2, "..", PpRef.run(1, 8, 1)));
        write(spec);
        Path lvs = directory.resolve("lvs");
        assertThat(Run.of("extract", "--all", "-o", lvs, directory.resolve("images")).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(lvs.resolve("fslv00.raw")).hasBinaryContent(LvContents.of(spec, "fslv00").bytes(0, 2 * MIB));
        assertThat(lvs.resolve("_...raw")).hasBinaryContent(LvContents.of(spec, "..").bytes(0, MIB));
        assertThat(Run.of("extract", "--all", "-o", lvs, directory.resolve("images")).exitCode()).isEqualTo(ExitCode.REFUSED);
    }

    @Test
    void theFirstBlockMayBeLeftOut() throws Exception {
        VgSpec spec = LvShapes.LINEAR.spec();
        write(spec);
        assertThat(Run.of("extract", "1", "--skip-lvcb", "--hash", "md5,SHA-512", "-o", out(), directory.resolve("images")).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(out()).hasBinaryContent(LvContents.of(spec, "datalv").bytes(512, 4 * MIB - 512));
        assertThat(directory.resolve("out.raw.md5")).content().matches("[0-9a-f]{32}  out.raw\n");
        assertThat(directory.resolve("out.raw.sha512")).content().matches("[0-9a-f]{128}  out.raw\n");
    }

    @Test
    void standardOutputTakesTheBytesAndNothingElse() throws Exception {
        VgSpec spec = LvShapes.STRIPED_2_BY_4K.spec();
        List<Path> images = write(spec);
        ChildJvm.Result result = ChildJvm.run(List.of(), List.of(), List.of("extract", "datalv", "-o", "-", images.get(0).toString(), images.get(1).toString()));
        assertThat(result.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(result.outBytes()).isEqualTo(4 * MIB);
        assertThat(result.out()).startsWith("datalv sector 0\n");
        assertThat(result.err()).contains("  sha256 " + LvContents.of(spec, "datalv").sha256(), "order of the LPs across them unverified");
    }

    @Test
    void onAFullDiskWhatWasWrittenStaysAndTheCopyGoesOnLater() throws Exception {
        VgSpec spec = LvShapes.LINEAR.spec();
        List<Path> images = write(spec);
        List<String> words = List.of("extract", "datalv", "-o", out().toString(), images.get(0).toString());
        ChildJvm.Result result = ChildJvm.run(List.of("bash", "-c", "ulimit -f 2048; exec \"$0\" \"$@\""), List.of("-XX:-UsePerfData"), words);
        assertThat(result.exitCode()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(result.err()).startsWith("vgdakit: " + out() + " is not complete: ").contains("--resume");
        assertThat(RescueMap.read(directory.resolve("out.raw.mapfile")).finishedFromStart()).isPositive().isLessThanOrEqualTo(2 * MIB);
        assertThat(directory.resolve("out.raw.sha256")).content().startsWith("# incomplete: ");
        assertThat(Run.of("extract", "datalv", "--resume", "-o", out(), images.get(0)).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(out()).hasBinaryContent(LvContents.of(spec, "datalv").bytes(0, 4 * MIB));
    }

    @Test
    void ctrlCLeavesACopyThatCanGoOn() throws Exception {
        VgSpec spec = VgSpec.original("0037521400004c00000000dc74595c25").ppSize(33).pvs(1, 64).lv(LvSpec.of(1, "datalv", PpRef.run(1, 1, 60)));
        List<Path> images = VgImages.of(spec).writeDisks(directory);
        Path err = directory.resolve("err");
        Process process = ChildJvm.start(List.of(), List.of("-Xmx64m"), List.of("extract", "datalv", "-o", out().toString(), images.get(0).toString()), err);
        while (process.isAlive() && (!Files.exists(out()) || Files.size(out()) == 0)) {
            Thread.sleep(10);
        }
        assertThat(new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor()).isZero();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(err)).isEqualTo(130);
        assertThat(RescueMap.read(directory.resolve("out.raw.mapfile")).ranges()).satisfiesExactly(
                done -> assertThat(done).isEqualTo(new Range(0, Files.size(out()), '+')), rest -> assertThat(rest.status()).isEqualTo('?'));
        assertThat(directory.resolve("out.raw.sha256")).content().startsWith("# incomplete: ");
    }

    @ParameterizedTest
    @CsvSource({
        "--copy 4, --copy 4: expected 1 to 3",
        "--hash crc32, '--hash crc32: expected md5, sha1, sha224, sha256, sha384, sha512 or none'",
        "--offset x, '--offset x: expected bytes'",
        "--offset 5M, --offset 5M: datalv has 4194304 bytes",
        "--length 5M, --length 5M: datalv has 4194304 bytes from byte 0 on",
        "--skip-lvcb --offset 1, --skip-lvcb and --offset both say where to begin"})
    void whatMakesNoSenseIsRefused(String options, String message) throws Exception {
        write(LvShapes.LINEAR.spec());
        List<Object> words = new ArrayList<>(List.of("extract", "datalv", "-o", out()));
        words.addAll(List.of(options.split(" ")));
        words.add(directory.resolve("images"));
        Run run = Run.of(words.toArray());
        assertThat(run.err()).startsWith("vgdakit: " + message);
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(out()).doesNotExist();
    }

    @Test
    void onlyOneCopyIsReadWhenOneIsNamed() throws Exception {
        VgSpec spec = LvContents.staleFirstCopy(LvShapes.TWO_COPIES.spec());
        List<Path> images = write(spec);
        LvContents.of(spec, "datalv").write(images, 1, LvContents.old(spec, "datalv"));
        Run run = Run.of("extract", "datalv", "--copy", "1", "-o", out(), images.get(0), images.get(1));
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(out())).startsWith("old-datalv sector 0\n");
        assertThat(Run.of("extract", "datalv", "--copy", "3", "-o", directory.resolve("3"), images.get(0)).exitCode()).isEqualTo(ExitCode.REFUSED);
    }
}
