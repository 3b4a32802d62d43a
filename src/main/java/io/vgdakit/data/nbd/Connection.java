package io.vgdakit.data.nbd;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** One client from its connection to its end. */
final class Connection {

    private static final int BUFFER_BYTES = 1 << 16;

    private final SocketChannel channel;
    private final Map<String, Export> exports;
    private final Consumer<String> messages;
    private final Duration handshake;

    Connection(SocketChannel channel, Map<String, Export> exports, Consumer<String> messages, Duration handshake) {
        this.channel = channel;
        this.exports = exports;
        this.messages = messages;
        this.handshake = handshake;
    }

    /** Serves the client until it leaves, breaks the protocol or the channel is closed; closes the channel. */
    void serve() {
        String client = "client " + channel.socket().getRemoteSocketAddress();
        try (channel) {
            ending().ifPresent(reason -> messages.accept(client + reason));
        } catch (IOException e) {
            messages.accept(client + " not closed: " + e.getMessage());
        }
    }

    /** Serves the client; why it ended when that is worth telling. */
    private Optional<String> ending() {
        try {
            converse();
            return Optional.empty();
        } catch (EOFException e) {
            // A client may leave at any time.
            return Optional.empty();
        } catch (SocketTimeoutException e) {
            return Optional.of(" cut off: it chose no export within " + handshake.toSeconds() + " s");
        } catch (ProtocolException | IllegalStateException e) {
            // The disk is closed when the server ends before its last answer.
            return Optional.of(" cut off: " + e.getMessage());
        } catch (IOException e) {
            return channel.isOpen() ? Optional.of(" lost: " + e.getMessage()) : Optional.empty();
        }
    }

    private void converse() throws IOException {
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
        var timed = new TimedInput(channel.socket(), handshake);
        var in = new DataInputStream(new BufferedInputStream(timed, BUFFER_BYTES));
        var out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES));
        Optional<Negotiation.Agreement> agreement = new Negotiation(in, out, exports).run();
        timed.waitForever();
        if (agreement.isPresent()) {
            new Transmission(in, channel, agreement.get()).run();
        }
    }
}
