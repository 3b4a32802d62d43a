package io.vgdakit.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.testing.LargeGroup;
import io.vgdakit.testing.VgSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
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
        assertThat(check()).isEqualTo("0 errors, 0 warnings, 0 notes (disks: 128, volume groups: 1)");
    }

    @Test
    void checksAnOriginalVolumeGroupOf32DisksIn64MiB() throws Exception {
        LargeGroup.write(directory, VgSpec.original(Groups.VGID), 32, PPS);
        assertThat(check()).isEqualTo("0 errors, 0 warnings, 0 notes (disks: 32, volume groups: 1)");
    }

    /** The last line of the program, run in a small virtual machine. */
    private String check() throws IOException, InterruptedException {
        var java = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m", "-XX:+UseSerialGC",
                "-cp", System.getProperty("java.class.path"), "io.vgdakit.cli.Main", "check", directory.toString());
        Process program = java.redirectErrorStream(true).start();
        List<String> lines = new String(program.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).lines().toList();
        program.waitFor();
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }
}
