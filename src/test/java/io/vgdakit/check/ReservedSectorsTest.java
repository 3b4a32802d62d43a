package io.vgdakit.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.MemoryDisk;
import io.vgdakit.layout.Area;
import io.vgdakit.layout.ReservedAreas;
import io.vgdakit.layout.VgdaLayout;
import io.vgdakit.record.Content;
import io.vgdakit.record.Finding;
import io.vgdakit.vg.DiskMetadata;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Every sector from 0 to PP 1 lost, one at a time. */
class ReservedSectorsTest {

    private static final List<byte[]> HEALTHY = Groups.images(2, Groups.SMALL_VGDA);
    private static final byte[] RANDOM = new byte[Disk.SECTOR_BYTES];

    static {
        new Random(7).nextBytes(RANDOM);
    }

    @Test
    void findsEverySectorThatIsZeroed() {
        assertThat(lost(new byte[Disk.SECTOR_BYTES])).isEmpty();
    }

    @Test
    void findsEverySectorThatIsFilledWithRandomBytes() {
        assertThat(lost(RANDOM)).isEmpty();
    }

    @Test
    void aFullSizeDiskIsCheckedAtItsBordersToo() {
        List<byte[]> images = Groups.images(2, 2098);
        long[] borders = {0, 7, 70, 128, 135, 136, 137, 152, 153, 2200, 2201, 2232, 2233, 2234, 2241, 2242, 4339};
        assertThat(LongStream.of(borders).filter(psn -> !found(images, psn, RANDOM)).toArray()).isEmpty();
    }

    /** Assigned sectors whose loss nothing tells of. */
    private static Set<Long> lost(byte[] with) {
        Set<Long> unassigned = unassigned();
        Set<Long> unseen = new TreeSet<>();
        long sectors = HEALTHY.get(0).length / Disk.SECTOR_BYTES;
        for (long psn = 0; psn < sectors; psn++) {
            boolean zero = Content.of(HEALTHY.get(0), (int) psn * 512, (int) psn * 512 + 512) == Content.ZERO && Content.of(with) == Content.ZERO;
            if (!unassigned.contains(psn) && !zero && !found(HEALTHY, psn, with)) {
                unseen.add(psn);
            }
        }
        return unseen;
    }

    private static boolean found(List<byte[]> healthy, long psn, byte[] with) {
        List<byte[]> images = new ArrayList<>(healthy);
        images.set(0, healthy.get(0).clone());
        System.arraycopy(with, 0, images.get(0), (int) psn * Disk.SECTOR_BYTES, with.length);
        return Groups.check(images).stream().map(Finding::place).anyMatch(place -> place.disk().equals("hdisk1"));
    }

    /** Sectors without an assignment, and those whose contents formats/README.md 4.1 does not describe. */
    private static Set<Long> unassigned() {
        VgdaLayout layout = DiskMetadata.read(new MemoryDisk("hdisk1", HEALTHY.get(0))).vgdaLayout().orElseThrow();
        List<Area> described = new ArrayList<>(ReservedAreas.all());
        described.removeAll(List.of(ReservedAreas.geographicLvm(), ReservedAreas.scalableMwc(), ReservedAreas.concurrentScratch()));
        described.addAll(layout.areas());
        Set<Long> psns = new HashSet<>();
        LongStream.range(0, HEALTHY.get(0).length / Disk.SECTOR_BYTES).forEach(psns::add);
        described.forEach(area -> LongStream.range(area.psn(), area.end()).forEach(psns::remove));
        return psns;
    }
}
