package io.vgdakit.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.disk.Disk;
import io.vgdakit.layout.Area;
import io.vgdakit.layout.ReservedAreas;
import io.vgdakit.layout.VgdaLayout;
import io.vgdakit.record.Readings;
import io.vgdakit.record.Structures;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.GroupNames;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.VgdaCopy;
import io.vgdakit.vg.VolumeGroup;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damages every sector and every structure of small volume groups, one at a time, and lets the automatic repair work. */
class SweepTest {

    /** What became of a damage. */
    private enum Fate {
        /** The damage changed no byte. */
        NO_DAMAGE,
        /** All bytes that have a second source are as they were before the damage. */
        RESTORED,
        /** Nobody's bytes, or bytes without a second source: left as they were. */
        NO_SOURCE,
        /** Sectors behind the last bad block: two valid directories disagree and no rule tells which is right. Left as it was, and said so. */
        LEFT_AND_SAID
    }

    /** A kind of damage. */
    private enum Damage {
        ZEROED, RANDOM, NEIGHBOUR;

        void hit(byte[] header, int psn, int sectors) {
            int from = psn * Disk.SECTOR_BYTES;
            int length = sectors * Disk.SECTOR_BYTES;
            switch (this) {
                case ZEROED -> Arrays.fill(header, from, from + length, (byte) 0);
                case RANDOM -> System.arraycopy(Bench.noise(psn, length), 0, header, from, length);
                default -> {
                    int neighbour = from + 2 * length <= header.length ? from + length : from - length;
                    System.arraycopy(header.clone(), neighbour, header, from, length);
                }
            }
        }
    }

    private final Map<String, Integer> counts = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void undamagedDisksAreLeftAlone(int pvs) {
        Draft draft = Repairs.automatic(HealthyGroup.original(pvs).disks(HealthyGroup.original(pvs).copies()));

        assertThat(draft.steps()).isZero();
        assertThat(draft.left()).isEmpty();
    }

