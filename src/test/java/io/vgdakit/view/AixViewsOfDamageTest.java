package io.vgdakit.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.MemoryDisk;
import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.PublishedDisks;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.GroupNames;
import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.VolumeGroup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AixViewsOfDamageTest {

    private static final String VGID = "0037521400004c00000000dc74595c25";
    private static final int FIRST_VGSA = 128 * Disk.SECTOR_BYTES;

    /** The same volume group with other PVs and LVs. */
    private static VolumeGroup with(VolumeGroup vg, List<PhysicalVolume> pvs, List<LogicalVolume> lvs) {
        return new VolumeGroup(vg.vgid(), vg.name(), vg.kind(), vg.members(), vg.duplicates(), vg.calibration(), vg.votes(), vg.vgda(),
                vg.vgsa(), pvs, lvs);
    }

    /** All lines of all views. */
    private static List<String> everything(List<Disk> disks) {
        Assembly assembly = Assembly.of(disks, GroupNames.NONE);
        List<String> lines = new ArrayList<>(LspvList.lines(assembly, disks).toList());
        assembly.volumeGroups().forEach(vg -> lines.addAll(everything(vg)));
        return lines;
    }

    private static List<String> everything(VolumeGroup vg) {
        List<String> lines = new ArrayList<>();
        for (Style style : Style.values()) {
            lines.addAll(new LsvgReport(style).lines(vg));
            lines.addAll(new LsvgTables(vg, style).logicalVolumes().toList());
            lines.addAll(new LsvgTables(vg, style).physicalVolumes().toList());
            vg.members().forEach(member -> lines.addAll(new LspvReport(style).lines(vg, member)));
            for (PhysicalVolume pv : vg.pvs()) {
                lines.addAll(new LspvReport(style).lines(vg, pv));
                lines.addAll(new LspvTables(vg, pv).logicalVolumes(style).toList());
                lines.addAll(new LspvTables(vg, pv).ranges().toList());
                lines.addAll(LslvMatrix.lines(vg, pv, vg.lvs().stream().findFirst()));
            }
        }
        lines.addAll(new PpMapLines(vg).lines(vg.pvs()).toList());
        for (LogicalVolume lv : vg.lvs()) {
            lines.addAll(LslvReport.lines(vg, lv));
            lines.addAll(new LslvTables(vg, lv).placement().toList());
            lines.addAll(new LslvTables(vg, lv).map().toList());
        }
        return lines;
    }

    private static VgSpec big() {
        return VgSpec.big(VGID).pvs(2, 60).lv(LvSpec.of(1, "biglv", PpRef.run(1, 3, 20)).withCopy(PpRef.run(2, 3, 20))).stale(2, 3, 4);
    }

    @Property(tries = 60)
    void noDamageOfAnOriginalVolumeGroupFails(@ForAll Random random) {
        survives(PublishedDisks.datavg(), random);
    }

    @Property(tries = 30)
    void noDamageOfABigVolumeGroupFails(@ForAll Random random) {
        survives(big(), random);
    }

    @Property(tries = 30)
    void noDamageOfAScalableVolumeGroupFails(@ForAll Random random) {
        survives(VgSpec.scalable(VGID).pvs(2, 60), random);
    }

    /** Damages used sectors and both copies alike, so that some damage is read and not voted away. */
    private static void survives(VgSpec vg, Random random) {
        VgImages images = VgImages.of(vg);
        List<byte[]> headers = IntStream.rangeClosed(1, images.disks().size()).mapToObj(images::header).toList();
        for (int hits = random.nextInt(200); hits > 0; hits--) {
            int sector = 7 + random.nextInt(3) * 63 + random.nextInt(300);
            int at = sector * Disk.SECTOR_BYTES + random.nextInt(Disk.SECTOR_BYTES);
            byte value = (byte) random.nextInt();
            headers.stream().filter(header -> at < header.length).forEach(header -> header[at] = value);
        }
        List<Disk> disks = new ArrayList<>();
        headers.forEach(header -> disks.add(new MemoryDisk("hdisk" + disks.size(), header)));
        assertThatCode(() -> assertThat(everything(disks)).hasSizeGreaterThanOrEqualTo(disks.size())).doesNotThrowAnyException();
    }

    @Test
    void printsABigVolumeGroup() {
        List<String> lines = everything(VgImages.of(big()).disks());
        assertThat(lines).contains(
                "MAX LVs:            512                      FREE PPs:       80 (20480 megabytes)",
                "MAX PPs per PV:     1016                     MAX PVs:        128",
                "hdisk2:3\tbiglv:1:2\tstale",
                "0001  0003 hdisk1            0003 hdisk2");
        assertThat(lines).anyMatch(line -> line.startsWith("MAX PPs per VG:     130048"));
    }

    @Test
    void printsQuestionMarksForWhatAScalableVolumeGroupHides() {
        List<String> lines = everything(VgImages.of(VgSpec.scalable(VGID).ppSize(24).pvs(1, 60)).disks());
        assertThat(lines).contains(
                "PP SIZE:            16 megabyte(s)           LOGICAL VOLUMES:  ?",
                "TOTAL PPs:          ?                        VG DESCRIPTORS:   ?",
                "MAX PPs per VG:     ?                        MAX PVs:        1024",
                "hdisk1            varied off        ?           ?           ?");
    }

    @Test
    void printsAVolumeGroupWithoutPvs() {
        VolumeGroup vg = Assembly.of(VgImages.of(VgSpec.original(VGID).pvs(1, 5)).disks(), GroupNames.NONE).volumeGroups().get(0);
        var empty = with(vg, List.of(), List.of());
        assertThat(everything(empty)).contains("PV_NAME           PV STATE          TOTAL PPs   FREE PPs    FREE DISTRIBUTION",
                "VG PERMISSION:      ?                        TOTAL PPs:      0 (0 megabytes)");
    }

    @Test
    void printsADiskWhoseVgdasAreLost() {
        byte[] header = VgImages.of(VgSpec.original(VGID).pvs(1, 5)).header(1);
        Arrays.fill(header, FIRST_VGSA, header.length, (byte) 0);
        VolumeGroup vg = Assembly.of(List.of(new MemoryDisk("hdisk1", header)), GroupNames.NONE).volumeGroups().get(0);
        assertThat(vg.vgda()).isEmpty();
        assertThat(everything(vg)).contains("PP SIZE:            ? megabyte(s)            LOGICAL VOLUMES:  ?",
                "hdisk1            varied off        ?           ?           ?");
    }

    @Test
    void namesAnLvWithoutNameOrEntryByItsLvid() {
        VgSpec spec = VgSpec.original(VGID).pvs(1, 20).lv(LvSpec.of(1, "lv1", PpRef.run(1, 1, 3)))
                .lv(LvSpec.of(2, "", PpRef.run(1, 10, 2)));
        VolumeGroup vg = Assembly.of(VgImages.of(spec).disks(), GroupNames.NONE).volumeGroups().get(0);
        assertThat(everything(vg)).contains("hdisk1:10\t" + VGID + ".2:1");
        var orphaned = with(vg, vg.pvs(), List.of());
        assertThat(everything(orphaned)).contains("hdisk1:1\t" + VGID + ".1:1",
                "  1-3     used    outer edge    " + VGID + ".1 ?          ?");
    }

    @Test
    void survivesTwoPvsOfOneNumber() {
        VgSpec spec = VgSpec.original(VGID).pvs(1, 5).pvs(1, 600).lv(LvSpec.of(1, "lv1", PpRef.run(2, 595, 3)));
        VolumeGroup vg = Assembly.of(VgImages.of(spec).disks(), GroupNames.NONE).volumeGroups().get(0);
        PhysicalVolume small = vg.pvs().get(0);
        var twin = new PhysicalVolume(2, small.name(), small.metadata(), small.map(), small.partitions(), false, 0);
        var damaged = with(vg, List.of(twin, vg.pvs().get(1)), vg.lvs());
        assertThat(everything(damaged)).contains("0001  0595 hdisk1", "hdisk1            003:000:000   ?             000:000:000:000:003");
    }

    @Test
    void keepsTerminalControlsOutOfEveryLine() {
        VgSpec spec = VgSpec.original(VGID).pvs(1, 20).lv(LvSpec.of(1, "\u001b[31mlv\u0007", PpRef.run(1, 1, 3)));
        assertThat(everything(VgImages.of(spec).disks())).isNotEmpty()
                .allMatch(line -> line.chars().allMatch(c -> c >= 0x20 && c < 0x7f || c == '\t'));
    }

    @Test
    void choosesTheMatrixWithoutLv() {
        VolumeGroup vg = Assembly.of(VgImages.of(PublishedDisks.datavg()).disks(), GroupNames.NONE).volumeGroups().get(0);
        assertThat(LslvMatrix.lines(vg, vg.pvs().get(1), Optional.empty())).startsWith("hdisk11:").noneMatch(line -> line.contains("0001"));
    }
}
