package io.vgdakit.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.PublishedDisks;
import io.vgdakit.testing.PvSpec;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.GroupNames;
import java.util.List;
import org.junit.jupiter.api.Test;

class MirrorsViewTest {

    private static final int SPLIT = 64;

    @Test
    void printsTheThreeCopiesOfThePublishedLvWithTheirPvs() {
        assertThat(lines(PublishedDisks.datavg())).contains("datalv4  1     hdisk10  10   ACTIVE", "datalv4  2     hdisk12  10   ACTIVE",
                "datalv4  3     hdisk11  10   ACTIVE");
    }

    @Test
    void countsOnlyStalePpsOfTheCopy() {
        assertThat(lines(PublishedDisks.datavg().stale(3, 15, 17))).contains("datalv4  2     hdisk12  10   STALE 3 of 10",
                "PVs that can go without losing the last fresh copy of any LP: hdisk10 or hdisk11 or hdisk12");
    }

    @Test
    void keepsTheDiskWithTheLastFreshCopy() {
        assertThat(lines(twoDisks().lv(mirrored(1, "lv00", 1)).stale(2, 1, 1)))
                .contains("PVs that can go without losing the last fresh copy of any LP: hdisk2");
    }

    @Test
    void tellsMissingAndSplitOffPvs() {
        assertThat(lines(twoDisks().lv(mirrored(1, "lv00", 1)).missing(2))).contains("lv00  2     hdisk2  5    MISSING");
        VgSpec split = VgSpec.original("0037521400004c00000000dc74595c25")
                .pv(PvSpec.of("hdisk1", "003752147454a336", 50)).pv(PvSpec.of("hdisk2", "003752147454a337", 50).withPvState(SPLIT));
        assertThat(lines(split.lv(mirrored(1, "lv00", 1)))).contains("lv00  2     hdisk2  5    STOP");
    }

    @Test
    void pointsOutTheUnmirroredLvAmongMirroredOnes() {
        assertThat(lines(twoDisks().lv(mirrored(1, "lv00", 1)).lv(mirrored(2, "lv01", 6)).lv(LvSpec.of(3, "lonely", PpRef.run(1, 20, 2)))))
                .contains("lonely has one copy in a volume group whose LVs are mostly mirrored");
    }

    @Test
    void pointsOutCopiesThatShareADisk() {
        LvSpec lv = LvSpec.of(1, "lv00", PpRef.run(1, 1, 5)).withCopy(PpRef.run(1, 11, 5));
        assertThat(lines(twoDisks().lv(lv))).contains("lv00: 5 LPs have two copies on one PV, the first is LP 1");
    }

    @Test
    void pointsOutAnLpWithoutItsCopy() {
        LvSpec lv = LvSpec.of(1, "lv00", PpRef.run(1, 1, 5)).withCopy(PpRef.run(2, 1, 4));
        assertThat(lines(twoDisks().lv(lv))).contains("lv00: 9 PPs are not 2 copies of 5 LPs", "PVs that can go without losing the last fresh copy of any LP: hdisk2");
    }

    private static VgSpec twoDisks() {
        return VgSpec.original("0037521400004c00000000dc74595c25").pvs(2, 50);
    }

    private static LvSpec mirrored(int minor, String name, int firstPp) {
        return LvSpec.of(minor, name, PpRef.run(1, firstPp, 5)).withCopy(PpRef.run(2, firstPp, 5));
    }

    private static List<String> lines(VgSpec vg) {
        return MirrorsView.lines(Assembly.of(VgImages.of(vg).disks(), GroupNames.NONE).volumeGroups().get(0));
    }
}
