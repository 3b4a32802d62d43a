package io.vgdakit.data.nbd;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.FaultyDisk;
import io.vgdakit.disk.MemoryDisk;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A server on a free port with two exports, {@code datalv} and {@code badlv}, of which the latter has unreadable sectors. */
final class NbdBench implements Closeable {

    static final int BAD_SECTOR = 1000;

    final byte[] content;
    final NbdServer server;
    /** What the server told. */
    final Queue<String> messages = new ConcurrentLinkedQueue<>();

    NbdBench(int bytes, Duration handshake) throws IOException {
        content = noise(bytes);
        Disk bad = new FaultyDisk(new MemoryDisk("badlv", content), BAD_SECTOR, BAD_SECTOR + 1);
        server = NbdServer.start(anyPort(), List.of(
                new Export("datalv", "LV datalv of datavg", new MemoryDisk("datalv", content)), new Export("badlv", "LV badlv of datavg", bad)),
                messages::add, handshake);
    }

    NbdBench(int bytes) throws IOException {
        this(bytes, Duration.ofSeconds(30));
    }

    static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    static byte[] noise(int bytes) {
        byte[] noise = new byte[bytes];
        new Random(bytes).nextBytes(noise);
        return noise;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
