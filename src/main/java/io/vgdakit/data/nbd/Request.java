package io.vgdakit.data.nbd;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.ProtocolException;

/**
 * What a client wants of its export.
 *
 * @param flags of the command
 * @param command what to do
 * @param cookie of the client, to go back with the answer
 * @param offset bytes from the start of the export, unsigned
 * @param length bytes, 0 to 2^32 - 1
 */
record Request(int flags, int command, long cookie, long offset, long length) {

    static Request read(DataInputStream in) throws IOException {
        if (in.readInt() != Nbd.REQUEST_MAGIC) {
            throw new ProtocolException("it sent no request where NBD has one");
        }
        return new Request(in.readUnsignedShort(), in.readUnsignedShort(), in.readLong(), in.readLong(), Integer.toUnsignedLong(in.readInt()));
    }

    /** Whether the whole range lies in an export of this size. */
    boolean isWithin(long size) {
        return offset >= 0 && offset <= size && length <= size - offset;
    }
}
