package io.vgdakit.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.disk.MemoryDisk;
import io.vgdakit.testing.PublishedDisks;
import io.vgdakit.testing.VgImages;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.GroupNames;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.VolumeGroup;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What the query commands print of damaged metadata: always some text that is safe to print, a line for each PP, no exception. */
class QueriesOfDamageTest {

    private static final byte[] IMAGE = VgImages.of(PublishedDisks.datavg()).header(1);
    private static final int VGDA = 136 * 512;
    /** Header sector, LV entries and the first entries of the first PV. */
    private static final int DAMAGED_BYTES = 20 * 512;
    private static final int SECOND_VGDA = 2242 * 512;
    /** Offset of vgda_size: with it, the stamps and the VGID as they were, a copy counts as valid. */
    private static final int VGDA_SIZE = 0x22;
    private static final int STAMP_AND_VGID_BYTES = 24;

    @Property(tries = 100)
    void staysPrintable(@ForAll long seed, @ForAll @IntRange(min = 1, max = 2000) int damagedBytes) {
        byte[] image = IMAGE.clone();
        var random = new Random(seed);
        for (int i = 0; i < damagedBytes; i++) {
            image[VGDA + STAMP_AND_VGID_BYTES + random.nextInt(DAMAGED_BYTES)] = (byte) random.nextInt();
        }
        System.arraycopy(IMAGE, VGDA + VGDA_SIZE, image, VGDA + VGDA_SIZE, 2);
        System.arraycopy(image, VGDA, image, SECOND_VGDA, DAMAGED_BYTES + STAMP_AND_VGID_BYTES);
        VolumeGroup vg = Assembly.of(List.of(new MemoryDisk("hdisk10", image)), GroupNames.NONE).volumeGroups().get(0);
        assertThat(vg.vgda()).isPresent();
        var report = new LqueryvgReport(vg, vg.vgda().orElseThrow(), vg.members().get(0), true);
        assertThat(report.lines("AqvSTr", true)).hasSizeGreaterThanOrEqualTo(25).allMatch(line -> line.matches("[ -~\t]*"));
        for (PhysicalVolume pv : vg.pvs()) {
            assertThat(new PpMapRows(vg, pv).lines()).hasSize(pv.ppCount()).allMatch(line -> line.matches("[ -~]*"));
            assertThat(Stream.concat(LquerypvLine.lines(vg, pv, "A", true), ReadvgdaPpLines.of(vg.vgda().orElseThrow(), pv.pvNum(), pv.map())))
                    .hasSizeGreaterThanOrEqualTo(6).allMatch(line -> line.matches("[ -~\t]*"));
        }
    }
}
