package io.vgdakit.vg.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import io.vgdakit.disk.ForwardingDisk;
import io.vgdakit.disk.Gap;
import io.vgdakit.disk.MemoryDisk;
import io.vgdakit.format.LvmRecord;
import io.vgdakit.format.LvmRecordSvg;
import io.vgdakit.format.VgdaHeader;
import io.vgdakit.layout.Area;
import io.vgdakit.record.Structures;
import io.vgdakit.testing.PvSpec;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import io.vgdakit.vg.DiskMetadata;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DiskMapTest {

    private static final String VGID = "0037521400004c00000000dc74595c25";
    private static final int SECTOR = Disk.SECTOR_BYTES;
    private static final int LVM_RECORD = 7 * SECTOR;
    private static final int LVM_BACKUP = 70 * SECTOR;

    private static byte[] original() {
        return VgImages.of(VgSpec.original(VGID).pvs(3, 20)).header(1);
    }

    private static DiskMap map(byte[] image) {
        return map(new MemoryDisk("hdisk1", image));
    }

    private static DiskMap map(Disk disk) {
        DiskMap map = DiskMap.of(DiskMetadata.read(disk));
        assertWithoutGapOrOverlap(map);
        return map;
    }

    private static void assertWithoutGapOrOverlap(DiskMap map) {
        long next = 0;
        for (MappedArea area : map.areas()) {
            assertThat(area.psn()).isEqualTo(next);
            assertThat(area.sectors()).isPositive();
            next += area.sectors();
        }
        assertThat(next * SECTOR).isGreaterThanOrEqualTo(map.imageBytes());
    }

    private static MappedArea area(DiskMap map, String path) {
        return map.areas().stream().filter(area -> area.path().equals(path)).findFirst()
                .orElseThrow(() -> new AssertionError(path + " in " + map.areas()));
    }

    private static MappedArea at(DiskMap map, long psn) {
        return map.areas().stream().filter(area -> psn >= area.psn() && psn <= area.lastPsn()).findFirst().orElseThrow();
    }

    private static void change(byte[] image, Consumer<LvmRecord> change, int... offsets) {
        for (int offset : offsets) {
            LvmRecord lvm = Structures.LVM_RECORD.parse(Arrays.copyOfRange(image, offset, offset + SECTOR));
            change.accept(lvm);
            lvm._check();
            System.arraycopy(Structures.LVM_RECORD.write(lvm, SECTOR), 0, image, offset, SECTOR);
        }
    }

    @Test
    void everyAreaOfAnUndamagedDiskIsValidOrBlank() {
        DiskMap map = map(original());
        assertThat(map.areas()).filteredOn(area -> !area.path().isEmpty())
                .extracting(MappedArea::state).containsOnly(AreaState.VALID, AreaState.BLANK);
        assertThat(Stream.of("ipl", "lvmrec[0]", "lvmrec[1]", "vgsa[0]", "vgsa[1]", "vgda[0].vgh",
                "vgda[0].pv", "vgda[0].vgt", "vgda[1].vgh", "vgda[1].vgt"))
                .allSatisfy(path -> assertThat(area(map, path).state()).isEqualTo(AreaState.VALID));
        assertThat(map.overlaps()).isEmpty();
        assertThat(map.impossible()).isEmpty();
    }

    @Test
    void psnsAreThoseOfTheOriginalTable() {
        DiskMap map = map(original());
        assertThat(List.of("vgsa[0]", "vgda[0].vgh", "vgda[0].lv", "vgda[0].pv", "vgda[0].name", "vgda[0].vgt",
                "vgsa[1]", "vgda[1].vgh", "vgda[1].vgt"))
                .extracting(path -> area(map, path).psn()).containsExactly(128L, 136L, 137L, 153L, 2201L, 2233L, 2234L, 2242L, 4339L);
        assertThat(area(map, "vgsa[0]").offset()).isEqualTo(0x10000);
    }

    @Test
    void sectorsWithoutAssignmentAreListedWithTheirContent() {
        DiskMap map = map(original());
        assertThat(at(map, 4)).satisfies(area -> {
            assertThat(area.state()).isEqualTo(AreaState.UNASSIGNED);
            assertThat(area.sectors()).isEqualTo(3);
            assertThat(area.content()).isEqualTo("fill 0xDD");
        });
        assertThat(at(map, 4340)).satisfies(area -> {
            assertThat(area.name()).isEqualTo("gap before PP 1");
            assertThat(area.sectors()).isEqualTo(12);
        });
        byte[] other = original();
        Arrays.fill(other, 4 * SECTOR, 7 * SECTOR, (byte) 0);
        other[65 * SECTOR + 1] = 1;
        assertThat(at(map(other), 4).content()).isEqualTo("zero");
        assertThat(at(map(other), 65).content()).isEqualTo("data");
    }

    @Test
    void ppsAndWhatLiesBehindThemBeyondTheImageAreListed() {
        long pool = 4352 + 20L * 524288 + 1000;
        byte[] image = VgImages.of(VgSpec.original(VGID).pv(PvSpec.of("hdisk1", "003752147454a336", 20).withRelocPsn(pool))).header(1);
        DiskMap map = map(image);
        assertThat(map.areas()).filteredOn(area -> area.psn() >= 4352)
                .extracting(MappedArea::psn, MappedArea::sectors, MappedArea::state).containsExactly(
                tuple(4352L, 20L * 524288, AreaState.BEYOND_IMAGE),
                tuple(pool - 1000, 1000L, AreaState.BEYOND_IMAGE),
                tuple(pool, 256L, AreaState.BEYOND_IMAGE));
    }

    @Test
    void aWholeImageShowsPpsPoolAndTheSpaceBehindIt() {
        byte[] header = VgImages.of(VgSpec.original(VGID).ppSize(20).pvs(1, 2)).header(1);
        byte[] image = Arrays.copyOf(header, header.length + (2 * 2048 + 256 + 10) * SECTOR);
        image[image.length - 1] = 1;
        DiskMap map = map(image);
        assertThat(map.areas()).filteredOn(area -> area.psn() >= 4352).extracting(MappedArea::sectors, MappedArea::state).containsExactly(
                tuple(4096L, AreaState.ASSIGNED),
                tuple(256L, AreaState.BLANK),
                tuple(10L, AreaState.UNASSIGNED));
        assertThat(at(map, 4352).name()).startsWith("PP 1 to 2, 2048 sectors each, by vgda[0].pv[1]");
        assertThat(map.areas().get(map.areas().size() - 1).name()).isEqualTo("behind the relocation pool");
        assertThat(map.areas().get(map.areas().size() - 1).content()).isEqualTo("data");
    }

    @Test
    void withoutItsPvidADiskIsFoundByItsNumber() {
        byte[] image = VgImages.of(
                VgSpec.original(VGID).pv(PvSpec.of("a", "0037521400000001", 5)).pv(PvSpec.of("b", "0037521400000002", 7))).header(2);
        assertThat(at(map(image), 4352).name()).startsWith("PP 1 to 7,");
        Arrays.fill(image, 0, SECTOR, (byte) 0);
        assertThat(at(map(image), 4352).name()).startsWith("PP 1 to 7,");
        assertThat(area(map(image), "ipl").state()).isEqualTo(AreaState.BLANK);
    }

    @Test
    void tornStampsAreDamage() {
        byte[] image = original();
        image[136 * SECTOR - 1] ^= 1;
        image[2233 * SECTOR + 7] ^= 1;
        DiskMap map = map(image);
        assertThat(area(map, "vgsa[0]").state()).isEqualTo(AreaState.DAMAGED);
        assertThat(area(map, "vgda[0].vgh").state()).isEqualTo(AreaState.DAMAGED);
        assertThat(area(map, "vgda[0].vgt")).satisfies(trailer -> {
            assertThat(trailer.state()).isEqualTo(AreaState.DAMAGED);
            assertThat(trailer.note()).contains("(unverified)");
        });
        assertThat(area(map, "vgda[1].vgh").state()).isEqualTo(AreaState.VALID);
    }

    @Test
    void anotherVolumeGroupsVgdaIsForeign() {
        byte[] image = original();
        byte[] other = VgImages.of(VgSpec.original("00375214" + "00004c00000000dc00000001").pvs(3, 20)).header(1);
        System.arraycopy(other, 2242 * SECTOR, image, 2242 * SECTOR, 2098 * SECTOR);
        DiskMap map = map(image);
        assertThat(Stream.of("vgda[1].vgh", "vgda[1].pv", "vgda[1].vgt")).allSatisfy(path -> {
            assertThat(area(map, path).state()).isEqualTo(AreaState.FOREIGN);
            assertThat(area(map, path).note()).contains("00000001");
        });
    }

    @Test
    void anotherStructureInTheWrongPlaceIsForeign() {
        byte[] image = original();
        System.arraycopy(image, LVM_RECORD, image, SECTOR, SECTOR);
        assertThat(area(map(image), "config[0]")).satisfies(area -> {
            assertThat(area.state()).isEqualTo(AreaState.FOREIGN);
            assertThat(area.note()).isEqualTo("begins like an LVM record");
        });
    }

    @Test
    void aGptOverTheConfigurationRecordIsForeign() {
        byte[] image = original();
        System.arraycopy("EFI PART".getBytes(StandardCharsets.US_ASCII), 0, image, SECTOR, 8);
        assertThat(area(map(image), "config[0]").state()).isEqualTo(AreaState.FOREIGN);
        assertThat(area(map(image), "config[0]").note()).contains("GPT");
    }

    @Test
    void aDisagreeingBackupRecordSaysWhereItHasTheAreas() {
        byte[] image = original();
        change(image, lvm -> {
            lvm.setVgdaLen(2000L);
            lvm.setLvmareaLen(2L * 2008);
            lvm.setVgsaPsn(List.of(128L, 2136L));
            lvm.setVgdaPsn(List.of(136L, 2144L));
        }, LVM_BACKUP);
        DiskMap map = map(image);
        assertThat(map.layout().recordCopy()).isEqualTo(1);
        assertThat(area(map, "vgsa[1]").note()).contains("the LVM record at PSN 70 has it at PSN 2136, 8 sectors");
        assertThat(area(map, "vgsa[0]").note()).doesNotContain("PSN 70");
        assertThat(area(map, "lvmrec[1]").note()).contains("vgda_len", "vgsa_psn[1]");
    }

    @Test
    void withoutAPrimaryRecordTheBackupGivesTheLayout() {
        byte[] image = original();
        Arrays.fill(image, LVM_RECORD, LVM_RECORD + SECTOR, (byte) 0);
        DiskMap map = map(image);
        assertThat(map.layout().recordCopy()).isEqualTo(2);
        assertThat(area(map, "lvmrec[0]").state()).isEqualTo(AreaState.BLANK);
        assertThat(area(map, "vgsa[1]").state()).isEqualTo(AreaState.VALID);
    }

    @Test
    void aRecordThatContradictsItselfIsDamagedAndNamesTheRule() {
        byte[] image = original();
        change(image, lvm -> lvm.setLvmareaLen(4213L), LVM_RECORD);
        assertThat(area(map(image), "lvmrec[0]").state()).isEqualTo(AreaState.DAMAGED);
        assertThat(area(map(image), "lvmrec[0]").note()).contains("lvmarea_len");
    }

    @Test
    void overlappingAreasAreReported() {
        byte[] image = original();
        change(image, lvm -> lvm.setVgsaPsn(List.of(128L, 200L)), LVM_RECORD, LVM_BACKUP);
        DiskMap map = map(image);
        assertThat(map.overlaps()).anySatisfy(overlap -> {
            assertThat(overlap.first().path()).isEqualTo("vgda[0].pv");
            assertThat(overlap.second().path()).isEqualTo("vgsa[1]");
            assertThat(overlap.psn()).isEqualTo(200);
            assertThat(overlap.sectors()).isEqualTo(8);
        });
        assertThat(area(map, "vgda[0].pv").note()).doesNotContain("order");
    }

    @Test
    void anAreaOutOfOrderNamesItsPlaceInTheOrder() {
        byte[] image = original();
        change(image, lvm -> lvm.setVgdaPsn(List.of(136L, 5000L)), LVM_RECORD, LVM_BACKUP);
        assertThat(area(map(image), "vgda[1].vgh").note()).contains("in the order of the areas it would be at PSN 2242");
    }

    @Test
    void psnsNearTheirLimitsNeitherCrashNorOverflow() {
        for (long psn : new long[] {(1L << 31) - 1, 1L << 31, (1L << 32) - 8, (1L << 32) - 1}) {
            byte[] image = original();
            change(image, lvm -> {
                lvm.setVgsaPsn(List.of(128L, psn));
                lvm.setVgdaPsn(List.of(136L, psn));
                lvm.setRelocPsn(psn);
                lvm.setRelocLen(0xFFFFFFFFL);
            }, LVM_RECORD, LVM_BACKUP);
            DiskMap map = map(image);
            assertThat(area(map, "vgsa[1]").state()).isEqualTo(AreaState.BEYOND_IMAGE);
            assertThat(area(map, "vgsa[1]").psn()).isEqualTo(psn);
            assertThat(map.areas().get(map.areas().size() - 1).lastPsn()).isEqualTo(psn + 0xFFFFFFFEL);
            assertThat(map.overlaps()).isNotEmpty();
        }
    }

    @Test
    void unverifiedRulesOfABigVolumeGroupNeverMakeDamage() {
        byte[] image = VgImages.of(VgSpec.big(VGID).pvs(2, 20)).header(1);
        image[384 * SECTOR - 1] ^= 1;
        image[700 * SECTOR] = 1;
        DiskMap map = map(image);
        assertThat(Stream.of("vgsa[0]", "vgda[0].lv")).allSatisfy(path -> {
            assertThat(area(map, path).state()).isEqualTo(AreaState.ASSIGNED);
            assertThat(area(map, path).note()).contains("(unverified)");
        });
        assertThat(area(map, "vgsa[1]").state()).isEqualTo(AreaState.VALID);
    }

    @Test
    void aScalableVolumeGroupIsMappedByItsRecord() {
        DiskMap map = map(VgImages.of(VgSpec.scalable(VGID).pvs(1, 20)).header(1));
        assertThat(map.areas()).extracting(MappedArea::path).contains("vgsa[0].ppsa", "vgda[0].ppea", "vgda[1].lvea");
        assertThat(map.overlaps()).isEmpty();
    }

    @Test
    void scalableAreasWhereNoDiskHasSectorsAreReported() {
        byte[] image = VgImages.of(VgSpec.scalable(VGID).pvs(1, 20)).header(1);
        for (int offset : new int[] {LVM_RECORD, LVM_BACKUP}) {
            LvmRecordSvg svg = Structures.LVM_RECORD_SVG.parse(Arrays.copyOfRange(image, offset, offset + SECTOR));
            svg.setPpsaPsn(List.of(-1L, Long.MAX_VALUE));
            svg.setLveaLen(0xFFFFFFFFL);
            svg.setBbRelocPsn(Long.MIN_VALUE);
            svg._check();
            System.arraycopy(Structures.LVM_RECORD_SVG.write(svg, SECTOR), 0, image, offset, SECTOR);
        }
        DiskMap map = map(image);
        assertThat(map.impossible()).extracting(Area::path).contains("vgsa[0].ppsa", "vgsa[1].ppsa");
        assertThat(map.overlaps()).isNotEmpty();
    }

    @Test
    void anImageCutAnywhereIsCoveredWhole() {
        for (VgSpec vg : List.of(VgSpec.original(VGID).pvs(3, 20), VgSpec.big(VGID).pvs(2, 20), VgSpec.scalable(VGID).pvs(1, 20))) {
            byte[] image = VgImages.of(vg).header(1);
            for (MappedArea area : map(image).areas()) {
                for (long end : new long[] {area.offset(), area.offset() + 1, (area.lastPsn() + 1) * SECTOR - 1}) {
                    if (end <= image.length) {
                        DiskMap cut = map(Arrays.copyOf(image, (int) end));
                        assertThat(cut.areas()).filteredOn(part -> part.offset() >= end).extracting(MappedArea::state)
                                .containsOnly(AreaState.BEYOND_IMAGE);
                    }
                }
            }
        }
    }

    @Test
    void aStructureThatTheImageCutsIsDamagedAndItsRestIsBeyondTheImage() {
        DiskMap map = map(Arrays.copyOf(original(), 130 * SECTOR + 100));
        assertThat(map.areas()).filteredOn(area -> area.path().equals("vgsa[0]"))
                .extracting(MappedArea::psn, MappedArea::state).containsExactly(
                tuple(128L, AreaState.DAMAGED),
                tuple(130L, AreaState.BEYOND_IMAGE),
                tuple(131L, AreaState.BEYOND_IMAGE));
        assertThat(at(map, 130).note()).contains("the image holds 100 bytes of it");
    }

    @Test
    void anEmptyImageIsMapped() {
        DiskMap map = map(new byte[0]);
        assertThat(map.areas()).extracting(MappedArea::state).containsOnly(AreaState.BEYOND_IMAGE);
        assertThat(map.layout().layout()).isEmpty();
    }

    @Test
    void badSectorsAreUnread() {
        DiskMap map = map(new BadSectors(new MemoryDisk("hdisk1", original()), 160, 3));
        assertThat(area(map, "vgda[0].pv")).satisfies(area -> {
            assertThat(area.state()).isEqualTo(AreaState.UNREAD);
            assertThat(area.note()).contains("PSN 160-162 cannot be read");
        });
        assertThat(at(map(new BadSectors(new MemoryDisk("hdisk1", original()), 31, 1)), 31).state()).isEqualTo(AreaState.UNREAD);
    }

    @Test
    void gpfsIsForeignAndItsSectorsToo() {
        byte[] image = new byte[200 * SECTOR];
        System.arraycopy(original(), LVM_RECORD, image, LVM_RECORD, SECTOR);
        change(image, lvm -> lvm.setVersion((short) 32001), LVM_RECORD);
        DiskMap map = map(image);
        assertThat(area(map, "lvmrec[0]").state()).isEqualTo(AreaState.FOREIGN);
        assertThat(at(map, 130)).satisfies(area -> {
            assertThat(area.state()).isEqualTo(AreaState.FOREIGN);
            assertThat(area.note()).contains("GPFS");
        });
    }

    @Test
    void countsThatDifferFromTheHeaderAreDamage() {
        byte[] image = original();
        VgdaHeader header = Structures.VGDA_HEADER.parse(Arrays.copyOfRange(image, 136 * SECTOR, 137 * SECTOR));
        header.setNumlvs(4);
        header._check();
        System.arraycopy(Structures.VGDA_HEADER.write(header, SECTOR), 0, image, 136 * SECTOR, SECTOR);
        image[137 * SECTOR] = 1;
        assertThat(area(map(image), "vgda[0].lv").state()).isEqualTo(AreaState.DAMAGED);
        assertThat(area(map(image), "vgda[0].lv").note()).isEqualTo("1 LVs, the header says 4");
    }

    @Property(tries = 60)
    void randomBytesAreAlwaysCoveredWithoutGapOrOverlap(@ForAll long seed, @ForAll @IntRange(min = 0, max = 300_000) int length) {
        byte[] image = new byte[length];
        new Random(seed).nextBytes(image);
        assertThat(map(image).areas()).isNotEmpty();
    }

    @Property(tries = 100)
    void randomRecordsAreAlwaysCoveredWithoutGapOrOverlap(@ForAll long seed, @ForAll boolean scalable) {
        VgSpec vg = scalable ? VgSpec.scalable(VGID) : VgSpec.original(VGID);
        byte[] image = Arrays.copyOf(VgImages.of(vg.pvs(1, 3)).header(1), 400 * SECTOR);
        var random = new Random(seed);
        for (int i = 0; i < 6; i++) {
            int at = LVM_RECORD + 0x14 + 4 * random.nextInt(0x38);
            if (at != LVM_RECORD + 0x3c && at != LVM_RECORD + 0x30) {
                ByteBuffer.wrap(image).putInt(at, random.nextBoolean() ? random.nextInt() : random.nextInt(600));
            }
        }
        System.arraycopy(image, LVM_RECORD, image, LVM_BACKUP, SECTOR);
        assertThat(map(image).areas()).isNotEmpty();
    }

    @Property(tries = 60)
    void damagedMetadataIsAlwaysCoveredWithoutGapOrOverlap(@ForAll long seed, @ForAll @IntRange(min = 0, max = 2) int kind) {
        VgSpec vg = List.of(VgSpec.original(VGID), VgSpec.big(VGID), VgSpec.scalable(VGID)).get(kind).pvs(2, 3);
        byte[] image = VgImages.of(vg).header(1);
        var random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            image[SECTOR * random.nextInt(image.length / SECTOR) + random.nextInt(64)] = (byte) random.nextInt();
        }
        assertThat(map(image).areas()).filteredOn(area -> area.path().equals("ipl")).hasSize(1);
    }

    private static final class BadSectors extends ForwardingDisk {

        private final long psn;
        private final int count;

        BadSectors(Disk disk, long psn, int count) {
            super(disk);
            this.psn = psn;
            this.count = count;
        }

        @Override
        public Extent read(long offset, int length) {
            Extent extent = super.read(offset, length);
            long from = Math.max(offset, psn * SECTOR);
            long to = Math.min(offset + length, (psn + count) * SECTOR);
            if (from >= to) {
                return extent;
            }
            Arrays.fill(extent.bytes(), (int) (from - offset), (int) (to - offset), (byte) 0);
            return new Extent(offset, extent.bytes(), List.of(new Gap(from, to - from, Gap.Reason.READ_ERROR, "")));
        }
    }
}
