package io.vgdakit.data.nbd;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.data.nbd.NbdClient.Chunk;
import io.vgdakit.data.nbd.NbdClient.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransmissionTest {

    private static final int SIZE = (33 << 20) + 513;
    private static final int MOST = 32 << 20;
    private static final int BAD = NbdBench.BAD_SECTOR * 512;
    private static final int EPERM = 1;
    private static final int EIO = 5;
    private static final int EINVAL = 22;

    private static NbdBench bench;

    @BeforeAll
    static void start() throws IOException {
        bench = new NbdBench(SIZE);
    }

    @AfterAll
    static void stop() throws IOException {
        bench.close();
    }

    /** After whatever a test did, another client is served. */
    @AfterEach
    void servesTheNext() throws IOException {
        try (NbdClient client = NbdClient.open(bench.server, "datalv", false)) {
            assertThat(client.read(SIZE - 3, 3).data()).isEqualTo(content(SIZE - 3, 3));
        }
    }

    @ParameterizedTest
    @CsvSource({"0,1", "0,512", "511,2", "262143,2", "1048575,524290", "33554432,1049089", "0,33554432", "1048000,33554432"})
    void readsWhatIsThere(long offset, int length) throws IOException {
        try (NbdClient simple = NbdClient.open(bench.server, "datalv", false); NbdClient structured = NbdClient.open(bench.server, "datalv", true)) {
            Reply reply = simple.read(offset, length);
            assertThat(reply.error()).isZero();
            assertThat(reply.cookie()).isEqualTo(offset ^ length);
            assertThat(Arrays.equals(reply.data(), content(offset, length))).isTrue();
            assertThat(Arrays.equals(structuredRead(structured, offset, length), content(offset, length))).isTrue();
        }
    }

    @Test
    void anEmptyReadIsDone() throws IOException {
        try (NbdClient simple = NbdClient.open(bench.server, "datalv", false); NbdClient structured = NbdClient.open(bench.server, "datalv", true)) {
            assertThat(simple.read(SIZE, 0).error()).isZero();
            structured.sendRequest(0, Nbd.CMD_READ, 7, SIZE, 0);
            assertThat(structured.chunks()).containsExactly(new Chunk(true, 0, 7, ByteBuffer.allocate(0)));
        }
    }

    @ParameterizedTest
    @CsvSource({"512000,1", "511999,2", "0,1048576", "512511,1000", "0,33554432", "513023,1"})
    void whatCannotBeReadIsAnErrorAndNeverZeros(long offset, int length) throws IOException {
        try (NbdClient simple = NbdClient.open(bench.server, "badlv", false); NbdClient structured = NbdClient.open(bench.server, "badlv", true)) {
            assertThat(simple.read(offset, length).error()).isEqualTo(EIO);
            assertThat(simple.read(BAD - 512, 512).data()).isEqualTo(content(BAD - 512, 512));
            assertThat(simple.read(BAD + 1024, 512).data()).isEqualTo(content(BAD + 1024, 512));
            structured.sendRequest(0, Nbd.CMD_READ, 8, offset, length);
            List<Chunk> chunks = structured.chunks();
            ByteBuffer error = chunks.get(chunks.size() - 1).payload();
            assertThat(chunks.get(chunks.size() - 1).type()).isEqualTo(0x8002);
            assertThat(error.getInt()).isEqualTo(EIO);
            byte[] message = new byte[error.getShort()];
            error.get(message);
            assertThat(new String(message, StandardCharsets.UTF_8)).isEqualTo("READ_ERROR: Input/output error");
            assertThat(error.getLong()).isEqualTo(Math.max(BAD, offset));
            assertThat(error.remaining()).isZero();
            assertThat(Arrays.equals(structuredRead(structured, BAD + 1024, 100), content(BAD + 1024, 100))).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"34604545,1", "34604544,2", "0,-1", "0,34604546", "0,33554433", "-1,1", "-9223372036854775808,0", "9223372036854775807,1", "34604546,0"})
    void refusesReadsBeyondTheEndAndTooLargeOnes(long offset, int length) throws IOException {
        try (NbdClient simple = NbdClient.open(bench.server, "datalv", false); NbdClient structured = NbdClient.open(bench.server, "datalv", true)) {
            assertThat(simple.read(offset, length).error()).isEqualTo(EINVAL);
            assertThat(simple.read(SIZE - 1, 1).error()).isZero();
            structured.sendRequest(0, Nbd.CMD_READ, 9, offset, length);
            assertThat(structured.chunks()).singleElement().satisfies(chunk -> {
                assertThat(chunk.type()).isEqualTo(0x8001);
                assertThat(chunk.payload().getInt()).isEqualTo(EINVAL);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 512, 1 << 20, MOST})
    void refusesWritesAndPassesTheirBytesOver(int length) throws IOException {
        try (NbdClient client = NbdClient.open(bench.server, "datalv", false)) {
            client.sendRequest(0, Nbd.CMD_WRITE, 10, 0, length);
            byte[] piece = new byte[1 << 16];
            for (int sent = 0; sent < length; sent += piece.length) {
                client.out.write(piece, 0, Math.min(piece.length, length - sent));
            }
            client.out.flush();
            assertThat(client.reply(0)).extracting(Reply::error, Reply::cookie).containsExactly(EPERM, 10L);
            assertThat(client.read(0, 1024).data()).isEqualTo(content(0, 1024));
        }
    }

    @Test
    void cutsOffWhoWantsToWriteMoreThanARequestHolds() throws IOException {
        try (NbdClient client = NbdClient.open(bench.server, "datalv", false)) {
            client.sendRequest(0, Nbd.CMD_WRITE, 10, 0, -1);
            assertThat(client.isCutOff()).isTrue();
        }
        assertThat(bench.messages).anyMatch(message -> message.endsWith("cut off: it wants to write 4294967295 bytes, more than 33554432"));
    }

    @ParameterizedTest
    @CsvSource({"3,22", "4,1", "5,22", "6,1", "7,22", "8,22", "65535,22"})
    void refusesEveryOtherCommand(int command, int error) throws IOException {
        try (NbdClient simple = NbdClient.open(bench.server, "datalv", false); NbdClient structured = NbdClient.open(bench.server, "datalv", true)) {
            simple.sendRequest(0, command, 11, 0, 512);
            assertThat(simple.reply(0)).extracting(Reply::error, Reply::cookie).containsExactly(error, 11L);
            structured.sendRequest(0, command, 12, 0, 512);
            assertThat(structured.chunks()).singleElement().satisfies(chunk -> assertThat(chunk.payload().getInt()).isEqualTo(error));
        }
    }

    @Test
    void refusesCommandFlags() throws IOException {
        try (NbdClient client = NbdClient.open(bench.server, "datalv", false)) {
            client.sendRequest(1, Nbd.CMD_READ, 13, 0, 512);
            assertThat(client.reply(512).error()).isEqualTo(EINVAL);
        }
    }

    @Test
    void answersRequestsThatWereSentAllAtOnce() throws IOException {
        try (NbdClient client = NbdClient.open(bench.server, "datalv", false)) {
            for (int i = 0; i < 100; i++) {
                client.sendRequest(0, Nbd.CMD_READ, i, i * 1000L, 1000);
            }
            for (int i = 0; i < 100; i++) {
                Reply reply = client.reply(1000);
                assertThat(reply.data()).isEqualTo(content(reply.cookie() * 1000, 1000));
            }
        }
    }

    @Test
    void aClientMayLeaveInOrderOrNot() throws IOException {
        try (NbdClient client = NbdClient.open(bench.server, "datalv", false)) {
            client.sendRequest(0, Nbd.CMD_DISC, 0, 0, 0);
            assertThat(client.isCutOff()).isTrue();
        }
        try (NbdClient client = NbdClient.open(bench.server, "datalv", false)) {
            client.out.writeInt(0x25609513);
            client.out.flush();
            client.finishSending();
            assertThat(client.isCutOff()).isTrue();
        }
        try (NbdClient client = NbdClient.open(bench.server, "datalv", false)) {
            client.sendRequest(0, Nbd.CMD_READ, 1, 0, MOST);
            client.in.readNBytes(100_000);
        }
        try (NbdClient client = NbdClient.open(bench.server, "datalv", true)) {
            client.out.writeLong(0x1234567812345678L);
            client.out.flush();
            assertThat(client.isCutOff()).isTrue();
        }
        assertThat(bench.messages).anyMatch(message -> message.endsWith("cut off: it sent no request where NBD has one"));
    }

    @Test
    void tenClientsAtOnceGetTheSameBytes() {
        List<Boolean> equal = IntStream.range(0, 10).parallel().mapToObj(number -> {
            try (NbdClient client = NbdClient.open(bench.server, "datalv", number % 2 == 0)) {
                byte[] read = number % 2 == 0 ? structuredRead(client, number, MOST) : client.read(number, MOST).data();
                return Arrays.equals(read, content(number, MOST));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).toList();
        assertThat(equal).hasSize(10).containsOnly(true);
    }

    private static byte[] structuredRead(NbdClient client, long offset, int length) throws IOException {
        client.sendRequest(0, Nbd.CMD_READ, 5, offset, length);
        ByteBuffer read = ByteBuffer.allocate(length);
        for (Chunk chunk : client.chunks()) {
            assertThat(chunk.type()).isEqualTo(1);
            assertThat(chunk.cookie()).isEqualTo(5);
            assertThat(chunk.payload().getLong()).isEqualTo(offset + read.position());
            read.put(chunk.payload());
        }
        assertThat(read.hasRemaining()).isFalse();
        return read.array();
    }

    private static byte[] content(long offset, int length) {
        return Arrays.copyOfRange(bench.content, (int) offset, (int) offset + length);
    }
}
