package io.vgdakit.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.data.FreeSpace.Run;
import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import io.vgdakit.disk.FaultyDisk;
import io.vgdakit.disk.Gap;
import io.vgdakit.testing.Geometry;
import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.OnWrittenDisks;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import io.vgdakit.testing.WrittenDisks;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.VolumeGroup;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FreeSpaceTest extends OnWrittenDisks {

    private static final int MIB = 1 << 20;
    private static final VgSpec SPEC = VgSpec.original("0037521400004c00000000dc74595c25").ppSize(20).pvs(1, 10)
            .lv(LvSpec.of(1, "datalv", List.of(new PpRef(1, 3), new PpRef(1, 4), new PpRef(1, 7))));

    @Test
    void runsAreTheFreePpsInOrder() throws IOException {
        FreeSpace free = free(disks.open(written()).get(0));
        assertThat(free.runs()).containsExactly(new Run(1, 2, offset(1), 0, 2 * MIB), new Run(5, 2, offset(5), 2 * MIB, 2 * MIB),
                new Run(8, 3, offset(8), 4 * MIB, 3 * MIB));
        assertThat(free.numbers()).isEqualTo("1-2, 5-6, 8-10");
        assertThat(free.pps()).isEqualTo(7);
        assertThat(free.size()).isEqualTo(7 * MIB);
    }

    @Test
    void bytesOfNeighbouringRunsFollowEachOther() throws IOException {
        FreeSpace free = free(disks.open(written()).get(0));
        Extent read = free.read(2 * MIB - 8, 16);
        assertThat(read.complete()).isTrue();
        assertThat(new String(read.bytes(), StandardCharsets.US_ASCII)).isEqualTo("of PP 2 PP 5 is ");
        assertThat(free.read(7 * MIB - 8, 20).gaps()).containsExactly(new Gap(7 * MIB, 12, Gap.Reason.BEYOND_END, ""));
    }

    @Test
    void aBadSectorIsAGapAtItsPlaceInTheFreeSpace() throws IOException {
        FreeSpace free = free(new FaultyDisk(disks.open(written()).get(0), offset(5) / 512 + 1));
        assertThat(free.read(2 * MIB, 4096).gaps()).singleElement().satisfies(gap ->
                assertThat(List.of(gap.offset(), gap.length())).containsExactly(2L * MIB + 512, 512L));
    }

    @Test
    void withoutAPpSizeThereIsNone() throws IOException {
        FreeSpace free = free(VgImages.of(VgSpec.original("0037521400004c00000000dc74595c25").ppSize(3).pvs(1, 10)).disk(1));
        assertThat(free.size()).isZero();
        assertThat(free.runs()).isEmpty();
    }

    private static long offset(int pp) {
        return Geometry.offset(SPEC, new PpRef(1, pp));
    }

    private static FreeSpace free(Disk disk) {
        VolumeGroup vg = WrittenDisks.group(disk);
        PhysicalVolume pv = vg.pvs().get(0);
        return FreeSpace.of(vg, pv, pv.metadata().orElseThrow().disk());
    }

    /** Each PP begins with "PP n is " and ends with "of PP n ". */
    private List<Path> written() throws IOException {
        List<Path> images = VgImages.of(SPEC).writeDisks(directory);
        try (var file = new RandomAccessFile(images.get(0).toFile(), "rw")) {
            for (int pp = 1; pp <= 10; pp++) {
                file.seek(offset(pp));
                file.writeBytes("PP " + pp + " is ");
                file.seek(offset(pp) + MIB - 8);
                file.writeBytes("of PP " + pp + " ");
            }
        }
        return images;
    }
}
