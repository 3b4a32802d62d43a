package io.vgdakit.data.nbd;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import io.vgdakit.disk.Gap;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Answers in chunks: what cannot be read is told with its place and the reason. */
final class StructuredReplies implements Replies {

    private final DataOutputStream out;

    StructuredReplies(DataOutputStream out) {
        this.out = out;
    }

    @Override
    public void read(Request request, Disk disk) throws IOException {
        long done = 0;
        while (done < request.length()) {
            Extent piece = Replies.piece(request, disk, done);
            if (!piece.complete()) {
                unreadable(request, piece.gaps().get(0));
                return;
            }
            done += piece.bytes().length;
            header(request, done == request.length(), Nbd.REPLY_OFFSET_DATA, Long.BYTES + piece.bytes().length);
            out.writeLong(piece.offset());
            out.write(piece.bytes());
        }
        if (request.length() == 0) {
            header(request, true, Nbd.REPLY_NONE, 0);
        }
    }

    private void unreadable(Request request, Gap gap) throws IOException {
        byte[] error = error(Nbd.EIO, gap.reason() + (gap.detail().isEmpty() ? "" : ": " + gap.detail()));
        header(request, true, Nbd.REPLY_ERROR_OFFSET, error.length + Long.BYTES);
        out.write(error);
        out.writeLong(gap.offset());
    }

    @Override
    public void error(Request request, int error, String message) throws IOException {
        byte[] payload = error(error, message);
        header(request, true, Nbd.REPLY_ERROR, payload.length);
        out.write(payload);
    }

    private static byte[] error(int error, String message) {
        byte[] text = message.getBytes(StandardCharsets.UTF_8);
        int length = Math.min(text.length, 1024);
        return ByteBuffer.allocate(Integer.BYTES + Short.BYTES + length).putInt(error).putShort((short) length).put(text, 0, length).array();
    }

    private void header(Request request, boolean last, int type, int length) throws IOException {
        out.writeInt(Nbd.STRUCTURED_REPLY_MAGIC);
        out.writeShort(last ? Nbd.REPLY_DONE : 0);
        out.writeShort(type);
        out.writeLong(request.cookie());
        out.writeInt(length);
    }
}
