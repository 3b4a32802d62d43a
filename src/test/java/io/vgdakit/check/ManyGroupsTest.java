package io.vgdakit.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.MemoryDisk;
import io.vgdakit.record.Finding;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.GroupNames;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many volume groups at once go through several threads; what is found must not show it. */
class ManyGroupsTest {

    private static final int GROUPS = 24;

    @Test
    void findingsAreThoseOfEachGroupAloneInTheOrderOfTheGroups() throws Exception {
        byte[] image = Files.readAllBytes(Path.of("samples/hdisk13.img"));
        List<Disk> disks = IntStream.range(0, GROUPS).<Disk>mapToObj(i -> new MemoryDisk("disk" + i, copy(image, i))).toList();

        List<Finding> together = Checker.check(Assembly.of(disks, GroupNames.NONE)).stream().filter(finding -> !finding.code().equals("VG-003")).toList();

        List<Finding> alone = new ArrayList<>();
        disks.forEach(disk -> alone.addAll(Checker.check(Assembly.of(List.of(disk), GroupNames.NONE))));
        assertThat(together).isNotEmpty().usingRecursiveFieldByFieldElementComparator().isEqualTo(alone);
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
