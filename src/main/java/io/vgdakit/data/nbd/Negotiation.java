package io.vgdakit.data.nbd;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The handshake: the client asks what there is and chooses an export. */
final class Negotiation {

    /** Most bytes of the data of an option: a name and every information that there is fit many times. */
    private static final int MOST_OPTION_BYTES = 1 << 14;
    private static final int PREFERRED_BLOCK_BYTES = 4096;
    private static final int MOST_DESCRIPTION = 1024;

    private final DataInputStream in;
    private final DataOutputStream out;
    private final Map<String, Export> exports;
    private boolean structuredReplies;

    Negotiation(DataInputStream in, DataOutputStream out, Map<String, Export> exports) {
        this.in = in;
        this.out = out;
        this.exports = exports;
    }

    /**
     * What was agreed on.
     *
     * @param export that the client reads
     * @param structuredReplies whether it takes answers in chunks
     */
    record Agreement(Export export, boolean structuredReplies) {
    }

    /**
     * Answers options until the client chooses.
     *
     * @return empty when the client leaves in order
     * @throws ProtocolException when it does not keep to the protocol, or chooses an unknown export where no answer can say so
     * @throws EOFException when it just goes away
     */
    Optional<Agreement> run() throws IOException {
        out.writeLong(Nbd.SERVER_MAGIC);
        out.writeLong(Nbd.OPTION_MAGIC);
        out.writeShort(Nbd.FIXED_NEWSTYLE | Nbd.NO_ZEROES);
        out.flush();
        int flags = in.readInt();
        if ((flags & ~(Nbd.FIXED_NEWSTYLE | Nbd.NO_ZEROES)) != 0) {
            throw new ProtocolException("flags 0x" + Integer.toHexString(flags) + " are no client flags of NBD");
        }
        while (true) {
            int option = readOption();
            byte[] data = readData();
            if (option == Nbd.OPT_EXPORT_NAME) {
                return Optional.of(exportName(data, (flags & Nbd.NO_ZEROES) == 0));
            }
            Optional<Export> chosen = answer(option, data);
            out.flush();
            if (chosen.isPresent()) {
                return Optional.of(new Agreement(chosen.get(), structuredReplies));
            }
            if (option == Nbd.OPT_ABORT) {
                return Optional.empty();
            }
        }
    }

    private int readOption() throws IOException {
        if (in.readLong() != Nbd.OPTION_MAGIC) {
            throw new ProtocolException("it sent no option where NBD has one");
        }
        return in.readInt();
    }

    private byte[] readData() throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MOST_OPTION_BYTES) {
            throw new ProtocolException("an option of " + Integer.toUnsignedString(length) + " bytes, more than " + MOST_OPTION_BYTES);
        }
        byte[] data = new byte[length];
        in.readFully(data);
        return data;
    }

    /** Answers an option; the export when it ends the handshake. */
    private Optional<Export> answer(int option, byte[] data) throws IOException {
        switch (option) {
            case Nbd.OPT_INFO, Nbd.OPT_GO -> {
                Optional<Export> found = info(option, data);
                return option == Nbd.OPT_GO ? found : Optional.empty();
            }
            case Nbd.OPT_ABORT -> reply(option, Nbd.REP_ACK);
            case Nbd.OPT_LIST -> {
                if (hasNoData(option, data)) {
                    for (Export export : exports.values()) {
                        byte[] name = utf8(export.name());
                        byte[] description = description(export);
                        reply(option, Nbd.REP_SERVER, ByteBuffer.allocate(4 + name.length + description.length).putInt(name.length).put(name)
                                .put(description).array());
                    }
                    reply(option, Nbd.REP_ACK);
                }
            }
            case Nbd.OPT_STRUCTURED_REPLY -> {
                if (hasNoData(option, data)) {
                    structuredReplies = true;
                    reply(option, Nbd.REP_ACK);
                }
            }
            default -> reply(option, Nbd.REP_ERR_UNSUP);
        }
        return Optional.empty();
    }

    private boolean hasNoData(int option, byte[] data) throws IOException {
        if (data.length > 0) {
            reply(option, Nbd.REP_ERR_INVALID, utf8("this option has no data"));
        }
        return data.length == 0;
    }

    private Optional<Export> info(int option, byte[] data) throws IOException {
        Optional<InfoQuery> wanted = InfoQuery.read(ByteBuffer.wrap(data));
        if (wanted.isEmpty()) {
            reply(option, Nbd.REP_ERR_INVALID, utf8("the lengths in the option do not fit its data"));
            return Optional.empty();
        }
        Optional<Export> found = find(wanted.get().name());
        if (found.isPresent()) {
            describe(option, found.get(), wanted.get().information());
            reply(option, Nbd.REP_ACK);
        } else {
            reply(option, Nbd.REP_ERR_UNKNOWN, utf8("no such export"));
        }
        return found;
    }

    private void describe(int option, Export export, Set<Integer> information) throws IOException {
        reply(option, Nbd.REP_INFO, ByteBuffer.allocate(12).putShort((short) Nbd.INFO_EXPORT).putLong(export.disk().size())
                .putShort((short) Nbd.TRANSMISSION_FLAGS).array());
        reply(option, Nbd.REP_INFO, ByteBuffer.allocate(14).putShort((short) Nbd.INFO_BLOCK_SIZE).putInt(1).putInt(PREFERRED_BLOCK_BYTES)
                .putInt(Nbd.MOST_REQUEST_BYTES).array());
        if (information.contains(Nbd.INFO_NAME)) {
            reply(option, Nbd.REP_INFO, text(Nbd.INFO_NAME, utf8(export.name())));
        }
        if (information.contains(Nbd.INFO_DESCRIPTION)) {
            reply(option, Nbd.REP_INFO, text(Nbd.INFO_DESCRIPTION, description(export)));
        }
    }

    private Agreement exportName(byte[] data, boolean zeroes) throws IOException {
        Export export = find(new String(data, StandardCharsets.UTF_8)).orElseThrow(() -> new ProtocolException("it asked for an unknown export"));
        out.writeLong(export.disk().size());
        out.writeShort(Nbd.TRANSMISSION_FLAGS);
        out.write(new byte[zeroes ? Nbd.ZEROES : 0]);
        out.flush();
        return new Agreement(export, structuredReplies);
    }

    /** The export of a name; the empty name means the only one. */
    private Optional<Export> find(String name) {
        return name.isEmpty() && exports.size() == 1 ? exports.values().stream().findFirst() : Optional.ofNullable(exports.get(name));
    }

    private void reply(int option, int type, byte... data) throws IOException {
        out.writeLong(Nbd.OPTION_REPLY_MAGIC);
        out.writeInt(option);
        out.writeInt(type);
        out.writeInt(data.length);
        out.write(data);
    }

    private static byte[] text(int info, byte[] text) {
        return ByteBuffer.allocate(Short.BYTES + text.length).putShort((short) info).put(text).array();
    }

    private static byte[] description(Export export) {
        return utf8(export.description().substring(0, Math.min(export.description().length(), MOST_DESCRIPTION)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
