package io.vgdakit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.PublishedDisks;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A heap of 64 MiB is enough, however large the disk and whatever its volume group holds. */
class MemoryTest {

    private static final List<String> SMALL_HEAP = List.of("-Xmx64m", "-XX:+UseSerialGC");
    private static final long TWO_TIB = 2L << 40;
    private static final int PVS = 128;
    /** As many as the published area of the PV maps has room for with 128 PVs; 1016 each take 8192 sectors, of which it has 7752. */
    private static final int PPS = 952;
    private static final int DISKS = 4;

    @TempDir
    private static Path directory;
    private static Path sparse;
    private static List<Path> big;

    @BeforeAll
    static void build() throws IOException {
        sparse = VgImages.of(PublishedDisks.datavg()).writeHeaders(directory).get(0);
        try (var file = new RandomAccessFile(sparse.toFile(), "rw")) {
            file.setLength(TWO_TIB);
        }
        VgSpec vg = VgSpec.big("000d772c00004c0000000136f1c94160").version(9).ppSize(26).pvs(PVS, PPS);
        for (int pv = 1; pv <= PVS; pv++) {
            vg.lv(LvSpec.of(pv, "lv" + pv, PpRef.run(pv, 1, PPS)));
        }
        VgImages images = VgImages.of(vg);
        big = new ArrayList<>();
        for (int pv = 1; pv <= DISKS; pv++) {
            big.add(Files.write(directory.resolve("big" + pv + ".img"), images.header(pv)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"readvgda", "map", "dump vgda[0].vgh", "vg-status", "detect", "evidence", "check"})
    void aSparseDiskOfTwoTebibytesIsRead(String call) throws Exception {
        assertDone(call, List.of(sparse), 100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"readvgda", "readvgda --json", "dump", "map", "detect"})
    void aBigVolumeGroupWithEveryPpAllocatedIsRead(String call) throws Exception {
        assertDone(call, big.subList(0, 1), 60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vg-status", "vg-status --json", "readvgda -q", "lsvg", "mirrors", "evidence"})
    void severalDisksOfABigVolumeGroupAreRead(String call) throws Exception {
        assertDone(call, big, 10);
    }

    private static void assertDone(String call, List<Path> images, int leastBytes) throws Exception {
        List<String> words = Stream.concat(Stream.of(call.split(" ")), images.stream().map(Path::toString)).toList();
        ChildJvm.Result result = ChildJvm.run(List.of(), SMALL_HEAP, words);
        assertThat(result.exitCode()).as("%s: %s", call, result.err()).isEqualTo(ExitCode.DONE);
        assertThat(result.err()).doesNotContain("OutOfMemoryError", "Exception");
        assertThat(result.outBytes()).isGreaterThan(leastBytes);
    }
}
