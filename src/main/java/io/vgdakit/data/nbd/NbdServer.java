package io.vgdakit.data.nbd;

import java.io.Closeable;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Serves disks read-only to clients of the NBD protocol: {@code qemu-img}, {@code nbdcopy}, {@code nbd-client} and the like (fixed newstyle
 * negotiation, named exports, no TLS and no password).
 *
 * <p>What a disk cannot read is an I/O error to the client and never zeros. Whatever a client sends, only its own connection suffers. A
 * client has a thread and about 1 MB; there are at most {@link #MOST_CLIENTS}.
 */
public final class NbdServer implements Closeable {

    /** One more is turned away. */
    public static final int MOST_CLIENTS = 64;

    /** How long a client may take from its connection to the choice of an export. */
    private static final Duration HANDSHAKE = Duration.ofSeconds(30);
    private static final Duration CLOSING = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final ServerSocketChannel listener;
    private final Map<String, Export> exports;
    private final Consumer<String> messages;
    private final Duration handshake;
    private final Map<Thread, SocketChannel> clients = new ConcurrentHashMap<>();
    private final Thread acceptor = new Thread(this::acceptClients, "nbd-server");

    private NbdServer(ServerSocketChannel listener, Map<String, Export> exports, Consumer<String> messages, Duration handshake) {
        this.listener = listener;
        this.exports = exports;
        this.messages = messages;
        this.handshake = handshake;
    }

    /**
     * Starts to listen. The caller closes the disks of the exports after the server.
     *
     * @param address to listen on; port 0 for any that is free
     * @param exports in the order in which clients see them; the only one is the default export, too
     * @param messages takes a line when a client is turned away or breaks the protocol; called from several threads
     * @throws IOException when the address cannot be listened on
     * @throws IllegalArgumentException when two exports have one name
     */
    public static NbdServer start(InetSocketAddress address, List<Export> exports, Consumer<String> messages) throws IOException {
        return start(address, exports, messages, HANDSHAKE);
    }

    static NbdServer start(InetSocketAddress address, List<Export> exports, Consumer<String> messages, Duration handshake) throws IOException {
        Map<String, Export> byName = new LinkedHashMap<>();
        for (Export export : exports) {
            if (byName.put(export.name(), export) != null) {
                throw new IllegalArgumentException("two exports have the name " + export.name());
            }
        }
        // A channel of both families would take 0.0.0.0 for every address of IPv6, too.
        var listener = ServerSocketChannel.open(address.getAddress() instanceof Inet4Address ? StandardProtocolFamily.INET : StandardProtocolFamily.INET6);
        try {
            listener.bind(address);
        } catch (IOException e) {
            listener.close();
            throw new IOException(address + " cannot be listened on: " + e.getMessage(), e);
        }
        var server = new NbdServer(listener, byName, messages, handshake);
        server.acceptor.setDaemon(true);
        server.acceptor.start();
        return server;
    }

    /** Where it listens, with the port it got. */
    public InetSocketAddress address() {
        return (InetSocketAddress) listener.socket().getLocalSocketAddress();
    }

    /** Under which clients find an export, {@code nbd://127.0.0.1:10809/datalv4}. */
    public URI uri(Export export) {
        try {
            return new URI("nbd", null, address().getAddress().getHostAddress(), address().getPort(), "/" + export.name(), null, null);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the server is closed. */
    public void await() throws InterruptedException {
        acceptor.join();
    }

    /** Stops listening and cuts off every client; returns when none reads any more, or after two seconds when a disk does not answer. */
    @Override
    public void close() throws IOException {
        listener.close();
        long end = System.nanoTime() + CLOSING.toNanos();
        join(acceptor, end);
        for (Map.Entry<Thread, SocketChannel> client : clients.entrySet()) {
            client.getValue().close();
        }
        clients.keySet().forEach(thread -> join(thread, end));
    }

    /** Not interrupted, because that would close the disk that a thread reads from. */
    private static void join(Thread thread, long end) {
        try {
            TimeUnit.NANOSECONDS.timedJoin(thread, end - System.nanoTime());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void acceptClients() {
        while (listener.isOpen()) {
            try {
                accept(listener.accept());
            } catch (IOException e) {
                if (listener.isOpen()) {
                    messages.accept("a client could not be accepted: " + e.getMessage());
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
            }
        }
    }

    private void accept(SocketChannel client) throws IOException {
        if (clients.size() >= MOST_CLIENTS) {
            messages.accept("client " + client.getRemoteAddress() + " turned away: " + MOST_CLIENTS + " clients are connected");
            client.close();
            return;
        }
        var connection = new Connection(client, exports, messages, handshake);
        var thread = new Thread(() -> {
            try {
                connection.serve();
            } finally {
                clients.remove(Thread.currentThread());
            }
        }, "nbd-client");
        thread.setDaemon(true);
        clients.put(thread, client);
        thread.start();
    }
}
