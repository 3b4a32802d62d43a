package io.vgdakit.data.nbd;

import io.vgdakit.disk.Disk;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.channels.GatheringByteChannel;

/** The requests of a client that has chosen its export, answered one after the other. */
final class Transmission {

    private final DataInputStream in;
    private final Disk disk;
    private final Replies replies;

    Transmission(DataInputStream in, GatheringByteChannel out, Negotiation.Agreement agreement) {
        this.in = in;
        this.disk = agreement.export().disk();
        this.replies = agreement.structuredReplies() ? new StructuredReplies(out) : new SimpleReplies(out);
    }

    /**
     * Answers until the client leaves in order.
     *
     * @throws ProtocolException when it does not keep to the protocol
     * @throws java.io.EOFException when it just goes away
     */
    void run() throws IOException {
        Request request = Request.read(in);
        while (request.command() != Nbd.CMD_DISC) {
            answer(request);
            request = Request.read(in);
        }
    }

    private void answer(Request request) throws IOException {
        switch (request.command()) {
            case Nbd.CMD_READ -> read(request);
            case Nbd.CMD_WRITE -> {
                passOver(request.length());
                replies.error(request, Nbd.EPERM, "this export is read-only");
            }
            case Nbd.CMD_TRIM, Nbd.CMD_WRITE_ZEROES -> replies.error(request, Nbd.EPERM, "this export is read-only");
            default -> replies.error(request, Nbd.EINVAL, "this server does not know the command " + request.command());
        }
    }

    private void read(Request request) throws IOException {
        if (request.flags() != 0) {
            replies.error(request, Nbd.EINVAL, "this server takes no command flags");
        } else if (request.length() > Nbd.MOST_REQUEST_BYTES) {
            replies.error(request, Nbd.EINVAL, "more than " + Nbd.MOST_REQUEST_BYTES + " bytes at once");
        } else if (!request.isWithin(disk.size())) {
            replies.error(request, Nbd.EINVAL, "beyond the end, byte " + disk.size());
        } else {
            replies.read(request, disk);
        }
    }

    /** What a client wants to write comes behind its request. */
    private void passOver(long length) throws IOException {
        if (length > Nbd.MOST_REQUEST_BYTES) {
            throw new ProtocolException("it wants to write " + length + " bytes, more than " + Nbd.MOST_REQUEST_BYTES);
        }
        in.skipNBytes(length);
    }
}
