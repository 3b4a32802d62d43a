package io.vgdakit.data.nbd;

import io.vgdakit.disk.Disk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.GatheringByteChannel;

/** A way to answer requests. */
abstract class Replies {

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final GatheringByteChannel client;

    /** @param client a channel that blocks */
    Replies(GatheringByteChannel client) {
        this.client = client;
    }

    /** Answers a read of a range that lies within the disk, or with {@link Nbd#EIO} when not all of it can be read. */
    abstract void read(Request request, Disk disk) throws IOException;

    /**
     * Answers that a request was not done.
     *
     * @param error of {@link Nbd}
     * @param message why, for a person
     */
    abstract void error(Request request, int error, String message) throws IOException;

    /** Sends all of a message that was put into a buffer, and data behind it. */
    final void send(ByteBuffer message, ByteBuffer data) throws IOException {
        ByteBuffer[] both = {message.flip(), data};
        while (message.hasRemaining() || data.hasRemaining()) {
            client.write(both);
        }
    }

    final void send(ByteBuffer message) throws IOException {
        send(message, NOTHING);
    }
}
