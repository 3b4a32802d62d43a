package io.vgdakit.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Disks;
import io.vgdakit.record.Finding;
import io.vgdakit.record.Severity;
import io.vgdakit.testing.Geometry;
import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.LvStructures;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules about what lies inside logical volumes, on a disk of full size: LV 1 of 4 MiB with JFS2, LV 2 with JFS and without LVCB. */
class LogicalVolumeDataTest {

    private static final int MIB = 1 << 20;
    private static final VgSpec VG = VgSpec.original(Groups.VGID).vgdaLen(Groups.SMALL_VGDA).ppSize(20).pvs(1, 20)
            .lv(LvSpec.of(1, "fslv00", PpRef.run(1, 1, 4)).withType("jfs2", "/data"))
            .lv(LvSpec.of(2, "lv00", PpRef.run(1, 8, 2)).withType("", ""));
    private static final int LVCB_NAME = 0x49;

    @TempDir
    private Path directory;

    private Path image;

    @BeforeEach
    void healthyDisk() throws IOException {
        image = VgImages.of(VG).writeDisks(directory).get(0);
        for (long at : new long[] {0x8000, 0xF000}) {
            write(lv(1) + at, LvStructures.jfs2(4 * MIB / 512));
        }
        for (long at : new long[] {0x1000, 0x1F000}) {
            write(lv(2) + at, LvStructures.jfs(2 * MIB / 512));
        }
        assertThat(check()).isEmpty();
    }

    @Test
    void tellsAnLvcbThatNamesAnotherLv() throws IOException {
        write(lv(1) + LVCB_NAME, "altlv00\0".getBytes(StandardCharsets.US_ASCII));
        assertThat(codes()).containsExactly("LVCB-001");
    }

    @Test
    void tellsAnLvcbWithAnotherLvid() throws IOException {
        write(lv(1) + 0x29, "0".getBytes(StandardCharsets.US_ASCII));
        write(lv(1) + 0x2A, "1".getBytes(StandardCharsets.US_ASCII));
        assertThat(codes()).containsExactly("LVCB-002");
    }

    @Test
    void tellsAnLvcbWithOtherCounts() throws IOException {
        write(lv(1) + 0xBE, new byte[] {2, 2});
        assertThat(codes()).containsExactlyInAnyOrder("LVCB-003", "LVCB-004");
    }

    @Test
    void tellsThatTheLogIsNoLvHere() throws IOException {
        write(lv(1) + 0x110, "vfs=jfs2:log=/dev/loglv00\0".getBytes(StandardCharsets.US_ASCII));
        assertThat(codes()).containsExactly("LVCB-006");
    }

    @Test
    void findsNoFaultInABlockThatIsNoLvcb() throws IOException {
        write(lv(1), new byte[512]);
        assertThat(check()).isEmpty();
    }

    @Test
    void tellsAFileSystemLargerThanItsLv() throws IOException {
        for (long at : new long[] {0x8000, 0xF000}) {
            write(lv(1) + at, LvStructures.jfs2(4 * MIB / 512 + 1));
        }
        assertThat(check()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("FS-001");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        });
    }

    @Test
    void onlyWarnsWhereNoLvcbTellsTheTypeOfTheLv() throws IOException {
        write(lv(2) + 0x1000, LvStructures.jfs(3 * MIB / 512));
        assertThat(check()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("FS-001");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        });
    }

    @Test
    void tellsBlockSizesThatDoNotAgree() throws IOException {
        write(lv(1) + 0x8000 + 0x44, ByteBuffer.allocate(4).putInt(11).array());
        assertThat(codes()).contains("FS-002", "FS-005");
    }

    @Test
    void tellsALostPrimarySuperblock() throws IOException {
        write(lv(1) + 0x8000, new byte[4096]);
        assertThat(codes()).containsExactly("FS-003");
    }

    @Test
    void tellsALostSecondarySuperblock() throws IOException {
        write(lv(2) + 0x1F000, new byte[4096]);
        assertThat(codes()).containsExactly("FS-004");
    }

    @Test
    void tellsSuperblocksThatDiffer() throws IOException {
        write(lv(1) + 0xF000 + 0x54, new byte[] {9, 9, 9, 9});
        assertThat(codes()).containsExactly("FS-005");
    }

    @Test
    void tellsARelocationPoolBehindTheEndOfTheDisk() throws IOException {
        for (long psn : new long[] {7, 70}) {
            write(psn * 512 + 0x24, ByteBuffer.allocate(4).putInt(1 << 20).array());
        }
        assertThat(codes()).containsExactly("LVMREC-011", "LVMREC-011");
    }

    @Test
    void tellsTwoCopiesOfAStrictLvOnOneDisk() throws IOException {
        VgSpec vg = VgSpec.original(Groups.VGID).vgdaLen(Groups.SMALL_VGDA).ppSize(20).pvs(1, 20)
                .lv(LvSpec.of(1, "fslv00", PpRef.run(1, 1, 4)).withCopy(PpRef.run(1, 10, 4)));
        image = VgImages.of(vg).writeDisks(directory).get(0);
        assertThat(codes()).contains("LVCB-005");
    }

    @Test
    void tellsThatThereIsNoBootImage() throws IOException {
        VgSpec vg = VgSpec.original(Groups.VGID).vgdaLen(Groups.SMALL_VGDA).ppSize(20).pvs(1, 20).lv(LvSpec.of(1, "hd5", PpRef.run(1, 1, 4)));
        image = VgImages.of(vg).writeDisks(directory).get(0);
        int start = (int) Geometry.psnPart1(vg, 1);
        write(0x24, ByteBuffer.allocate(20).putInt(8).putInt(0).putInt(start).putInt(start + 8).putInt(8192).array());
        assertThat(codes()).containsExactly("BOOT-006");
        write((start + 8) * 512L, new byte[] {0x7f, 'E', 'L', 'F', 1, 2, 1});
        assertThat(check()).isEmpty();
    }

    private static long lv(int minor) {
        return Geometry.offset(VG, new PpRef(1, minor == 1 ? 1 : 8));
    }

    private void write(long offset, byte[] bytes) throws IOException {
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.seek(offset);
            file.write(bytes);
        }
    }

    private List<String> codes() throws IOException {
        return check().stream().map(Finding::code).toList();
    }

    private List<Finding> check() throws IOException {
        try (Disk disk = Disks.open(image)) {
            return Groups.checkDisks(List.of(disk));
        }
    }
}
