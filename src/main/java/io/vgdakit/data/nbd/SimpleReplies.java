package io.vgdakit.data.nbd;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import java.io.DataOutputStream;
import java.io.IOException;

/** Answers that have one error number in front of all data. */
final class SimpleReplies implements Replies {

    private final DataOutputStream out;

    SimpleReplies(DataOutputStream out) {
        this.out = out;
    }

    /** Reads a request of several pieces once more before it sends the first, because no error can follow that one. */
    @Override
    public void read(Request request, Disk disk) throws IOException {
        Extent piece = Replies.piece(request, disk, 0);
        for (long done = piece.bytes().length; piece.complete() && done < request.length(); done += piece.bytes().length) {
            piece = Replies.piece(request, disk, done);
        }
        if (!piece.complete()) {
            error(request, Nbd.EIO, "");
            return;
        }
        header(request, 0);
        long done = 0;
        while (done < request.length()) {
            if (request.length() > PIECE_BYTES) {
                piece = Replies.piece(request, disk, done);
            }
            if (!piece.complete()) {
                throw new IOException("bytes that could be read a moment ago cannot be read now");
            }
            out.write(piece.bytes());
            done += piece.bytes().length;
        }
    }

    @Override
    public void error(Request request, int error, String message) throws IOException {
        header(request, error);
    }

    private void header(Request request, int error) throws IOException {
        out.writeInt(Nbd.SIMPLE_REPLY_MAGIC);
        out.writeInt(error);
        out.writeLong(request.cookie());
    }
}
