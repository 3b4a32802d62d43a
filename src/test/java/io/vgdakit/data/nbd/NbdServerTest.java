package io.vgdakit.data.nbd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vgdakit.disk.Extent;
import io.vgdakit.disk.ForwardingDisk;
import io.vgdakit.disk.MemoryDisk;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class NbdServerTest {

    private static final int SIZE = 1 << 20;

    @Test
    void turnsAwayOneClientTooManyAndTakesItWhenAnotherLeft() throws Exception {
        List<NbdClient> clients = new ArrayList<>();
        try (var bench = new NbdBench(SIZE)) {
            for (int i = 0; i < NbdServer.MOST_CLIENTS; i++) {
                clients.add(NbdClient.open(bench.server, "datalv", false));
            }
            try (NbdClient tooMany = NbdClient.silent(bench.server)) {
                assertThat(tooMany.isCutOff()).isTrue();
            }
            assertThat(bench.messages).singleElement().asString().endsWith("turned away: 64 clients are connected");
            for (NbdClient client : clients) {
                assertThat(client.read(5, 5).error()).isZero();
            }
            clients.remove(0).close();
            clients.add(openSoon(bench.server));
            assertThat(clients.get(clients.size() - 1).read(0, 1).error()).isZero();
        } finally {
            for (NbdClient client : clients) {
                client.close();
            }
        }
    }

    private static NbdClient openSoon(NbdServer server) throws InterruptedException {
        while (true) {
            try {
                return NbdClient.open(server, "datalv", false);
            } catch (IOException turnedAway) {
                Thread.sleep(20);
            }
        }
    }

    @Test
    @Timeout(20)
    void closingCutsOffClientsAndFreesThePort() throws Exception {
        var bench = new NbdBench(SIZE);
        var waiting = new Thread(() -> {
            try {
                bench.server.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        waiting.start();
        try (NbdClient idle = NbdClient.open(bench.server, "datalv", true); NbdClient silent = NbdClient.silent(bench.server)) {
            bench.close();
            assertThat(idle.isCutOff()).isTrue();
            assertThat(silent.isCutOff()).isTrue();
        }
        waiting.join();
        assertThat(bench.messages).isEmpty();
        NbdServer.start(bench.server.address(), List.of(), bench.messages::add).close();
        bench.close();
    }

    @Test
    void anAddressInUseIsToldWithItsPort() throws IOException {
        try (var bench = new NbdBench(SIZE)) {
            assertThatThrownBy(() -> NbdServer.start(bench.server.address(), List.of(), bench.messages::add))
                    .isInstanceOf(IOException.class).hasCauseInstanceOf(BindException.class)
                    .hasMessageContaining(":" + bench.server.address().getPort() + " cannot be listened on: ");
        }
    }

    @Test
    void theUriNamesAddressPortAndExport() throws IOException {
        var export = new Export("free/h d\u00e4", "", new MemoryDisk("lv00", new byte[0]));
        try (NbdServer all = NbdServer.start(new InetSocketAddress("0.0.0.0", 0), List.of(export), message -> { })) {
            assertThat(all.uri(export).toASCIIString()).isEqualTo("nbd://0.0.0.0:" + all.address().getPort() + "/free/h%20d%C3%A4");
        }
    }

    @Test
    void twoExportsOfOneNameOrAnEndlessNameAreAMistake() {
        var export = new Export("lv00", "", new MemoryDisk("lv00", new byte[0]));
        assertThatThrownBy(() -> NbdServer.start(NbdBench.anyPort(), List.of(export, export), message -> { }))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("lv00");
        assertThatThrownBy(() -> new Export("x".repeat(4097), "", export.disk())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDiskThatIsClosedEndsItsClientsOnly() throws IOException {
        var messages = new ConcurrentLinkedQueue<String>();
        var closed = new ForwardingDisk(new MemoryDisk("gone", new byte[SIZE])) {
            @Override
            public Extent read(long offset, int length) {
                throw new IllegalStateException("this disk is closed");
            }
        };
        try (NbdServer server = NbdServer.start(NbdBench.anyPort(),
                List.of(new Export("gone", "", closed), new Export("lv00", "", new MemoryDisk("lv00", new byte[SIZE]))), messages::add);
                NbdClient client = NbdClient.open(server, "gone", false); NbdClient other = NbdClient.open(server, "lv00", false)) {
            client.sendRequest(0, Nbd.CMD_READ, 1, 0, 1);
            assertThat(client.isCutOff()).isTrue();
            assertThat(other.read(0, 1).error()).isZero();
            assertThat(messages).singleElement().asString().endsWith("cut off: this disk is closed");
        }
    }
}
