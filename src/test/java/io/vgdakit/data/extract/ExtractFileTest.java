package io.vgdakit.data.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vgdakit.data.LvDisk;
import io.vgdakit.data.Substitution;
import io.vgdakit.disk.Disk;
import io.vgdakit.disk.FaultyDisk;
import io.vgdakit.disk.Gap;
import io.vgdakit.disk.RescueMap;
import io.vgdakit.repair.Refusal;
import io.vgdakit.testing.LvContents;
import io.vgdakit.testing.LvShapes;
import io.vgdakit.testing.OnWrittenDisks;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import io.vgdakit.testing.WrittenDisks;
import io.vgdakit.vg.VolumeGroup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExtractFileTest extends OnWrittenDisks {

    private static final List<String> SHA256 = List.of("SHA-256");
    private static final int MIB = 1 << 20;

    @ParameterizedTest
    @EnumSource
    void theFileIsTheLvAndItsHashIsListed(LvShapes shape) throws Exception {
        VgSpec spec = shape.spec();
        LvDisk lv = datalv(disks.group(disks.write(spec)));
        Extracted extracted = file().run(copy(lv, false), false);
        String hash = LvContents.of(spec, "datalv").sha256();
        assertThat(extracted.complete()).isTrue();
        assertThat(extracted.hashes()).isEqualTo(Map.of("SHA-256", hash));
        assertThat(directory.resolve("datalv.raw.sha256")).hasContent(hash + "  datalv.raw");
        assertThat(sha256sum()).contains("datalv.raw: OK");
        assertThat(Files.readAllBytes(directory.resolve("datalv.raw"))).isEqualTo(LvContents.of(spec, "datalv").bytes(0, (int) lv.size()));
        assertThat(RescueMap.read(file().mapFile()).ranges()).containsExactly(new RescueMap.Range(0, lv.size(), '+'));
    }

    @Test
    void aRangeIsCopiedAlone() throws Exception {
        VgSpec spec = LvShapes.STRIPED_3_BY_64K.spec();
        LvDisk lv = datalv(disks.group(disks.write(spec)));
        file().run(new Copy(lv, 512, 1_500_000, SHA256, false, done -> { }, () -> false), false);
        assertThat(Files.readAllBytes(directory.resolve("datalv.raw"))).isEqualTo(LvContents.of(spec, "datalv").bytes(512, 1_500_000));
    }

    @Test
    void blocksOfZerosBecomeHolesOfTheFile() throws Exception {
        VgSpec spec = LvShapes.LINEAR.spec();
        List<Path> images = VgImages.of(spec).writeDisks(directory);
        LvDisk lv = datalv(disks.group(images));
        file().run(copy(lv, false), false);
        Path raw = directory.resolve("datalv.raw");
        assertThat(Files.size(raw)).isEqualTo(lv.size());
        assertThat(blocks(raw)).isLessThan(lv.size() / 2);
        assertThat(Files.readAllBytes(raw)).startsWith("AIX LVCB".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aCopyEndsBeforeAHoleAndSaysSo() throws Exception {
        VgSpec spec = LvShapes.SCATTERED.spec();
        List<Path> images = disks.write(spec);
        Extracted extracted = file().run(copy(datalv(disks.group(images.subList(0, 2))), false), false);
        assertThat(extracted.complete()).isFalse();
        assertThat(extracted.done()).isEqualTo(2 * MIB);
        assertThat(extracted.hashes()).isEmpty();
        assertThat(extracted.holes()).singleElement().satisfies(hole -> assertThat(hole.offset()).isEqualTo(2 * MIB));
        assertThat(directory.resolve("datalv.raw.sha256")).hasContent("# incomplete: 2097152 of 5242880 bytes were copied");
        assertThat(RescueMap.read(file().mapFile()).ranges()).containsExactly(new RescueMap.Range(0, 2 * MIB, '+'), new RescueMap.Range(2 * MIB, 3 * MIB, '?'));
    }

    @Test
    void holesAreFilledWithZerosWhenAskedForAndListed() throws Exception {
        VgSpec spec = LvShapes.SCATTERED.spec();
        List<Path> images = disks.write(spec);
        Extracted extracted = file().run(copy(datalv(disks.group(images.subList(0, 2))), true), false);
        assertThat(extracted.complete()).isTrue();
        assertThat(extracted.holeCount()).isOne();
        assertThat(extracted.holes()).containsExactly(
                new Gap(2 * MIB, MIB, Gap.Reason.MISSING_DISK, "LP 3: copy 1 (003752147454a338 PP 12) missing"));
        assertThat(RescueMap.read(file().mapFile()).ranges()).containsExactly(
                new RescueMap.Range(0, 2 * MIB, '+'), new RescueMap.Range(2 * MIB, MIB, '-'), new RescueMap.Range(3 * MIB, 2 * MIB, '+'));
        byte[] expected = LvContents.of(spec, "datalv").bytes(0, 5 * MIB);
        Arrays.fill(expected, 2 * MIB, 3 * MIB, (byte) 0);
        assertThat(Files.readAllBytes(directory.resolve("datalv.raw"))).isEqualTo(expected);
        assertThat(sha256sum()).contains("datalv.raw: OK");
    }

    @Test
    void aCopyThatEndedAtAHoleGoesOnWhenTheDiskIsFound() throws Exception {
        VgSpec spec = LvShapes.SCATTERED.spec();
        List<Path> images = disks.write(spec);
        file().run(copy(datalv(disks.group(images.subList(0, 2))), false), false);
        Extracted extracted = file().run(copy(datalv(disks.group(images)), false), true);
        assertThat(extracted.complete()).isTrue();
        assertThat(extracted.hashes().get("SHA-256")).isEqualTo(LvContents.of(spec, "datalv").sha256());
        assertThat(sha256sum()).contains("datalv.raw: OK");
    }

    @Test
    void aCancelledCopyIsKeptAndGoesOn() throws Exception {
        VgSpec spec = LvShapes.LINEAR.spec();
        LvDisk lv = datalv(disks.group(disks.write(spec)));
        long[] done = new long[1];
        var cancelled = new Copy(lv, 0, lv.size(), SHA256, false, bytes -> done[0] = bytes, () -> done[0] >= 2 * MIB);
        assertThat(file().run(cancelled, false).complete()).isFalse();
        assertThat(directory.resolve("datalv.raw")).hasSize(2 * MIB);
        assertThat(file().run(copy(lv, false), true).complete()).isTrue();
        assertThat(sha256sum()).contains("datalv.raw: OK");
    }

    @Test
    void anExistingFileIsRefused() throws Exception {
        LvDisk lv = datalv(disks.group(disks.write(LvShapes.LINEAR.spec())));
        Files.writeString(directory.resolve("datalv.raw"), "precious");
        assertThatThrownBy(() -> file().run(copy(lv, false), false)).isInstanceOf(Refusal.class).hasMessageContaining("datalv.raw exists");
        assertThatThrownBy(() -> file().run(copy(lv, false), true)).isInstanceOf(Refusal.class).hasMessageContaining("without its map file");
        Files.writeString(file().mapFile(), "# vgdakit extract something else\n0 ? 1\n0 8 +\n");
        assertThatThrownBy(() -> file().run(copy(lv, false), true)).isInstanceOf(Refusal.class).hasMessageContaining("belongs to another copy");
        assertThat(directory.resolve("datalv.raw")).hasContent("precious");
    }

    @Test
    void aRangeThatOneDiskLacksComesFromTheOtherCopyAndIsTold() throws Exception {
        VgSpec spec = LvShapes.TWO_COPIES.spec();
        List<Disk> opened = disks.open(disks.write(spec));
        long bad = datalv(WrittenDisks.group(opened.toArray(Disk[]::new))).choice().copies(2).get(0).diskOffset() / 512;
        VolumeGroup vg = WrittenDisks.group(new FaultyDisk(opened.get(0), bad), opened.get(1));
        Extracted extracted = file().run(copy(datalv(vg), false), false);
        assertThat(extracted.hashes().get("SHA-256")).isEqualTo(LvContents.of(spec, "datalv").sha256());
        assertThat(extracted.substitutions()).extracting(Substitution::gap).extracting(Gap::offset).containsExactly((long) MIB);
    }

    private ExtractFile file() {
        return new ExtractFile(directory.resolve("datalv.raw"), "datalv");
    }

    private static Copy copy(LvDisk lv, boolean zeroHoles) {
        return new Copy(lv, 0, lv.size(), SHA256, zeroHoles, done -> { }, () -> false);
    }

    private String sha256sum() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sha256sum", "-c", "datalv.raw.sha256").directory(directory.toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        process.waitFor();
        return said;
    }

    private static long blocks(Path file) throws IOException {
        Process process = new ProcessBuilder("stat", "-c", "%b", file.toString()).start();
        return 512 * Long.parseLong(new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip());
    }
}
