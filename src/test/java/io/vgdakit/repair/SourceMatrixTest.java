package io.vgdakit.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.disk.Disk;
import io.vgdakit.layout.Area;
import io.vgdakit.layout.ReservedAreas;
import io.vgdakit.layout.VgdaLayout;
import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.VgSpec;
import io.vgdakit.vg.DiskMetadata;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every combination of losses of the copies of a volume group: what has a source ends as it was, what has none is left. */
class SourceMatrixTest {

    /** What is left of an area. */
    private enum Loss {
        NONE, FIRST_HALF, SECOND_HALF, ALL;

        void hit(byte[] header, Area area) {
            int middle = (int) (area.psn() + area.sectors() / 2) * Disk.SECTOR_BYTES;
            int from = this == SECOND_HALF ? middle : (int) area.psn() * Disk.SECTOR_BYTES;
            int to = this == FIRST_HALF ? middle : (int) area.end() * Disk.SECTOR_BYTES;
            if (this != NONE) {
                Arrays.fill(header, from, to, (byte) 0);
            }
        }
    }

    private static final int FULL_SECTORS = 2098;

    @Test
    void vgdasOfTwoDisks() {
        HealthyGroup group = HealthyGroup.original(2);
        VgdaLayout layout = layout(group);
        int restored = 0;
        for (int combination = 0; combination < 256; combination++) {
            Loss[] losses = new Loss[4];
            List<byte[]> damaged = group.copies();
            for (int copy = 0; copy < 4; copy++) {
                losses[copy] = Loss.values()[combination >> 2 * copy & 3];
                losses[copy].hit(damaged.get(copy / 2), layout.vgda(copy % 2 + 1));
            }
            boolean first = Arrays.stream(losses).anyMatch(loss -> loss == Loss.NONE || loss == Loss.SECOND_HALF);
            boolean second = Arrays.stream(losses).anyMatch(loss -> loss == Loss.NONE || loss == Loss.FIRST_HALF);
            restored += check(group, damaged, first && second, Arrays.toString(losses));
        }
        assertThat(restored).isEqualTo(256 - 31);
    }

    @Test
    void recordsOfThreeDisks() {
        HealthyGroup group = HealthyGroup.original(3);
        int restored = 0;
        for (int lost = 0; lost < 64; lost++) {
            List<byte[]> damaged = group.copies();
            for (int copy = 0; copy < 6; copy++) {
                if ((lost >> copy & 1) == 1) {
                    Loss.ALL.hit(damaged.get(copy / 2), ReservedAreas.lvmRecord(copy % 2 + 1));
                }
            }
            restored += check(group, damaged, lost != 63, "records lost: " + Integer.toBinaryString(lost));
        }
        assertThat(restored).isEqualTo(63);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 16, 17, 18, 19, 700, 1049, 2064, 2065, 2066, 2096, 2097})
    void aFirstVgdaOfFullSizeThatIsTornComesFromTheSecond(int written) {
        HealthyGroup group = full(1);
        Area area = layout(group).vgda(1);
        List<byte[]> damaged = group.copies();
        Arrays.fill(damaged.get(0), (int) area.psn() * Disk.SECTOR_BYTES, (int) (area.psn() + written) * Disk.SECTOR_BYTES, (byte) 0xff);
        check(group, damaged, true, written + " sectors");
    }

    @ParameterizedTest
    @ValueSource(ints = {128, 2226, 4297})
    void theFirstSectorsOfOneOfThreeFullSizeDisksComeBack(int sectors) {
        HealthyGroup group = full(3);
        List<byte[]> damaged = group.copies();
        Arrays.fill(damaged.get(1), 0, sectors * Disk.SECTOR_BYTES, (byte) 0);
        check(group, damaged, true, sectors + " sectors");
    }

    @Test
    void twoFullSizeDisksWithHalfAVgdaEachMakeAWholeOne() {
        HealthyGroup group = full(2);
        VgdaLayout layout = layout(group);
        List<byte[]> damaged = group.copies();
        for (int copy = 1; copy <= 2; copy++) {
            Loss.FIRST_HALF.hit(damaged.get(0), layout.vgda(copy));
            Loss.SECOND_HALF.hit(damaged.get(1), layout.vgda(copy));
        }
        check(group, damaged, true, "halves");
    }

    private static HealthyGroup full(int pvs) {
        VgSpec vg = VgSpec.original(HealthyGroup.VGID).ppSize(20).pvs(pvs, 60).lv(LvSpec.of(1, "datalv", PpRef.run(1, 3, 20)));
        HealthyGroup group = HealthyGroup.of(vg, pvs);
        assertThat(layout(group).vgda(1).sectors()).isEqualTo(FULL_SECTORS);
        return group;
    }

    private static VgdaLayout layout(HealthyGroup group) {
        return DiskMetadata.read(group.disks(group.headers()).get(0)).vgdaLayout().orElseThrow();
    }

    /** Repairs; returns 1 when everything is as it was, 0 when everything was left. */
    private static int check(HealthyGroup group, List<byte[]> damaged, boolean source, String name) {
        Draft draft = Repairs.automatic(group.disks(damaged));
        List<byte[]> after = HealthyGroup.after(draft, damaged);
        int end = (int) layout(group).vgda(2).end();
        for (int i = 0; i < group.size(); i++) {
            byte[] expected = source ? Expected.of(group.headers().get(i), damaged.get(i), end) : damaged.get(i);
            int at = Arrays.mismatch(after.get(i), expected);
            assertThat(at).as("%s: PSN %d of disk %d, left: %s", name, at / Disk.SECTOR_BYTES, i + 1, draft.left()).isEqualTo(-1);
        }
        assertThat(source || !draft.left().isEmpty()).as(name + ": what is left is said").isTrue();
        return source ? 1 : 0;
    }
}
