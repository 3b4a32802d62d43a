package io.vgdakit.data.nbd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vgdakit.data.nbd.NbdClient.OptionReply;
import io.vgdakit.disk.MemoryDisk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NegotiationTest {

    private static final int SIZE = 1 << 20;
    private static final int READ_ONLY_MULTI_CONN = 0x103;

    private NbdBench bench;

    @BeforeEach
    void start() throws IOException {
        bench = new NbdBench(SIZE);
    }

    @AfterEach
    void stop() throws IOException {
        bench.close();
    }

    @Test
    void greetsAsFixedNewstyle() throws IOException {
        try (NbdClient client = NbdClient.silent(bench.server)) {
            assertThat(client.greeting()).isEqualTo(3);
        }
    }

    @Test
    void listsTheExportsWithTheirDescriptions() throws IOException {
        try (NbdClient client = NbdClient.connect(bench.server)) {
            assertThat(client.option(Nbd.OPT_LIST)).extracting(OptionReply::type, OptionReply::text).containsExactly(
                    tuple(Nbd.REP_SERVER, "\0\0\0\6datalvLV datalv of datavg"),
                    tuple(Nbd.REP_SERVER, "\0\0\0\5badlvLV badlv of datavg"),
                    tuple(Nbd.REP_ACK, ""));
        }
    }

    @Test
    void tellsWhatWasAskedOfAnExportAndGoesOnNegotiating() throws IOException {
        try (NbdClient client = NbdClient.connect(bench.server)) {
            assertThat(client.option(Nbd.OPT_INFO, NbdClient.infoData("datalv"))).extracting(OptionReply::type)
                    .containsExactly(Nbd.REP_INFO, Nbd.REP_INFO, Nbd.REP_ACK);
            List<OptionReply> replies = client.option(Nbd.OPT_INFO, NbdClient.infoData("datalv", Nbd.INFO_NAME, Nbd.INFO_DESCRIPTION, 99));
            assertThat(replies).hasSize(5);
            ByteBuffer export = ByteBuffer.wrap(replies.get(0).data());
            assertThat(export.getShort()).isZero();
            assertThat(export.getLong()).isEqualTo(SIZE);
            assertThat(export.getShort()).isEqualTo((short) READ_ONLY_MULTI_CONN);
            assertThat(replies.get(1).data()).isEqualTo(ByteBuffer.allocate(14).putShort((short) 3).putInt(1).putInt(4096).putInt(32 << 20).array());
            assertThat(replies.get(2).text()).isEqualTo("\0\1datalv");
            assertThat(replies.get(3).text()).isEqualTo("\0\2LV datalv of datavg");
            assertThat(client.option(Nbd.OPT_LIST)).hasSize(3);
        }
    }

    @Test
    void saysThatAnExportIsUnknownAndTakesAnotherChoice() throws IOException {
        try (NbdClient client = NbdClient.connect(bench.server)) {
            assertThat(client.option(Nbd.OPT_GO, NbdClient.infoData("nosuchlv"))).extracting(OptionReply::type).containsExactly(Nbd.REP_ERR_UNKNOWN);
            assertThat(client.option(Nbd.OPT_GO, NbdClient.infoData(""))).as("no default of two").extracting(OptionReply::type)
                    .containsExactly(Nbd.REP_ERR_UNKNOWN);
            assertThat(client.option(Nbd.OPT_GO, NbdClient.infoData("badlv"))).extracting(OptionReply::type).endsWith(Nbd.REP_ACK);
            assertThat(client.read(0, 4).data()).isEqualTo(Arrays.copyOf(bench.content, 4));
        }
    }

    @Test
    void theOnlyExportIsTheDefault() throws IOException {
        try (NbdServer single = NbdServer.start(NbdBench.anyPort(), List.of(new Export("lv00", "", new MemoryDisk("lv00", bench.content))),
                bench.messages::add);
                NbdClient client = NbdClient.open(single, "", false)) {
            assertThat(client.read(SIZE - 4, 4).data()).isEqualTo(Arrays.copyOfRange(bench.content, SIZE - 4, SIZE));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void servesClientsThatCannotButNameAnExport(int flags) throws IOException {
        try (NbdClient client = NbdClient.connect(bench.server, flags)) {
            client.sendOption(Nbd.OPT_EXPORT_NAME, "datalv".getBytes(StandardCharsets.US_ASCII));
            assertThat(client.in.readLong()).isEqualTo(SIZE);
            assertThat(client.in.readUnsignedShort()).isEqualTo(READ_ONLY_MULTI_CONN);
            assertThat(client.in.readNBytes(flags < 2 ? 124 : 0)).isEqualTo(new byte[flags < 2 ? 124 : 0]);
            assertThat(client.read(512, 512).data()).isEqualTo(Arrays.copyOfRange(bench.content, 512, 1024));
        }
    }

    @Test
    void anUnknownNameWithoutAWayToSaySoEndsTheConnection() throws IOException {
        try (NbdClient client = NbdClient.connect(bench.server)) {
            client.sendOption(Nbd.OPT_EXPORT_NAME, "nosuchlv".getBytes(StandardCharsets.US_ASCII));
            assertThat(client.isCutOff()).isTrue();
        }
        assertThat(bench.messages).singleElement().asString().endsWith("cut off: it asked for an unknown export");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 5, 9, 10, 11, 12, -1, Integer.MIN_VALUE})
    void saysThatAnOptionIsUnknownAndGoesOn(int option) throws IOException {
        try (NbdClient client = NbdClient.connect(bench.server)) {
            assertThat(client.option(option, new byte[100])).extracting(OptionReply::type).containsExactly(Nbd.REP_ERR_UNSUP);
            assertThat(client.option(Nbd.OPT_LIST)).hasSize(3);
        }
    }

    @Test
    void refusesOptionDataThatDoesNotFit() throws IOException {
        byte[] longName = ByteBuffer.wrap(NbdClient.infoData("datalv")).putInt(0, 1000).array();
        byte[] negativeName = ByteBuffer.wrap(NbdClient.infoData("datalv")).putInt(0, -1).array();
        byte[] tooManyKinds = ByteBuffer.wrap(NbdClient.infoData("datalv")).putShort(10, (short) 65535).array();
        byte[] rest = NbdClient.infoData("datalv", 1, 2);
        rest[11] = 1;
        try (NbdClient client = NbdClient.connect(bench.server)) {
            for (byte[] data : List.of(longName, negativeName, tooManyKinds, rest, new byte[0], new byte[3], new byte[4], new byte[5])) {
                assertThat(client.option(Nbd.OPT_GO, data)).extracting(OptionReply::type).containsExactly(Nbd.REP_ERR_INVALID);
            }
            assertThat(client.option(Nbd.OPT_LIST, new byte[1])).extracting(OptionReply::type).containsExactly(Nbd.REP_ERR_INVALID);
            assertThat(client.option(Nbd.OPT_STRUCTURED_REPLY, new byte[1])).extracting(OptionReply::type).containsExactly(Nbd.REP_ERR_INVALID);
            assertThat(client.option(Nbd.OPT_LIST)).hasSize(3);
        }
    }

    @Test
    void letsAClientGoThatAborts() throws IOException {
        try (NbdClient client = NbdClient.connect(bench.server)) {
            assertThat(client.option(Nbd.OPT_ABORT)).extracting(OptionReply::type).containsExactly(Nbd.REP_ACK);
            assertThat(client.isCutOff()).isTrue();
        }
        assertThat(bench.messages).isEmpty();
    }

    @Test
    void cutsOffWhoBreaksTheProtocol() throws IOException {
        try (NbdClient client = NbdClient.connect(bench.server, 0x47455420)) {
            assertThat(client.isCutOff()).isTrue();
        }
        try (NbdClient client = NbdClient.connect(bench.server)) {
            client.out.writeLong(0);
            client.out.flush();
            assertThat(client.isCutOff()).isTrue();
        }
        try (NbdClient client = NbdClient.connect(bench.server)) {
            client.out.writeLong(0x49484156454f5054L);
            client.out.writeInt(Nbd.OPT_LIST);
            client.out.writeInt(-1);
            client.out.flush();
            assertThat(client.isCutOff()).isTrue();
        }
        assertThat(bench.messages).satisfiesExactly(
                message -> assertThat(message).endsWith("cut off: flags 0x47455420 are no client flags of NBD"),
                message -> assertThat(message).endsWith("cut off: it sent no option where NBD has one"),
                message -> assertThat(message).endsWith("cut off: an option of 4294967295 bytes, more than 16384"));
    }

    @Test
    void cutsOffWhoChoosesNothingEvenWhenItSendsAByteNowAndThen() throws Exception {
        try (var hasty = new NbdBench(SIZE, Duration.ofSeconds(1));
                NbdClient silent = NbdClient.silent(hasty.server);
                NbdClient slow = NbdClient.connect(hasty.server);
                NbdClient chosen = NbdClient.open(hasty.server, "datalv", false)) {
            var trickle = new Thread(() -> {
                try {
                    for (byte value : ByteBuffer.allocate(8).putLong(0x49484156454f5054L).array()) {
                        slow.out.write(value);
                        slow.out.flush();
                        Thread.sleep(300);
                    }
                } catch (IOException | InterruptedException e) {
                    // it was cut off, as it should be
                }
            });
            trickle.start();
            assertThat(silent.isCutOff()).isTrue();
            assertThat(slow.isCutOff()).isTrue();
            trickle.join();
            assertThat(hasty.messages).hasSize(2).allMatch(message -> message.endsWith("cut off: it chose no export within 1 s"));
            assertThat(chosen.read(0, 512).error()).as("who has chosen may take its time").isZero();
        }
    }

    @Test
    void garbageAtAnyPlaceOfTheHandshakeHarmsNobodyElse() throws IOException {
        byte[] handshake = ByteBuffer.allocate(32).putInt(3).putLong(0x49484156454f5054L).putInt(Nbd.OPT_GO).putInt(12).put(NbdClient.infoData("datalv"))
                .array();
        var random = new Random(1);
        try (NbdClient other = NbdClient.open(bench.server, "datalv", true)) {
            for (int good = 0; good < handshake.length; good++) {
                byte[] noise = new byte[random.nextInt(5000)];
                random.nextBytes(noise);
                try (NbdClient client = NbdClient.silent(bench.server)) {
                    client.out.write(handshake, 0, good);
                    client.out.write(noise);
                    client.out.flush();
                    client.finishSending();
                    assertThat(client.isCutOff()).as("garbage behind %d bytes", good).isTrue();
                } catch (IOException e) {
                    assertThat(e).as("cut off while it still sent").hasMessageMatching("(?i).*(broken pipe|reset|aborted|closed).*");
                }
            }
            other.sendRequest(0, Nbd.CMD_READ, 1, 0, SIZE);
            assertThat(other.chunks()).hasSize(4);
        }
        try (NbdClient next = NbdClient.open(bench.server, "datalv", false)) {
            assertThat(next.read(0, SIZE).data()).isEqualTo(bench.content);
        }
    }
}
