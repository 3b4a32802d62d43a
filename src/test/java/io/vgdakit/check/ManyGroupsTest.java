package io.vgdakit.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.MemoryDisk;
import io.vgdakit.record.Content;
import io.vgdakit.record.Finding;
import io.vgdakit.testing.PublishedDisks;
import io.vgdakit.testing.VgImages;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.GroupNames;
import io.vgdakit.vg.Grouping;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many volume groups at once go through several threads; what is found must not show it. */
class ManyGroupsTest {

    private static final Path SAMPLE = Path.of("samples/hdisk13.img");
    private static final int GROUPS = 24;
    private static final int MANY = 256;

    @Test
    void findingsAreThoseOfEachGroupAloneInTheOrderOfTheGroups() throws Exception {
        byte[] image = Files.readAllBytes(SAMPLE);
        List<Disk> disks = IntStream.range(0, GROUPS).<Disk>mapToObj(i -> new MemoryDisk("disk" + i, copy(image, i))).toList();

        List<Finding> together = Checker.check(Assembly.of(disks, GroupNames.NONE)).stream().filter(finding -> !finding.code().equals("VG-003")).toList();

        List<Finding> alone = new ArrayList<>();
        disks.forEach(disk -> alone.addAll(Checker.check(Assembly.of(List.of(disk), GroupNames.NONE))));
        assertThat(together).isNotEmpty().usingRecursiveFieldByFieldElementComparator().isEqualTo(alone);
    }

    @Test
    void findingsDoNotDependOnHowManyGroupsAreHeldAtOnce() throws IOException {
        byte[] image = Files.readAllBytes(SAMPLE);
        List<Disk> disks = new ArrayList<>(IntStream.range(0, GROUPS).<Disk>mapToObj(i -> new MemoryDisk("disk" + i, copy(image, i))).toList());
        disks.addAll(VgImages.of(PublishedDisks.datavg()).disks().subList(0, 2));
        disks.add(new MemoryDisk("blank", new byte[Disk.SECTOR_BYTES]));

        List<Finding> apart = Checker.check(Grouping.of(disks));

        assertThat(apart).extracting(Finding::code).contains("VG-003");
        assertThat(apart).usingRecursiveFieldByFieldElementComparator().isEqualTo(Checker.check(Assembly.of(disks, GroupNames.NONE)));
    }

    /** Their VGDAs alone are four times as large as the heap. */
    @Test
    void checksManyVolumeGroupsIn64MiB(@TempDir Path directory) throws Exception {
        byte[] image = Files.readAllBytes(SAMPLE);
        for (int i = 0; i < MANY; i++) {
            writeSparse(directory.resolve("disk" + i + ".img"), copy(image, i));
        }
        assertThat(SmallJvm.lastLineOfCheck(directory)).endsWith("(disks: " + MANY + ", volume groups: " + MANY + ")");
    }

    private static void writeSparse(Path file, byte[] bytes) throws IOException {
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            out.setLength(bytes.length);
            for (int at = 0; at < bytes.length; at += Disk.SECTOR_BYTES) {
                if (Content.of(bytes, at, at + Disk.SECTOR_BYTES) != Content.ZERO) {
                    out.seek(at);
                    out.write(bytes, at, Disk.SECTOR_BYTES);
                }
            }
        }
    }

    /** The image with other last bytes in its VGID, wherever that stands. */
    private static byte[] copy(byte[] image, int number) {
        byte[] copy = image.clone();
        int record = 7 * Disk.SECTOR_BYTES;
        byte[] vgid = Arrays.copyOfRange(image, record + 4, record + 20);
        for (int at = 0; at + vgid.length <= copy.length; at += 4) {
            if (Arrays.equals(image, at, at + vgid.length, vgid, 0, vgid.length)) {
                ByteBuffer.wrap(copy).putInt(at + 12, number + 1);
            }
        }
        return copy;
    }
}
