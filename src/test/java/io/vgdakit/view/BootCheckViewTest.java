package io.vgdakit.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.MemoryDisk;
import io.vgdakit.format.IplRecord;
import io.vgdakit.record.Structures;
import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.GroupNames;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BootCheckViewTest {

    private static final int PP_SECTORS = 2048;
    private static final long FIRST_PP = 4352;

    @Test
    void callsADiskBootableWhenTheRecordLeadsToAFreshBootLv() {
        assertThat(lines(List.of(disk(mirrored(), 1, FIRST_PP), disk(mirrored(), 2, FIRST_PP)))).contains("hdisk1: boot record and boot LV agree",
                "  every LP of the volume group has a fresh copy on this disk: it would run alone", "  hd5 on PP 1 to 2", "Bootable: hdisk1 hdisk2");
    }

    @Test
    void saysThatADiskWouldNotRunAloneWithoutTheOtherLvs() {
        assertThat(lines(List.of(disk(mirrored().lv(LvSpec.of(2, "hd4", PpRef.run(2, 5, 3))), 1, FIRST_PP))))
                .contains("  not every LP of the volume group has a fresh copy on this disk: it would not run alone");
    }

    @Test
    void refusesAStaleCopyOfTheBootLv() {
        assertThat(lines(List.of(disk(mirrored().stale(2, 1, 2), 2, FIRST_PP)))).contains("hdisk2: has a boot record, but would not boot",
                "  hd5 is stale on this disk", "Bootable: none");
    }

    @Test
    void refusesARecordThatPointsElsewhere() {
        assertThat(lines(List.of(disk(mirrored(), 1, FIRST_PP + 7 * PP_SECTORS)))).contains(
                "  the boot record points to PSN 18688, hd5 begins at PSN 4352",
                "  the boot code, 100 sectors from PSN 18688, does not lie inside hd5, PSN 4352 to 8447");
    }

    @Test
    void refusesABootLvThatIsNotContiguousOrNotWhole() {
        VgSpec scattered = vg().lv(LvSpec.of(1, "hd5", List.of(new PpRef(1, 1), new PpRef(1, 3), new PpRef(2, 9))));
        assertThat(lines(List.of(disk(scattered, 1, FIRST_PP)))).contains("  hd5 is not contiguous: PP 1 is followed by PP 3",
                "  only 2 of 3 LPs of hd5 lie on this disk");
    }

    @Test
    void refusesBytesThatAreNoBootImage() {
        byte[] image = Arrays.copyOf(header(mirrored(), 1, FIRST_PP), (int) (FIRST_PP + 1) * 512);
        assertThat(lines(List.of(new MemoryDisk("hdisk1", image)))).contains("  no boot image at PSN 4352: no ELF header");
    }

    @Test
    void saysSoWhenThereIsNoBootRecord() {
        assertThat(lines(VgImages.of(mirrored()).disks())).contains("hdisk1: no boot record", "Bootable: none");
    }

    private static VgSpec vg() {
        return VgSpec.original("0037521400004c00000000dc74595c25").ppSize(20).pvs(2, 50);
    }

    private static VgSpec mirrored() {
        return vg().lv(LvSpec.of(1, "hd5", PpRef.run(1, 1, 2)).withCopy(PpRef.run(2, 1, 2)));
    }

    private static Disk disk(VgSpec vg, int pv, long bootPsn) {
        return new MemoryDisk("hdisk" + pv, header(vg, pv, bootPsn));
    }

    private static byte[] header(VgSpec vg, int pv, long bootPsn) {
        byte[] image = VgImages.of(vg).header(pv);
        IplRecord ipl = Structures.IPL_RECORD.parse(Arrays.copyOf(image, 512));
        ipl.setBootLvStart(bootPsn);
        ipl.setBootPrgStart(bootPsn);
        ipl.setBootCodeLength(100);
        ipl._check();
        System.arraycopy(Structures.IPL_RECORD.write(ipl, 512), 0, image, 0, 512);
        return image;
    }

    private static List<String> lines(List<Disk> disks) {
        return BootCheckView.lines(Assembly.of(disks, GroupNames.NONE).volumeGroups().get(0));
    }
}
