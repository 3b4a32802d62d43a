package io.vgdakit.data.nbd;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.vgdakit.disk.FaultyDisk;
import io.vgdakit.disk.MemoryDisk;
import io.vgdakit.data.nbd.Negotiation.Agreement;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.channels.GatheringByteChannel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a client sends, the conversation ends in order or with an error of the protocol, and what was answered is NBD. */
class NbdFuzzTest {

    private static final int SIZE = 1 << 14;
    private static final int BAD_SECTOR = 5;
    private static final int MOST_ANSWER = 64 << 20;
    private static final byte[] CONTENT = NbdBench.noise(SIZE);
    private static final Map<String, Export> EXPORTS = new LinkedHashMap<>();

    static {
        EXPORTS.put("a", new Export("a", "LV a of datavg", new MemoryDisk("a", CONTENT)));
        EXPORTS.put("b", new Export("b", "", new FaultyDisk(new MemoryDisk("b", CONTENT), BAD_SECTOR, BAD_SECTOR + 1)));
    }

    static Stream<byte[]> seeds() {
        return Stream.of(
                conversation("a", false, request(Nbd.CMD_READ, 0, 512, 512)),
                conversation("b", true, request(Nbd.CMD_READ, 0, 0, SIZE)),
                conversation("a", true, request(Nbd.CMD_WRITE, 0, 0, 4), new byte[4], request(Nbd.CMD_TRIM, 1, 0, 4), request(Nbd.CMD_DISC, 0, 0, 0)),
                conversation("b", false, request(Nbd.CMD_READ, 0, BAD_SECTOR * 512L, 512), request(77, 0, -1, -1)),
                join(ByteBuffer.allocate(4).putInt(3).array(), option(Nbd.OPT_LIST), option(Nbd.OPT_INFO, NbdClient.infoData("a", 1, 2, 3)),
                        option(Nbd.OPT_ABORT)),
                join(ByteBuffer.allocate(4).putInt(1).array(), option(Nbd.OPT_EXPORT_NAME, (byte) 'a'), request(Nbd.CMD_READ, 0, 3, 1)));
    }

    @MethodSource("seeds")
    @FuzzTest
    void everyConversationEndsAndEveryAnswerIsNbd(byte[] data) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(data));
        var negotiated = new ByteArrayOutputStream();
        var out = new Answers();
        Optional<Agreement> agreement = Optional.empty();
        try {
            agreement = new Negotiation(in, new DataOutputStream(negotiated), EXPORTS).run();
            if (agreement.isPresent()) {
                new Transmission(in, out, agreement.get()).run();
            }
        } catch (EOFException | ProtocolException e) {
            // how a conversation may end
        }
        assertThat(negotiated.toByteArray()).startsWith(ByteBuffer.allocate(18).putLong(Nbd.SERVER_MAGIC).putLong(Nbd.OPTION_MAGIC)
                .putShort((short) (Nbd.FIXED_NEWSTYLE | Nbd.NO_ZEROES)).array());
        assertThat(negotiated.size()).isLessThan(1000 + 100 * data.length);
        agreement.ifPresent(agreed -> answers(ByteBuffer.wrap(out.bytes.toByteArray()), agreed.structuredReplies()));
    }

    /** Reads all answers; none is cut off and none has a magic of its own. */
    private static void answers(ByteBuffer in, boolean structured) {
        while (in.hasRemaining()) {
            int magic = in.getInt();
            if (structured && magic == 0x668e33ef) {
                in.getInt();
                in.getLong();
                int length = in.getInt();
                assertThat(length).isBetween(0, in.remaining());
                in.position(in.position() + length);
            } else {
                assertThat(magic).isEqualTo(0x67446698);
                int error = in.getInt();
                in.getLong();
                if (error == 0) {
                    // as many bytes as were asked for, which the answer does not tell
                    return;
                }
            }
        }
    }

    private static byte[] conversation(String export, boolean structured, byte[]... requests) {
        return join(ByteBuffer.allocate(4).putInt(3).array(), structured ? option(Nbd.OPT_STRUCTURED_REPLY) : new byte[0],
                option(Nbd.OPT_GO, NbdClient.infoData(export)), join(requests));
    }

    private static byte[] option(int option, byte... data) {
        return ByteBuffer.allocate(16 + data.length).putLong(Nbd.OPTION_MAGIC).putInt(option).putInt(data.length).put(data).array();
    }

    private static byte[] request(int command, int flags, long offset, int length) {
        return ByteBuffer.allocate(28).putInt(Nbd.REQUEST_MAGIC).putShort((short) flags).putShort((short) command).putLong(1).putLong(offset).putInt(length)
                .array();
    }

    private static byte[] join(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        Stream.of(parts).forEach(joined::writeBytes);
        return joined.toByteArray();
    }

    /** What was sent to the client. */
    private static final class Answers implements GatheringByteChannel {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
            long written = 0;
            for (int i = offset; i < offset + length; i++) {
                written += write(sources[i]);
            }
            return written;
        }

        @Override
        public long write(ByteBuffer[] sources) throws IOException {
            return write(sources, 0, sources.length);
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            byte[] part = new byte[source.remaining()];
            source.get(part);
            bytes.writeBytes(part);
            if (bytes.size() > MOST_ANSWER) {
                throw new EOFException("the client left");
            }
            return part.length;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {
            // in memory
        }
    }
}
