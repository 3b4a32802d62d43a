package io.vgdakit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.disk.Disk;
import io.vgdakit.testing.LinuxAixReader.Partition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The images that the builder makes are laid out as Linux reads real ones. */
class LinuxLayoutTest {

    private static final String VGID = "0037521400004c00000000dc74595c25";

    private static VgSpec vg() {
        return VgSpec.original(VGID).version(1).pvs(1, 300)
                .lv(LvSpec.of(1, "hd5", PpRef.run(1, 1, 1)))
                .lv(LvSpec.of(2, "datalv", PpRef.run(1, 101, 50)))
                .lv(LvSpec.of(5, "a-name-of-some-length", PpRef.run(1, 2, 99)));
    }

    private static List<Partition> read(VgSpec vg) {
        return new LinuxAixReader(VgImages.of(vg).header(1)).partitions();
    }

    private static Partition partition(VgSpec vg, String name, int firstPp, int pps) {
        long ppSectors = (1L << vg.ppSize) / Disk.SECTOR_BYTES;
        return new Partition(name, Geometry.offset(vg, new PpRef(1, firstPp)) / Disk.SECTOR_BYTES, pps * ppSectors);
    }

    @ParameterizedTest
    @CsvSource({"20, 2098", "24, 2098", "28, 2098", "30, 2098", "26, 60", "26, 8192"})
    void linuxFindsEveryLvWhereTheBuilderPutIt(int ppSize, int vgdaLen) {
        VgSpec vg = vg().ppSize(ppSize).vgdaLen(vgdaLen);
        assertThat(read(vg)).containsExactly(
                partition(vg, "hd5", 1, 1), partition(vg, "datalv", 101, 50), partition(vg, "a-name-of-some-length", 2, 99));
    }

    @Test
    void linuxFollowsTheStartOfTheFirstPp() {
        VgSpec vg = VgSpec.original(VGID).version(1).pv(PvSpec.of("hdisk1", "003752147454a336", 20).withPsnPart1(8448))
                .lv(LvSpec.of(1, "lv00", PpRef.run(1, 4, 3)));
        assertThat(read(vg)).containsExactly(new Partition("lv00", 8448 + 3 * (1L << 19), 3 * (1L << 19)));
    }

    @Test
    void linuxLeavesOutWhatIsNotContiguous() {
        VgSpec vg = VgSpec.original(VGID).version(1).pvs(1, 30)
                .lv(LvSpec.of(1, "scattered", List.of(new PpRef(1, 1), new PpRef(1, 3))))
                .lv(LvSpec.of(2, "reversed", List.of(new PpRef(1, 11), new PpRef(1, 10))))
                .lv(LvSpec.of(3, "whole", PpRef.run(1, 20, 4)));
        assertThat(read(vg)).containsExactly(partition(vg, "whole", 20, 4));
    }

    @Test
    void linuxTakesNoOtherVersion() {
        assertThat(read(vg().version(8))).isEmpty();
    }
}
