package io.vgdakit.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenedDisksTest {

    private final List<String> closed = new ArrayList<>();

    @Test
    void closingClosesAllEvenWhenOneFails() throws IOException {
        OpenedDisks opened = OpenedDisks.open(List.of("a", "bad", "c"), this::disk);
        assertThat(opened.stream().map(Disk::name)).containsExactly("a", "bad", "c");
        assertThatThrownBy(opened::close).isInstanceOf(IOException.class).hasMessage("bad");
        assertThat(closed).containsExactly("a", "bad", "c");
    }

    @Test
    void whatWasOpenedIsClosedWhenTheNextCannotBeOpened() {
        assertThatThrownBy(() -> OpenedDisks.open(List.of("a", "none", "c"), this::disk)).isInstanceOf(IOException.class).hasMessage("none");
        assertThat(closed).containsExactly("a");
    }

    private Disk disk(String name) throws IOException {
        if (name.equals("none")) {
            throw new IOException(name);
        }
        return new ForwardingDisk(new MemoryDisk(name, new byte[0])) {
            @Override
            public void close() throws IOException {
                closed.add(name);
                if (name.equals("bad")) {
                    throw new IOException(name);
                }
            }
        };
    }
}
