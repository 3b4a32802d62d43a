package io.vgdakit.data.nbd;

import java.io.FilterInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** What a client sends, all of it within a time, so that one that sends a byte now and then does not stay for ever. */
final class TimedInput extends FilterInputStream {

    private final Socket socket;
    private final long end;
    private boolean limited = true;

    TimedInput(Socket socket, Duration limit) throws IOException {
        super(socket.getInputStream());
        this.socket = socket;
        this.end = System.nanoTime() + limit.toNanos();
    }

    /** From now on the client may take its time. */
    void waitForever() throws IOException {
        limited = false;
        socket.setSoTimeout(0);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (limited) {
            long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0) {
                throw new SocketTimeoutException();
            }
            socket.setSoTimeout((int) Math.min(left, Integer.MAX_VALUE));
        }
        return super.read(target, offset, length);
    }
}
