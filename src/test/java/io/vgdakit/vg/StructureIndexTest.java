package io.vgdakit.vg;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import io.vgdakit.disk.ForwardingDisk;
import io.vgdakit.disk.MemoryDisk;
import io.vgdakit.record.OnDisk;
import io.vgdakit.record.Readings;
import io.vgdakit.testing.PublishedDisks;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StructureIndexTest {

    private final Disk hdisk10 = VgImages.of(PublishedDisks.datavg()).disk(1);
    private final StructureIndex index = index(hdisk10);

    @ParameterizedTest
    @CsvSource({
        "0, 0, ipl, IPL record", "1, 0, config[0], configuration record", "2, 0, mwc[0], MWC record 0", "4, 0, '', no known assignment",
        "7, 60, lvmrec[0], LVM record", "29, 511, bbdir[0], bad-block directory", "63, 0, '', no known assignment",
        "69, 0, '', reserved for geographic LVM", "70, 0, lvmrec[1], backup LVM record",
        "119, 0, '', MWC records of a scalable volume group",
        "127, 0, '', 'concurrent configuration scratch, disk heartbeat'", "128, 0, vgsa[0], VGSA", "136, 0, vgda[0].vgh, VGDA header",
        "137, 0, vgda[0].lv[1], LV entry", "152, 511, vgda[0].lv[256], LV entry", "153, 0, vgda[0].pv[1], PV header",
        "153, 32, vgda[0].pv[1].pp[1], PP entry", "187, 95, vgda[0].pv[1].pp[546], PP entry",
        "187, 96, vgda[0].pv[1], slack behind the PP entries",
        "188, 0, vgda[0].pv[2], PV header", "194, 0, vgda[0].pv, no PV map", "2200, 0, vgda[0].pv, no PV map", "2201, 0, vgda[0], LV names",
        "2233, 0, vgda[0].vgt, VGDA trailer", "2234, 0, vgsa[1], VGSA", "2242, 0, vgda[1].vgh, VGDA header",
        "4339, 0, vgda[1].vgt, VGDA trailer",
        "4340, 0, '', gap before PP 1", "4352, 0, '', PP 1 of pv[1]", "528639, 511, '', PP 1 of pv[1]", "528640, 0, '', PP 2 of pv[1]",
        "286265599, 0, '', PP 546 of pv[1]", "286265600, 0, '', behind the last PP", "286749223, 0, '', bad-block relocation pool",
        "286749478, 511, '', bad-block relocation pool", "286749479, 0, '', behind the last PP",
    })
    void saysWhatEachByteOfAnOriginalVolumeGroupBelongsTo(long psn, int offset, String path, String name) {
        Region region = index.at(psn * Disk.SECTOR_BYTES + offset);
        assertThat(region.path()).isEqualTo(path);
        assertThat(region.name()).isEqualTo(name);
        assertThat(region.length()).isOne();
    }

    @Test
    void aDiskWithoutLvmHasOnlyItsReservedArea() {
        StructureIndex blank = index(new MemoryDisk("hdisk1", new byte[70_000]));
        assertThat(blank.regions(127 * 512, 1L << 40).map(Region::name))
                .containsExactly("concurrent configuration scratch, disk heartbeat", "no LVM layout known");
    }

    @Test
    void areasOfAScalableVolumeGroupHaveNamesButNoStructure() {
        StructureIndex scalable = index(VgImages.of(VgSpec.scalable("00f6f42a00004c000000017a0bd88942").pvs(1, 40)).disk(1));
        assertThat(scalable.at(128 * 512)).extracting(Region::path, Region::name).containsExactly("vgsa[0].ppsa", "PP status");
        assertThat(scalable.at(128 * 512).structure()).isEmpty();
        assertThat(scalable.at(7 * 512).structure()).get().extracting(record -> record.table().structure()).isEqualTo("lvm_record_svg");
    }

    @Test
    void thePpsAreFoundByPvNumberWhenThePvidIsCleared() {
        byte[] bytes = VgImages.of(PublishedDisks.datavg()).header(2);
        Arrays.fill(bytes, 128, 144, (byte) 0);
        assertThat(index(new MemoryDisk("hdisk11", bytes)).at(4352 * 512).name()).isEqualTo("PP 1 of pv[2]");
    }

    @Test
    void overlappingAreasOfADamagedRecordKeepTheFirstClaim() {
        byte[] bytes = VgImages.of(PublishedDisks.datavg()).header(1);
        // vgsa_psn[0] of both records: PSN 0
        Arrays.fill(bytes, 7 * 512 + 0x34, 7 * 512 + 0x38, (byte) 0);
        Arrays.fill(bytes, 70 * 512 + 0x34, 70 * 512 + 0x38, (byte) 0);
        StructureIndex damaged = index(new MemoryDisk("hdisk10", bytes));
        assertThat(damaged.at(0).path()).isEqualTo("ipl");
        assertThat(damaged.at(7 * 512).path()).isEqualTo("lvmrec[0]");
    }

    @Test
    void aRangeOutsideTheVgdasReadsNeither() {
        var counting = new CountingDisk(VgImages.of(VgSpec.big("000d772c00004c0000000136f1c94160").pvs(2, 1016)).disk(1));
        StructureIndex big = index(counting);
        long before = counting.bytes;
        assertThat(big.regions(0, 128 * 512).count()).isPositive();
        assertThat(counting.bytes).isEqualTo(before);
    }

    @Test
    void entriesAreParsedOnlyWhereTheyAreAskedFor() {
        Stream<Region> all = index.regions(153 * 512, 188 * 512);
        assertThat(all.limit(3).map(Region::structure).map(structure -> structure.map(OnDisk::path).orElseThrow()))
                .containsExactly("vgda[0].pv[1]", "vgda[0].pv[1].pp[1]", "vgda[0].pv[1].pp[2]");
    }

    private static StructureIndex index(Disk disk) {
        return new StructureIndex(DiskMetadata.read(disk), Readings.WORKING);
    }

    private static final class CountingDisk extends ForwardingDisk {

        private long bytes;

        CountingDisk(Disk disk) {
            super(disk);
        }

        @Override
        public Extent read(long offset, int length) {
            bytes += length;
            return super.read(offset, length);
        }
    }
}
