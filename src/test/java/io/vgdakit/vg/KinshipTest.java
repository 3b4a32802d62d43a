package io.vgdakit.vg;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Disks;
import io.vgdakit.disk.MemoryDisk;
import io.vgdakit.record.Stamp;
import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.PublishedDisks;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KinshipTest {

    private static final String ROOTVG = "0037521400004c00000000dc74595c25";
    private static final String CLONE = "0037521400004c00000000dc75000000";

    @Test
    void saysNothingOfAHealthyVolumeGroup() {
        assertThat(statements(VgImages.of(PublishedDisks.testvg()).disks())).isEmpty();
    }

    @Test
    void tellsACopyFromAnOlderStateOfTheSamePv() {
        VgSpec later = PublishedDisks.testvg().stamps(new Stamp(946850000, 1), new Stamp(946850000, 0));
        assertThat(statements(List.of(disk("now", PublishedDisks.testvg()), disk("twin", PublishedDisks.testvg()))))
                .containsExactly("twin is the same PV in the same state as now: one image twice, or a LUN copied by storage");
        assertThat(statements(List.of(disk("now", later), disk("then", PublishedDisks.testvg()))))
                .containsExactly("then is an older state of the same PV as now");
    }

    @Test
    void namesTheMemberThatIsOlderThanTheRest() {
        VgSpec later = PublishedDisks.testvg().stamps(new Stamp(946850000, 1), new Stamp(946850000, 0));
        assertThat(statements(List.of(VgImages.of(later).disk(1), VgImages.of(PublishedDisks.testvg()).disk(2))))
                .containsExactly("hdisk14 is older than the rest of volume group vg_74595c25: its newest VGDA is of 2000-01-02T20:26:58.402158211Z,"
                        + " the newest of 2000-01-02T21:53:20.000000001Z");
    }

    @Test
    void recognisesACloneOfARootvgByItsLvsAndItsTime() {
        List<Disk> disks = new ArrayList<>(VgImages.of(rootvg(ROOTVG, "")).disks());
        disks.addAll(VgImages.of(rootvg(CLONE, "alt_")).disks());
        assertThat(statements(disks)).contains("vg_74595c25 has the LV names of a rootvg (inferred)",
                "vg_75000000 has the LV names of an altinst_rootvg that is awake (inferred)",
                "vg_75000000 has the same LVs as vg_74595c25 and was made later, 2000-01-02T23:28:59.392Z: a clone of it, as alt_disk_copy makes them");
    }

    @Test
    void findsNamesThatAnInterruptedCloneMixes(@TempDir Path directory) throws IOException {
        VgSpec vg = rootvg(ROOTVG, "").ppSize(20).lv(LvSpec.of(3, "alt_hd4", PpRef.run(1, 30, 1)).withType("jfs2", "/alt_inst"));
        assertThat(statements(VgImages.of(vg).disks())).anyMatch(statement -> statement.contains("mixes 2 plain and 1 alt_ LV names"));
        VgSpec labelled = VgSpec.original(CLONE).ppSize(20).pvs(1, 40).lv(LvSpec.of(1, "hd4", PpRef.run(1, 30, 1)).withType("jfs2", "/alt_inst/usr"));
        Path image = VgImages.of(labelled).writeDisks(directory).get(0);
        try (Disk disk = Disks.open(image)) {
            assertThat(statements(List.of(disk))).anyMatch(statement -> statement.contains("gives LV hd4 the label /alt_inst/usr"));
        }
    }

    @Test
    void findsOnePvidInTwoVolumeGroups() {
        assertThat(statements(List.of(VgImages.of(VgSpec.original(ROOTVG).pvs(1, 10)).disk(1), VgImages.of(VgSpec.original(CLONE).pvs(1, 10)).disk(1))))
                .anyMatch(statement -> statement.contains("carries the PVID of"));
    }

    private static VgSpec rootvg(String vgid, String prefix) {
        return VgSpec.original(vgid).pvs(1, 100)
                .lv(LvSpec.of(1, prefix + "hd5", PpRef.run(1, 1, 1)))
                .lv(LvSpec.of(2, prefix + "hd2", PpRef.run(1, 5, 3)));
    }

    private static Disk disk(String name, VgSpec vg) {
        return new MemoryDisk(name, VgImages.of(vg).header(1));
    }

    private static List<String> statements(List<Disk> disks) {
        return Kinship.of(Assembly.of(disks, GroupNames.NONE)).stream().map(kinship -> kinship.subject() + " " + kinship.statement()).toList();
    }
}