    @Test
    void sectorsAndStructuresOfABigVolumeGroupAreRestoredOrLeft() {
        HealthyGroup group = HealthyGroup.big(2);
        var random = new Random(1);
        int sectors = group.headers().get(0).length / Disk.SECTOR_BYTES;
        for (int i = 0; i < 30; i++) {
            check(group, i % 2, i % 3 == 0 ? random.nextInt(128) : random.nextInt(sectors), 1, Damage.values()[i % 3]);
        }
        structures(group, 1);
        report("big, 2 disks, 30 sectors of both and all structures of one");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void everySectorOfAnOriginalVolumeGroupIsRestoredOrLeft(int pvs) {
        HealthyGroup group = HealthyGroup.original(pvs);
        for (int disk = 0; disk < pvs; disk++) {
            for (int psn = 0; psn < group.headers().get(disk).length / Disk.SECTOR_BYTES; psn++) {
                for (Damage damage : Damage.values()) {
                    check(group, disk, psn, 1, damage);
                }
            }
        }
        report("original, " + pvs + " disks, sectors");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void everyStructureOfAnOriginalVolumeGroupIsRestoredOrLeft(int pvs) {
        HealthyGroup group = HealthyGroup.original(pvs);
        IntStream.range(0, pvs).forEach(disk -> structures(group, disk));
        report("original, " + pvs + " disks, structures");
    }

    /** The same damage in all copies of all disks: only the other copies of the LP can tell. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void everyPpEntryIsRebuiltFromItsSiblingsOrLeft(int pvs) {
        HealthyGroup group = HealthyGroup.original(pvs);
        VolumeGroup vg = Assembly.of(group.disks(group.headers()), GroupNames.NONE).volumeGroups().get(0);
        for (PhysicalVolume pv : vg.pvs()) {
            for (int pp = 1; pp <= pv.ppCount(); pp++) {
                boolean mirrored = pv.partition(pp).filter(found -> found.minor() == 1 && !found.stale()).isPresent();
                for (Damage damage : Damage.values()) {
                    entry(group, pv.pvNum(), pp, damage, mirrored);
                }
            }
        }
        report("original, " + pvs + " disks, PP entries");
    }

    private void entry(HealthyGroup group, int pv, int pp, Damage damage, boolean mirrored) {
        List<byte[]> damaged = group.copies();
        byte[] entry = new byte[2 * Structures.PP_ENTRY.size()];
        for (int disk = 0; disk < group.size(); disk++) {
            for (int copy = 1; copy <= 2; copy++) {
                int offset = (int) VgdaCopy.read(group.disks(group.headers()).get(disk), layout(group, disk), copy, Readings.WORKING).ppMap(pv).orElseThrow()
                        .entryOnDisk(pp).place().offset();
                switch (damage) {
                    case ZEROED -> Arrays.fill(entry, (byte) 0);
                    case RANDOM -> System.arraycopy(Bench.noise(pp, entry.length), 0, entry, 0, entry.length);
                    default -> System.arraycopy(group.headers().get(disk), offset + entry.length / 2, entry, 0, entry.length / 2);
                }
                System.arraycopy(entry, 0, damaged.get(disk), offset, entry.length / 2);
            }
        }
        boolean changed = !Arrays.equals(damaged.get(0), group.headers().get(0));
        Draft draft = Repairs.automatic(group.disks(damaged));
        List<byte[]> after = HealthyGroup.after(draft, damaged);
        counts.merge((!changed ? Fate.NO_DAMAGE : mirrored ? Fate.RESTORED : Fate.NO_SOURCE).name(), 1, Integer::sum);
        for (int disk = 0; disk < group.size(); disk++) {
            assertThat(Arrays.mismatch(after.get(disk), (mirrored ? group.headers() : damaged).get(disk)))
                    .as(damage + " PP " + pv + ":" + pp + " on disk " + disk + ", left " + draft.left()).isEqualTo(-1);
        }
    }

    private void structures(HealthyGroup group, int disk) {
        for (Area area : areas(group, disk)) {
            for (Damage damage : Damage.values()) {
                check(group, disk, (int) area.psn(), (int) area.sectors(), damage);
            }
        }
    }

    private static List<Area> areas(HealthyGroup group, int disk) {
        VgdaLayout layout = layout(group, disk);
        return Stream.concat(ReservedAreas.all().stream(), Stream.concat(layout.areas().stream(), Stream.of(layout.vgda(1), layout.vgda(2)))).toList();
    }

    private static VgdaLayout layout(HealthyGroup group, int disk) {
        return DiskMetadata.read(group.disks(group.headers()).get(disk)).vgdaLayout().orElseThrow();
    }

    private void check(HealthyGroup group, int disk, int psn, int sectors, Damage damage) {
        List<byte[]> damaged = group.copies();
        damage.hit(damaged.get(disk), psn, sectors);
        if (Arrays.equals(damaged.get(disk), group.headers().get(disk))) {
            counts.merge(Fate.NO_DAMAGE.name(), 1, Integer::sum);
            return;
        }
        Draft draft = Repairs.automatic(group.disks(damaged));
        List<byte[]> after = HealthyGroup.after(draft, damaged);
        String name = damage + " hdisk" + (disk + 1) + " PSN " + psn + " (" + sectors + ")";

        Fate fate = fate(group, disk, damaged, after, draft, name);
        counts.merge(fate.name(), 1, Integer::sum);
        assertThat(Repairs.automatic(group.disks(after)).steps()).as(name + ": a second run").isZero();
    }

    private static Fate fate(HealthyGroup group, int disk, List<byte[]> damaged, List<byte[]> after, Draft draft, String name) {
        for (int other = 0; other < group.size(); other++) {
            assertThat(other == disk || Arrays.equals(after.get(other), group.headers().get(other))).as(name + ": disk " + other).isTrue();
        }
        byte[] healthy = group.headers().get(disk);
        byte[] expected = Expected.of(healthy, damaged.get(disk), (int) layout(group, disk).vgda(2).end());
        if (Arrays.equals(after.get(disk), expected)) {
            return Arrays.equals(expected, damaged.get(disk)) ? Fate.NO_SOURCE : Fate.RESTORED;
        }
        int at = Arrays.mismatch(after.get(disk), expected);
        assertThat(after.get(disk)).as(name + ": byte " + at + " of PSN " + at / 512 + ", left " + draft.left()).isEqualTo(damaged.get(disk));
        assertThat(draft.left()).as(name).containsExactly("hdisk" + (disk + 1) + ": bbdir: primary and backup are valid but differ");
        return Fate.LEFT_AND_SAID;
    }

    private void report(String title) {
        System.out.println(title + ": " + counts);
    }
}
