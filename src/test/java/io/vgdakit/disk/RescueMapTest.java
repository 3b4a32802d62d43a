package io.vgdakit.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The map file is the example of the manual of GNU ddrescue, chapter "Mapfile structure", with smaller numbers. */
class RescueMapTest {

    private static final String EXAMPLE = """
            # Mapfile. Created by GNU ddrescue version 1.30
            # Command line: ddrescue -d -c18 /dev/fd0 fdimage mapfile
            # current_pos  current_status  current_pass
            0x00120000     ?               1
            #      pos        size  status
            0x00000000  0x00000400  +
            0x00000400  0x00000200  -
            0x00000600  0x00000400  *
            0x00000A00  0x00000600  +
            """;

    @TempDir
    private Path directory;

    @Test
    void rangesAreReadInOrder() throws IOException {
        RescueMap map = RescueMap.read(file(EXAMPLE));
        assertThat(map.ranges()).containsExactly(new RescueMap.Range(0, 0x400, '+'), new RescueMap.Range(0x400, 0x200, '-'),
                new RescueMap.Range(0x600, 0x400, '*'), new RescueMap.Range(0xa00, 0x600, '+'));
        assertThat(map.finishedFromStart()).isEqualTo(0x400);
        assertThat(map.comments()).contains("Command line: ddrescue -d -c18 /dev/fd0 fdimage mapfile");
    }

    @Test
    void whatWasNotReadIsAGapWhateverTheImageHoldsThere() throws IOException {
        byte[] content = Images.noise(0x1400);
        try (var disk = new RescuedDisk(new MemoryDisk("hdisk1", content), RescueMap.read(file(EXAMPLE)))) {
            Extent read = disk.read(0, content.length);
            assertThat(read.gaps()).containsExactly(
                    new Gap(0x400, 0x200, Gap.Reason.BAD_RANGE, "the map file says bad sector"),
                    new Gap(0x600, 0x400, Gap.Reason.BAD_RANGE, "the map file says non-trimmed"),
                    new Gap(0x1000, 0x400, Gap.Reason.BAD_RANGE, "the map file says non-tried"));
            assertThat(Arrays.copyOf(read.bytes(), 0x400)).isEqualTo(Arrays.copyOf(content, 0x400));
            assertThat(Arrays.copyOfRange(read.bytes(), 0x400, 0xa00)).containsOnly(0);
            var target = ByteBuffer.allocate(content.length);
            assertThat(disk.read(0x200, target)).isEqualTo(0x200);
            assertThat(disk.read(0x400, target)).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "# nothing\n", "0 ? 1\n", "0 ? 1\n0x0 0x200\n", "0 ? 1\n0x0 0x200 x\n", "0 ? 1\n0x0 zero +\n", "0 ? 1\n0x0 0 +\n", "0 ? 1\n-1 0x200 +\n",
        "0 ? 1\n0x0 0x200 +\n0x100 0x200 -\n", "0 ? 1\n0x7fffffffffffffff 0x200 +\n", "0 ? 1\n0 1 +-\n"})
    void whatIsNoMapFileIsRefused(String text) {
        assertThatThrownBy(() -> RescueMap.read(file(text))).isInstanceOf(IOException.class).hasMessageContaining(directory.toString());
    }

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("map"), text);
    }
}
