package io.vgdakit.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.testing.LargeGroup;
import io.vgdakit.testing.VgSpec;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The largest volume groups in little memory. */
class LargeVolumeGroupTest {

    private static final int PPS = 1016;

    @TempDir
    private Path directory;

    @Test
    void checksABigVolumeGroupOf128DisksIn64MiB() throws Exception {
        LargeGroup.write(directory, VgSpec.big(Groups.VGID), 128, LargeGroup.PPS_OF_128);
        assertThat(SmallJvm.lastLineOfCheck(directory)).isEqualTo("0 errors, 0 warnings, 0 notes (disks: 128, volume groups: 1)");
    }

    @Test
    void checksAnOriginalVolumeGroupOf32DisksIn64MiB() throws Exception {
        LargeGroup.write(directory, VgSpec.original(Groups.VGID), 32, PPS);
        assertThat(SmallJvm.lastLineOfCheck(directory)).isEqualTo("0 errors, 0 warnings, 0 notes (disks: 32, volume groups: 1)");
    }
}
