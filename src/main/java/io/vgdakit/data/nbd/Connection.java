package io.vgdakit.data.nbd;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** One client from its connection to its end. */
final class Connection {

    private static final int BUFFER_BYTES = 1 << 16;

    private final Socket socket;
    private final Map<String, Export> exports;
    private final Consumer<String> messages;
    private final Duration handshake;

    Connection(Socket socket, Map<String, Export> exports, Consumer<String> messages, Duration handshake) {
        this.socket = socket;
        this.exports = exports;
        this.messages = messages;
        this.handshake = handshake;
    }

    /** Serves the client until it leaves, breaks the protocol or the socket is closed; closes the socket. */
    void serve() {
        String client = "client " + socket.getRemoteSocketAddress();
        try (socket) {
            converse();
        } catch (SocketTimeoutException e) {
            messages.accept(client + " cut off: it chose no export within " + handshake.toSeconds() + " s");
        } catch (ProtocolException e) {
            messages.accept(client + " cut off: " + e.getMessage());
        } catch (EOFException e) {
            // A client may leave at any time.
        } catch (IOException e) {
            if (!socket.isClosed()) {
                messages.accept(client + " lost: " + e.getMessage());
            }
        } catch (IllegalStateException e) {
            // The disk was closed because the server ends.
            messages.accept(client + " cut off: " + e.getMessage());
        }
    }

    private void converse() throws IOException {
        socket.setTcpNoDelay(true);
        socket.setKeepAlive(true);
        var timed = new TimedInput(socket, handshake);
        var in = new DataInputStream(new BufferedInputStream(timed, BUFFER_BYTES));
        var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), BUFFER_BYTES));
        Optional<Negotiation.Agreement> agreement = new Negotiation(in, out, exports).run();
        timed.waitForever();
        if (agreement.isPresent()) {
            new Transmission(in, out, agreement.get()).run();
        }
    }
}
