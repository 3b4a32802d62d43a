package io.vgdakit.data.nbd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Any bytes at any place of a conversation end that conversation, and no other. */
class GarbageTest {

    private static final int SIZE = 1 << 20;
    private static final byte[] CONVERSATION = ByteBuffer.allocate(76).putInt(3)
            .putLong(Nbd.OPTION_MAGIC).putInt(Nbd.OPT_STRUCTURED_REPLY).putInt(0)
            .putLong(Nbd.OPTION_MAGIC).putInt(Nbd.OPT_GO).putInt(12).put(NbdClient.infoData("datalv"))
            .putInt(Nbd.REQUEST_MAGIC).putShort((short) 0).putShort((short) Nbd.CMD_READ).putLong(1).putLong(512).putInt(512).array();

    private static NbdBench bench;

    @BeforeContainer
    static void start() throws IOException {
        bench = new NbdBench(SIZE);
    }

    @AfterContainer
    static void stop() throws IOException {
        bench.close();
    }

    @Property(tries = 300)
    void endsItsOwnConversationOnly(@ForAll @IntRange(max = 76) int good, @ForAll @Size(max = 200) byte[] garbage) throws IOException {
        try (NbdClient other = NbdClient.open(bench.server, "datalv", false)) {
            try (NbdClient client = NbdClient.silent(bench.server)) {
                client.out.write(CONVERSATION, 0, good);
                client.out.write(garbage);
                client.out.flush();
                client.finishSending();
                assertThat(client.isCutOff()).isTrue();
            }
            assertThat(other.read(512, 512).data()).containsExactly(Arrays.copyOfRange(bench.content, 512, 1024));
        }
        assertThat(bench.messages).allMatch(message -> message.contains(" cut off: ") || message.contains(" lost: "));
    }
}
