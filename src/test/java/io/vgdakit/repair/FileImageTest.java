package io.vgdakit.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The file of an image while it is open for writing. */
class FileImageTest extends ImageOfNoise {

    @Test
    void isWrittenUpToItsLastByteAndNeverGrows() throws Exception {
        byte[] before = Bench.read(image);
        try (WritableImage open = new FileStorage().openImage(image)) {
            open.write(before.length - 3, new byte[] {7, 8, 9});
            assertThatThrownBy(() -> open.write(before.length - 2, new byte[] {1, 2, 3})).isInstanceOf(EOFException.class)
                    .hasMessage("a write of 3 bytes at offset 10245 would grow the image of 10247 bytes");
            assertThatThrownBy(() -> open.write(before.length, new byte[] {1})).isInstanceOf(EOFException.class);
            assertThatThrownBy(() -> open.write(-1, new byte[] {1})).isInstanceOf(EOFException.class);
        }
        assertThat(Bench.read(image)).hasSize(before.length).startsWith(Arrays.copyOf(before, before.length - 3)).endsWith(7, 8, 9);
    }

    @Test
    void readsAsZeroBehindItsEnd() throws Exception {
        byte[] held = Bench.read(image);
        try (WritableImage open = new FileStorage().openImage(image)) {
            Fingerprint.Reader reader = Targets.reader(open);
            assertThat(reader.read(held.length - 5, 12)).isEqualTo(Arrays.copyOf(Arrays.copyOfRange(held, held.length - 5, held.length), 12));
            assertThat(reader.read(held.length - 5, 5)).isEqualTo(Arrays.copyOfRange(held, held.length - 5, held.length));
            assertThat(reader.read(held.length + 512, 4)).isEqualTo(new byte[4]);
        }
    }
}
