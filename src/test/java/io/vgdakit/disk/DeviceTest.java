package io.vgdakit.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviceTest {

    private static final Duration HANGS = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    @Test
    void aFifoIsRefusedWithoutWaitingForItsWriter() throws Exception {
        Path fifo = directory.resolve("fifo.img");
        assumeThat(run("mkfifo", fifo.toString())).isNotNull();
        assertTimeoutPreemptively(HANGS, () -> assertThatThrownBy(() -> Disks.open(fifo)).isInstanceOf(IOException.class)
                .hasMessage(fifo + ": is a FIFO or a socket, not a disk image or a device"));
        Path link = Files.createSymbolicLink(directory.resolve("link.img"), fifo);
        assertTimeoutPreemptively(HANGS, () -> assertThatThrownBy(() -> Disks.open(link)).isInstanceOf(IOException.class));
    }

    @Test
    void aSocketIsRefused() throws IOException {
        Path socket = directory.resolve("s");
        try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            assertThatThrownBy(() -> Disks.open(socket)).hasMessageContaining("is a FIFO or a socket");
        }
    }

    @Test
    void anEndlessDeviceHasTheHighestSize() throws IOException {
        Path zero = Path.of("/dev/zero");
        assumeThat(zero).exists();
        try (Disk disk = assertTimeoutPreemptively(HANGS, () -> Disks.open(zero))) {
            assertThat(disk.name()).isEqualTo("zero");
            assertThat(disk.size()).isEqualTo(1L << 50);
            assertThat(disk.readSectors(7, 3).complete()).isTrue();
            assertThat(disk.read((1L << 50) - 10, 20).gaps()).containsExactly(new Gap(1L << 50, 10, Gap.Reason.BEYOND_END, ""));
        }
    }

    @Test
    void aDeviceWithoutBytesHasSizeZero() throws IOException {
        Path none = Path.of("/dev/null");
        assumeThat(none).exists();
        try (Disk disk = Disks.open(none)) {
            assertThat(disk.size()).isZero();
            assertThat(disk.readSectors(0, 1).complete()).isFalse();
        }
    }

    @Test
    void theProbeFindsTheLastWholeSector() throws IOException {
        for (int sectors : new int[] {0, 1, 2, 3, 1000, 4097}) {
            Path file = Images.write(directory, "p" + sectors, new byte[sectors * 512]);
            try (var channel = FileChannel.open(file)) {
                assertThat(DeviceSize.probe(channel)).isEqualTo(sectors * 512L);
            }
        }
    }

    @Test
    void aBlockDeviceHasItsTrueSize() throws Exception {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        byte[] content = Images.noise(300 * 512);
        // A device is never taken for a compressed image.
        System.arraycopy(Images.gzip(new byte[0]), 0, content, 0, 10);
        Path file = Images.write(directory, "hdisk2.img", content);
        String loop = run("losetup", "--find", "--show", "--read-only", file.toString());
        assumeThat(loop).isNotNull();
        try (Disk disk = Disks.open(Path.of(loop.strip()))) {
            assertThat(disk.size()).isEqualTo(content.length);
            assertThat(disk.read(1000, 2000).bytes()).isEqualTo(Arrays.copyOfRange(content, 1000, 3000));
            assertThat(disk.read(0, content.length).bytes()).isEqualTo(content);
            assertThat(disk.readSectors(299, 2).gaps()).containsExactly(new Gap(300 * 512, 512, Gap.Reason.BEYOND_END, ""));
            try (var channel = FileChannel.open(Path.of(loop.strip()))) {
                assertThat(DeviceSize.probe(channel)).isEqualTo(content.length);
            }
        } finally {
            run("losetup", "--detach", loop.strip());
        }
    }

    /** Returns what the command printed, or null when it does not exist or fails. */
    private static String run(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return process.waitFor() == 0 ? output : null;
        } catch (IOException e) {
            return null;
        }
    }
}
