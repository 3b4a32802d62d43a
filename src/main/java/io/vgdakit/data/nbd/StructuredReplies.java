package io.vgdakit.data.nbd;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Gap;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.GatheringByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Answers in chunks: what cannot be read is told with its place and the reason. */
final class StructuredReplies extends Replies {

    private static final int HEADER_BYTES = 20;
    private static final int MOST_MESSAGE_BYTES = 1024;

    private final Piece piece = new Piece();

    StructuredReplies(GatheringByteChannel client) {
        super(client);
    }

    @Override
    void read(Request request, Disk disk) throws IOException {
        if (request.length() == 0) {
            send(header(request, true, Nbd.REPLY_NONE, 0, 0));
        }
        for (long done = 0; done < request.length(); ) {
            Optional<Gap> gap = piece.read(request, done, disk);
            if (gap.isPresent()) {
                unreadable(request, gap.get());
                return;
            }
            ByteBuffer bytes = piece.bytes();
            long offset = request.offset() + done;
            done += bytes.remaining();
            send(header(request, done == request.length(), Nbd.REPLY_OFFSET_DATA, Long.BYTES, bytes.remaining()).putLong(offset), bytes);
        }
    }

    private void unreadable(Request request, Gap gap) throws IOException {
        byte[] error = error(Nbd.EIO, gap.reason() + (gap.detail().isEmpty() ? "" : ": " + gap.detail()));
        send(header(request, true, Nbd.REPLY_ERROR_OFFSET, error.length + Long.BYTES, 0).put(error).putLong(gap.offset()));
    }

    @Override
    void error(Request request, int error, String message) throws IOException {
        byte[] payload = error(error, message);
        send(header(request, true, Nbd.REPLY_ERROR, payload.length, 0).put(payload));
    }

    private static byte[] error(int error, String message) {
        byte[] text = message.getBytes(StandardCharsets.UTF_8);
        int length = Math.min(text.length, MOST_MESSAGE_BYTES);
        return ByteBuffer.allocate(Integer.BYTES + Short.BYTES + length).putInt(error).putShort((short) length).put(text, 0, length).array();
    }

    /** The header of a chunk, with room behind it for some of its payload, of which the rest is sent as data. */
    private static ByteBuffer header(Request request, boolean last, int type, int room, int rest) {
        return ByteBuffer.allocate(HEADER_BYTES + room).putInt(Nbd.STRUCTURED_REPLY_MAGIC).putShort((short) (last ? Nbd.REPLY_DONE : 0))
                .putShort((short) type).putLong(request.cookie()).putInt(room + rest);
    }
}
