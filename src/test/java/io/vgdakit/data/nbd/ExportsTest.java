package io.vgdakit.data.nbd;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Gap;
import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.GroupNames;
import io.vgdakit.vg.VolumeGroup;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExportsTest {

    private static final String FIRST = "0037521400004c00000000dc74595c25";
    private static final String SECOND = "0037521400004c00000000dc6ffba362";

    @Test
    void oneNameInTwoGroupsIsOneNameAndIdentifiers() {
        List<Disk> disks = new ArrayList<>(VgImages.of(spec(FIRST, "lv00")).disks());
        disks.addAll(VgImages.of(spec(SECOND, "lv00")).disks());
        var exports = new Exports();
        Assembly.of(disks, GroupNames.NONE).volumeGroups().forEach(vg -> exports.addLvs(vg).addFree(vg));
        assertThat(exports.all()).extracting(Export::name).containsExactly("lv00", "free/hdisk1", SECOND + ".1", "free/003752147454a336");
    }

    @Test
    void whatIsAddedTwiceStillHasTwoNames() {
        VolumeGroup vg = group(spec(FIRST, "lv00"));
        assertThat(new Exports().addLvs(vg).addLvs(vg).addLvs(vg).all()).extracting(Export::name)
                .containsExactly("lv00", FIRST + ".1", FIRST + ".1+");
    }

    @Test
    void freePpsAreThoseThatNoLvHoldsAndTheirDescriptionNamesThem() {
        VolumeGroup vg = group(VgSpec.original(FIRST).ppSize(20).pvs(1, 9).lv(LvSpec.of(1, "lv00", List.of(new PpRef(1, 2), new PpRef(1, 5), new PpRef(1, 6)))));
        Export free = new Exports().addFree(vg).all().get(0);
        assertThat(free.description()).isEqualTo("6 free PPs of hdisk1 of vg_74595c25, of 1048576 bytes each: 1, 3-4, 7-9");
        assertThat(free.disk().size()).isEqualTo(6 << 20);
        assertThat(free.disk().read(1 << 20, 512).gaps()).as("PP 3 on an image of the header only").singleElement()
                .extracting(Gap::reason).isEqualTo(Gap.Reason.BEYOND_END);
    }

    @Test
    void aFullPvHasNoFreeExport() {
        assertThat(new Exports().addFree(group(VgSpec.original(FIRST).ppSize(20).pvs(1, 9).lv(LvSpec.of(1, "lv00", PpRef.run(1, 1, 9))))).all()).isEmpty();
    }

    private static VgSpec spec(String vgid, String lv) {
        return VgSpec.original(vgid).ppSize(20).pvs(1, 9).lv(LvSpec.of(1, lv, PpRef.run(1, 1, 2)));
    }

    private static VolumeGroup group(VgSpec spec) {
        return Assembly.of(VgImages.of(spec).disks(), GroupNames.NONE).volumeGroups().get(0);
    }
}
