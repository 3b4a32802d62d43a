package io.vgdakit.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.disk.Disk;
import io.vgdakit.layout.ReservedAreas;
import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The largest volume groups in little memory. All disks share the file of their LVM area, as the second part of a split image. */
class LargeVolumeGroupTest {

    private static final int PPS = 1016;
    /** The most PPs of which 128 maps fit into the published table of the big layout; 1016 do not (formats/README.md 4.3). */
    private static final int PPS_OF_128 = 959;
    private static final int HEAD = (int) ReservedAreas.end() * Disk.SECTOR_BYTES;
    private static final int LVM_RECORD = (int) ReservedAreas.lvmRecord(1).psn() * Disk.SECTOR_BYTES;
    private static final int LVM_BACKUP = (int) ReservedAreas.lvmRecord(2).psn() * Disk.SECTOR_BYTES;

    @TempDir
    private Path directory;

    @Test
    void checksABigVolumeGroupOf128DisksIn64MiB() throws Exception {
        write(mirrored(VgSpec.big(Groups.VGID).pvs(128, PPS_OF_128), 128, PPS_OF_128), 128);
        assertThat(check()).isEqualTo("0 errors, 0 warnings, 0 notes (disks: 128, volume groups: 1)");
    }

    @Test
    void checksAnOriginalVolumeGroupOf32DisksIn64MiB() throws Exception {
        write(mirrored(VgSpec.original(Groups.VGID).pvs(32, PPS), 32, PPS), 32);
        assertThat(check()).isEqualTo("0 errors, 0 warnings, 0 notes (disks: 32, volume groups: 1)");
    }

    /** Every PP of each second disk mirrored on the disk behind it. */
    private static VgSpec mirrored(VgSpec vg, int disks, int pps) {
        for (int pv = 1; pv < disks; pv += 2) {
            vg.lv(LvSpec.of(pv, "lv" + pv, PpRef.run(pv, 1, pps)).withCopy(PpRef.run(pv + 1, 1, pps)).withMaxsize(pps));
        }
        return vg;
    }

    /** The disks differ in their PVID and their number only. */
    private void write(VgSpec vg, int disks) throws IOException {
        byte[] first = VgImages.of(vg).header(1);
        Path shared = Files.write(directory.resolve("shared"), Arrays.copyOfRange(first, HEAD, first.length));
        for (int pv = 1; pv <= disks; pv++) {
            byte[] head = Arrays.copyOf(first, HEAD);
            ByteBuffer.wrap(head).putInt(0x84, 0x7454a336 + pv - 1).putShort(LVM_RECORD + 0x2C, (short) pv).putShort(LVM_BACKUP + 0x2C, (short) pv);
            Files.write(directory.resolve("hdisk" + pv + ".001"), head);
            Files.createLink(directory.resolve("hdisk" + pv + ".002"), shared);
        }
        Files.delete(shared);
    }

    /** The last line of the program, run in a small virtual machine. */
    private String check() throws IOException, InterruptedException {
        var java = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m", "-XX:+UseSerialGC",
                "-cp", System.getProperty("java.class.path"), "io.vgdakit.cli.Main", "check", directory.toString());
        Process program = java.redirectErrorStream(true).start();
        List<String> lines = new String(program.getInputStream().readAllBytes()).lines().toList();
        program.waitFor();
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }
}
