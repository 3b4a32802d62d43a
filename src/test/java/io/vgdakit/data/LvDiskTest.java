package io.vgdakit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import io.vgdakit.disk.FaultyDisk;
import io.vgdakit.disk.Gap;
import io.vgdakit.testing.LvContents;
import io.vgdakit.testing.LvShapes;
import io.vgdakit.testing.OnWrittenDisks;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import io.vgdakit.testing.WrittenDisks;
import io.vgdakit.vg.VolumeGroup;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LvDiskTest extends OnWrittenDisks {

    @ParameterizedTest
    @EnumSource
    void theStreamIsWhatWasWrittenInWhateverOrderTheLpsLie(LvShapes shape) throws Exception {
        VgSpec spec = shape.spec();
        VolumeGroup vg = disks.group(disks.write(spec));
        assertThat(sha256(vg)).isEqualTo(LvContents.of(spec, "datalv").sha256());
    }

    @ParameterizedTest
    @EnumSource
    void anyRangeReadsAsThatPartOfTheStream(LvShapes shape) throws Exception {
        VgSpec spec = shape.spec();
        VolumeGroup vg = disks.group(disks.write(spec));
        LvDisk disk = datalv(vg);
        LvContents truth = LvContents.of(spec, "datalv");
        var random = new Random(42);
        for (int i = 0; i < 50; i++) {
            int length = 1 + random.nextInt(200_000);
            long offset = (long) (random.nextDouble() * (disk.size() - length));
            byte[] expected = truth.bytes(offset, length);
            assertThat(disk.read(offset, length)).satisfies(read -> assertThat(read.complete()).isTrue(), read -> assertThat(read.bytes()).isEqualTo(expected));
            var target = ByteBuffer.allocateDirect(length);
            while (target.hasRemaining()) {
                assertThat(disk.read(offset + target.position(), target)).isPositive();
            }
            assertThat(target.flip()).isEqualTo(ByteBuffer.wrap(expected));
        }
    }

    @ParameterizedTest
    @MethodSource("io.vgdakit.testing.LvShapes#mirrors")
    void anyOneDiskMayBeMissingWhenACopyRemains(LvShapes shape) throws Exception {
        VgSpec spec = shape.spec();
        List<Path> images = disks.write(spec);
        String truth = LvContents.of(spec, "datalv").sha256();
        for (int missing = 0; missing < images.size(); missing++) {
            List<Path> others = new ArrayList<>(images);
            others.remove(missing);
            assertThat(sha256(disks.group(others))).as("without PV %d", missing + 1).isEqualTo(truth);
        }
    }

    @ParameterizedTest
    @MethodSource("io.vgdakit.testing.LvShapes#mirrors")
    void staleBytesAreNeverGiven(LvShapes shape) throws Exception {
        VgSpec spec = LvContents.staleFirstCopy(shape.spec());
        LvContents truth = LvContents.of(spec, "datalv");
        List<Path> images = disks.write(spec);
        truth.write(images, 1, LvContents.old(spec, "datalv"));
        VolumeGroup vg = disks.group(images);
        assertThat(vg.lv("datalv").orElseThrow().stale()).isTrue();
        assertThat(sha256(vg)).isEqualTo(truth.sha256());
        LvDisk forced = datalv(vg).onlyCopy(1);
        assertThat(forced.read(0, 512).bytes()).startsWith("old-datalv sector 0\n".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void anLpWithStaleCopiesOnlyIsAHole() throws Exception {
        VgSpec spec = LvContents.staleFirstCopy(LvShapes.LINEAR.spec());
        LvDisk disk = datalv(disks.group(disks.write(spec)));
        Extent read = disk.read((1 << 20) - 512, 1024);
        assertThat(read.bytes()).containsOnly(0);
        assertThat(read.gaps()).containsExactly(
                new Gap((1 << 20) - 512, 512, Gap.Reason.STALE, "LP 1: copy 1 (hdisk1 PP 3) stale"),
                new Gap(1 << 20, 512, Gap.Reason.STALE, "LP 2: copy 1 (hdisk1 PP 4) stale"));
        assertThat(disk.read(0, ByteBuffer.allocate(512))).isZero();
    }

    @Test
    void whatIsOnADiskThatIsNotAtHandIsAHole() throws Exception {
        VgSpec spec = LvShapes.SCATTERED.spec();
        List<Path> images = disks.write(spec);
        LvDisk disk = datalv(disks.group(images.subList(0, 2)));
        Extent read = disk.read(2 << 20, 512);
        assertThat(read.gaps()).containsExactly(
                new Gap(2 << 20, 512, Gap.Reason.MISSING_DISK, "LP 3: copy 1 (003752147454a338 PP 12) missing"));
        assertThat(disk.read(3 << 20, 512).complete()).isTrue();
    }

    @Test
    void theEndOfATruncatedImageIsAHole() throws Exception {
        VgSpec spec = LvShapes.LINEAR.spec();
        VgImages.of(spec).writeHeaders(directory);
        LvDisk disk = datalv(disks.group(List.of(directory.resolve("hdisk1.img"))));
        assertThat(disk.read(0, 512).gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.reason()).isEqualTo(Gap.Reason.BEYOND_END);
            assertThat(gap.detail()).startsWith("hdisk1 byte ");
        });
    }

    @Test
    void nothingLiesBehindTheEndOfTheLv() throws Exception {
        LvDisk disk = datalv(disks.group(disks.write(LvShapes.LINEAR.spec())));
        assertThat(disk.size()).isEqualTo(4 << 20);
        assertThat(disk.read(disk.size() - 10, 30).gaps()).containsExactly(new Gap(disk.size(), 20, Gap.Reason.BEYOND_END, ""));
    }

    @Test
    void aBadSectorIsReadFromAnotherCopyAndTold() throws Exception {
        VgSpec spec = LvShapes.TWO_COPIES.spec();
        List<Disk> opened = disks.open(disks.write(spec));
        VolumeGroup healthy = WrittenDisks.group(opened.toArray(Disk[]::new));
        long bad = datalv(healthy).choice().copies(1).get(0).diskOffset() / 512 + 3;
        VolumeGroup vg = WrittenDisks.group(new FaultyDisk(opened.get(0), bad), opened.get(1));
        List<Substitution> told = new ArrayList<>();
        LvDisk disk = datalv(vg).telling(told::add);
        assertThat(disk.read(0, 8192).bytes()).isEqualTo(LvContents.of(spec, "datalv").bytes(0, 8192));
        assertThat(told).singleElement().satisfies(substitution -> {
            assertThat(substitution.gap()).isEqualTo(new Gap(3 * 512, 512, Gap.Reason.READ_ERROR, "hdisk1 byte " + bad * 512 + ": Input/output error"));
            assertThat(substitution.from().copy()).isEqualTo(1);
            assertThat(substitution.to().copy()).isEqualTo(2);
        });
        assertThat(disk.onlyCopy(1).read(0, 8192).gaps()).singleElement().satisfies(gap -> assertThat(gap.offset()).isEqualTo(3 * 512));
    }

    @Test
    void aChannelStopsBeforeAHoleAndThrowsAtIt() throws Exception {
        VgSpec spec = LvShapes.SCATTERED.spec();
        VolumeGroup vg = disks.group(disks.write(spec).subList(0, 2));
        try (LvChannel channel = LvChannel.open(vg, vg.lv("datalv").orElseThrow())) {
            channel.position((2 << 20) - 1000);
            var target = ByteBuffer.allocate(4096);
            assertThat(channel.read(target)).isEqualTo(1000);
            assertThatThrownBy(() -> channel.read(target)).isInstanceOf(HoleException.class)
                    .hasMessage("datalv: bytes 2097152 to 2097152 cannot be read (MISSING_DISK): LP 3: copy 1 (003752147454a338 PP 12) missing");
            channel.position(channel.size());
            assertThat(channel.read(target)).isEqualTo(-1);
        }
    }

    private static String sha256(VolumeGroup vg) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (LvChannel channel = LvChannel.open(vg, vg.lv("datalv").orElseThrow())) {
            var buffer = ByteBuffer.allocateDirect(1 << 20);
            while (channel.read(buffer.clear()) >= 0) {
                digest.update(buffer.flip());
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
