package io.vgdakit.data.dm;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.data.LpChoice;
import io.vgdakit.data.LpCopy;
import io.vgdakit.data.LvDisk;
import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import io.vgdakit.disk.RescueMap;
import io.vgdakit.disk.RescuedDisk;
import io.vgdakit.testing.BadBlocks;
import io.vgdakit.testing.Geometry;
import io.vgdakit.testing.LvContents;
import io.vgdakit.testing.LvShapes;
import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.OnWrittenDisks;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import io.vgdakit.testing.WrittenDisks;
import io.vgdakit.vg.LpOrder;
import io.vgdakit.vg.VolumeGroup;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DmTablesTest extends OnWrittenDisks {

    private static final String NAME = "vg_74595c25-datalv";

    @ParameterizedTest
    @EnumSource
    void theDeviceIsTheLv(LvShapes shape) throws Exception {
        assertSame(disks.group(disks.write(shape.spec())));
    }

    @ParameterizedTest
    @EnumSource
    void withoutADiskTheDeviceFailsWhereTheLvDoes(LvShapes shape) throws Exception {
        List<Path> images = new ArrayList<>(disks.write(shape.spec()));
        images.remove(images.size() > 1 ? 0 : images.size() - 1);
        if (!images.isEmpty()) {
            assertSame(disks.group(images));
        }
    }

    @ParameterizedTest
    @MethodSource("io.vgdakit.testing.LvShapes#mirrors")
    void staleCopiesAreNotRead(LvShapes shape) throws Exception {
        VgSpec spec = LvContents.staleFirstCopy(shape.spec());
        List<Path> images = disks.write(spec);
        LvContents.of(spec, "datalv").write(images, 1, LvContents.old(spec, "datalv"));
        assertSame(disks.group(images));
    }

    @ParameterizedTest
    @EnumSource
    void behindTheEndOfAnImageComesTheOtherCopyOrAnError(LvShapes shape) throws Exception {
        VgSpec spec = shape.spec();
        List<Path> images = disks.write(spec);
        try (var file = new RandomAccessFile(images.get(0).toFile(), "rw")) {
            file.setLength(Geometry.offset(spec, new PpRef(1, 3)) + 7 * 512);
        }
        assertSame(disks.group(images));
    }

    @Test
    void aStripedLvOfUnbrokenColumnsIsOneStripedTarget() throws Exception {
        DmTables tables = tables(disks.group(disks.write(LvShapes.STRIPED_3_BY_64K.spec())));
        assertThat(tables.devices()).singleElement().satisfies(device -> assertThat(device.table()).containsExactly(
                "0 12288 striped 3 128 ${D1} 6400 ${D2} 6400 ${D3} 6400"));
    }

    @Test
    void aStripedLvOfBrokenColumnsGoesOverDevicesOfItsColumns() throws Exception {
        VgSpec spec = VgSpec.original("0037521400004c00000000dc74595c25").ppSize(20).pvs(2, 16).lv(LvSpec.of(1, "datalv",
                List.of(new PpRef(1, 2), new PpRef(2, 2), new PpRef(1, 9), new PpRef(2, 3))).withStripes(16, 2));
        VolumeGroup vg = disks.group(disks.write(spec));
        assertThat(tables(vg).devices()).extracting(DmDevice::table).containsExactly(
                List.of("0 2048 linear ${D1} 6400", "2048 2048 linear ${D1} 20736"), List.of("0 4096 linear ${D2} 6400"),
                List.of("0 8192 striped 2 128 /dev/mapper/" + NAME + "-column1 0 /dev/mapper/" + NAME + "-column2 0"));
        assertSame(vg);
    }

    @Test
    void relocatedSectorsComeFromThePool() throws Exception {
        VgSpec spec = LvShapes.TWO_COPIES.spec();
        List<Path> images = disks.write(spec);
        long first = Geometry.offset(spec, new PpRef(1, 3)) / 512;
        long pool = Geometry.offset(spec, new PpRef(1, 16)) / 512;
        BadBlocks.write(images.get(0), List.of(first + 5, first + 6, first + 2048), List.of(pool, pool + 9, pool + 1));
        VolumeGroup vg = disks.group(images);
        assertThat(tables(vg).devices().get(0).table()).contains("5 1 linear ${D1} " + pool, "6 1 linear ${D1} " + (pool + 9));
        assertSame(vg);
    }

    @ParameterizedTest
    @EnumSource(names = {"LINEAR", "TWO_COPIES", "STRIPED_2_BY_4K"})
    void whatAMapFileSaysWasNotReadIsTakenElsewhereOrAnError(LvShapes shape) throws Exception {
        VgSpec spec = shape.spec();
        List<Path> images = disks.write(spec);
        long bad = Geometry.offset(spec, new PpRef(1, 3));
        RescueMap map = RescueMap.read(Files.writeString(directory.resolve("map"),
                String.format("0 ? 1%n0 %d +%n%d 1536 -%n%d 0x10000000 +%n", bad + 700, bad + 700, bad + 8192)));
        List<Disk> opened = disks.open(images);
        opened.set(0, new RescuedDisk(opened.get(0), map));
        assertSame(WrittenDisks.group(opened.toArray(Disk[]::new)));
    }

    @Test
    @Timeout(60)
    void anLpThatIsFarAwayTakesNoTableOfItsOwnForEachLpBeforeIt() {
        var order = LpOrder.linear(1 << 20);
        VolumeGroup vg = WrittenDisks.group(VgImages.of(VgSpec.original("0037521400004c00000000dc74595c25").ppSize(20).pvs(1, 16)
                .lv(LvSpec.of(1, "datalv", PpRef.run(1, 1, 2)))).disk(1));
        LpCopy copy = datalv(vg).choice().copies(1).get(0);
        LvDisk far = LvDisk.of("far", order, LpChoice.of(1, Map.of(1L, List.of(copy), 4_000_000_000L, List.of(copy))));
        assertThat(new DmTables().add(vg, "far", 1, far).devices()).singleElement().satisfies(device -> {
            assertThat(device.targets()).hasSizeLessThan(5);
            assertThat(device.sectors()).isEqualTo(4_000_000_000L << 11);
        });
    }

    @Test
    void namesFromTheDiskAndPathsHarmNoShell() throws Exception {
        VgSpec spec = VgSpec.original("0037521400004c00000000dc74595c25").ppSize(20).pvs(1, 16)
                .lv(LvSpec.of(1, "a;$(reboot)`", PpRef.run(1, 1, 1))).lv(LvSpec.of(2, "a;$(reboot)'", PpRef.run(1, 2, 1)));
        Path image = VgImages.of(spec).writeDisks(Files.createDirectory(directory.resolve("it's; $(here)"))).get(0);
        VolumeGroup vg = disks.group(List.of(image));
        var tables = new DmTables();
        vg.lvs().forEach(lv -> tables.add(vg, lv));
        List<String> script = DmScript.lines(tables, false);
        assertThat(script.get(1)).isEqualTo("D1=$(losetup -r -f --show '" + directory + "/it'\\''s; $(here)/hdisk1.img')");
        assertThat(new DmEmulator(script).names()).containsExactly("vg_74595c25-a___reboot__", "vg_74595c25-a___reboot__-2");
        assertThat(new ProcessBuilder("sh", "-n", Files.write(directory.resolve("script"), script).toString()).start().waitFor()).isZero();
    }

    @Test
    void aCompressedImageMustBeUnpackedFirst() throws Exception {
        Path image = disks.write(LvShapes.LINEAR.spec()).get(0);
        assertThat(new ProcessBuilder("gzip", image.toString()).start().waitFor()).isZero();
        List<String> script = DmScript.lines(tables(disks.group(List.of(Path.of(image + ".gz")))), false);
        assertThat(script.get(1)).contains("compressed with gzip: decompress it first");
        assertThat(script.get(2)).isEqualTo(": ${D1:?}");
        assertThat(script).noneMatch(line -> line.contains("=$(losetup"));
    }

    private static DmTables tables(VolumeGroup vg) {
        return new DmTables().add(vg, vg.lv("datalv").orElseThrow());
    }

    /** Both forms of the script, sector by sector. */
    private static void assertSame(VolumeGroup vg) throws IOException {
        LvDisk lv = datalv(vg);
        for (boolean concise : List.of(false, true)) {
            try (var emulator = new DmEmulator(DmScript.lines(tables(vg), concise))) {
                assertThat(emulator.sectors(NAME) * Disk.SECTOR_BYTES).isEqualTo(lv.size());
                for (long sector = 0; sector < emulator.sectors(NAME); sector += concise ? 127 : 1) {
                    Extent truth = lv.readSectors(sector, 1);
                    Optional<byte[]> got = emulator.sector(NAME, sector);
                    if (got.isPresent() != truth.complete() || !Arrays.equals(got.orElse(truth.bytes()), truth.bytes())) {
                        throw new AssertionError("sector " + sector + ": the device " + (got.isPresent() ? "differs" : "fails") + ", the LV: " + truth.gaps());
                    }
                }
            }
        }
    }
}
