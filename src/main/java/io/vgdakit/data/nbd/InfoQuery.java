package io.vgdakit.data.nbd;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a client wants to know of an export, the data of {@link Nbd#OPT_INFO} and {@link Nbd#OPT_GO}.
 *
 * @param name of the export
 * @param information kinds of information asked for
 */
record InfoQuery(String name, Set<Integer> information) {

    /** Empty when the lengths do not fit the data. */
    static Optional<InfoQuery> read(ByteBuffer data) {
        int length = data.remaining() < Integer.BYTES ? -1 : data.getInt();
        if (length < 0 || length > data.remaining() - Short.BYTES) {
            return Optional.empty();
        }
        byte[] name = new byte[length];
        data.get(name);
        if (Short.toUnsignedInt(data.getShort()) * Short.BYTES != data.remaining()) {
            return Optional.empty();
        }
        Set<Integer> information = new HashSet<>();
        while (data.hasRemaining()) {
            information.add(Short.toUnsignedInt(data.getShort()));
        }
        return Optional.of(new InfoQuery(new String(name, StandardCharsets.UTF_8), information));
    }
}
