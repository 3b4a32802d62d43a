package io.vgdakit.data.nbd;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Gap;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.GatheringByteChannel;
import java.util.Optional;

/** Answers that have one error number in front of all data. */
final class SimpleReplies extends Replies {

    private static final int HEADER_BYTES = 16;

    private final Piece piece = new Piece();

    SimpleReplies(GatheringByteChannel client) {
        super(client);
    }

    /** Reads a request of several pieces once before it sends the first, because no error can follow that one. */
    @Override
    void read(Request request, Disk disk) throws IOException {
        Optional<Gap> gap = piece.read(request, 0, disk);
        for (long done = Piece.MOST_BYTES; gap.isEmpty() && done < request.length(); done += Piece.MOST_BYTES) {
            gap = piece.read(request, done, disk);
        }
        if (gap.isPresent()) {
            error(request, Nbd.EIO, "");
            return;
        }
        ByteBuffer header = header(request, 0);
        if (request.length() <= Piece.MOST_BYTES) {
            send(header, piece.bytes());
            return;
        }
        send(header);
        for (long done = 0; done < request.length(); done += Piece.MOST_BYTES) {
            if (piece.read(request, done, disk).isPresent()) {
                throw new IOException("bytes that could be read a moment ago cannot be read now");
            }
            send(header.clear().limit(0), piece.bytes());
        }
    }

    @Override
    void error(Request request, int error, String message) throws IOException {
        send(header(request, error));
    }

    private static ByteBuffer header(Request request, int error) {
        return ByteBuffer.allocate(HEADER_BYTES).putInt(Nbd.SIMPLE_REPLY_MAGIC).putInt(error).putLong(request.cookie());
    }
}
