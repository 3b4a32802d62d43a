package io.vgdakit.data.nbd;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A client that speaks NBD message by message, also wrongly. */
final class NbdClient implements Closeable {

    private static final int PATIENCE_MILLISECONDS = 20_000;
    private static final int BOTH_FLAGS = Nbd.FIXED_NEWSTYLE | Nbd.NO_ZEROES;

    final DataInputStream in;
    final DataOutputStream out;
    private final Socket socket;

    /** An answer to an option. */
    record OptionReply(int type, byte[] data) {

        String text() {
            return new String(data, StandardCharsets.UTF_8);
        }
    }

    /** An answer to a request: error number, and data when there is none. */
    record Reply(int error, long cookie, byte[] data) {
    }

    /** A chunk of a structured answer. */
    record Chunk(boolean last, int type, long cookie, ByteBuffer payload) {
    }

    private NbdClient(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(PATIENCE_MILLISECONDS);
        in = new DataInputStream(socket.getInputStream());
        out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
    }

    /** Connects and says nothing. */
    static NbdClient silent(NbdServer server) throws IOException {
        return new NbdClient(new Socket(InetAddress.getLoopbackAddress(), server.address().getPort()));
    }

    /** Connects and exchanges flags. */
    static NbdClient connect(NbdServer server) throws IOException {
        return connect(server, BOTH_FLAGS);
    }

    static NbdClient connect(NbdServer server, int flags) throws IOException {
        NbdClient client = silent(server);
        client.greeting();
        client.out.writeInt(flags);
        client.out.flush();
        return client;
    }

    /** Connects and chooses an export. */
    static NbdClient open(NbdServer server, String export, boolean structured) throws IOException {
        NbdClient client = connect(server);
        if (structured) {
            client.option(Nbd.OPT_STRUCTURED_REPLY);
        }
        List<OptionReply> replies = client.option(Nbd.OPT_GO, infoData(export));
        if (replies.get(replies.size() - 1).type() != Nbd.REP_ACK) {
            throw new IOException("no export " + export);
        }
        return client;
    }

    /** Reads the first words of the server; returns its flags. */
    int greeting() throws IOException {
        if (in.readLong() != 0x4e42444d41474943L || in.readLong() != 0x49484156454f5054L) {
            throw new IOException("this is no NBD server");
        }
        return in.readUnsignedShort();
    }

    static byte[] infoData(String export, int... information) {
        byte[] name = export.getBytes(StandardCharsets.UTF_8);
        ByteBuffer data = ByteBuffer.allocate(6 + name.length + 2 * information.length).putInt(name.length).put(name).putShort((short) information.length);
        for (int kind : information) {
            data.putShort((short) kind);
        }
        return data.array();
    }

    void sendOption(int option, byte... data) throws IOException {
        out.writeLong(0x49484156454f5054L);
        out.writeInt(option);
        out.writeInt(data.length);
        out.write(data);
        out.flush();
    }

    /** Sends an option; returns all answers up to the one that ends it. */
    List<OptionReply> option(int option, byte... data) throws IOException {
        sendOption(option, data);
        List<OptionReply> replies = new ArrayList<>();
        OptionReply reply;
        do {
            if (in.readLong() != 0x3e889045565a9L || in.readInt() != option) {
                throw new IOException("no answer to option " + option);
            }
            int type = in.readInt();
            reply = new OptionReply(type, in.readNBytes(in.readInt()));
            replies.add(reply);
        } while (reply.type() > Nbd.REP_ACK);
        return replies;
    }

    void sendRequest(int flags, int command, long cookie, long offset, int length) throws IOException {
        out.writeInt(0x25609513);
        out.writeShort(flags);
        out.writeShort(command);
        out.writeLong(cookie);
        out.writeLong(offset);
        out.writeInt(length);
        out.flush();
    }

    /** Reads with a simple answer. */
    Reply read(long offset, int length) throws IOException {
        sendRequest(0, Nbd.CMD_READ, offset ^ length, offset, length);
        return reply(length);
    }

    /** @param length bytes of data behind an answer without error */
    Reply reply(int length) throws IOException {
        if (in.readInt() != 0x67446698) {
            throw new IOException("no simple answer");
        }
        int error = in.readInt();
        return new Reply(error, in.readLong(), in.readNBytes(error == 0 ? length : 0));
    }

    /** The chunks of one structured answer. */
    List<Chunk> chunks() throws IOException {
        List<Chunk> chunks = new ArrayList<>();
        do {
            if (in.readInt() != 0x668e33ef) {
                throw new IOException("no structured answer");
            }
            chunks.add(new Chunk(in.readUnsignedShort() == 1, in.readUnsignedShort(), in.readLong(), ByteBuffer.wrap(in.readNBytes(in.readInt()))));
        } while (!chunks.get(chunks.size() - 1).last());
        return chunks;
    }

    /** Whether the server has closed the connection, after whatever it still sent. */
    boolean isCutOff() {
        try {
            in.transferTo(DataOutputStream.nullOutputStream());
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /** Sends nothing more, but still listens. */
    void finishSending() {
        try {
            socket.shutdownOutput();
        } catch (IOException e) {
            // the server has cut the connection off already
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
