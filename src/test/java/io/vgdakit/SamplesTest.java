package io.vgdakit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.testing.Captures;
import io.vgdakit.testing.Golden;
import io.vgdakit.testing.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class SamplesTest {

    private static final Path SAMPLES = Path.of("samples");
    private static final long MAX_BYTES = 3_000_000;

    @Test
    void everySampleHoldsWhatTheBuilderMakes() throws IOException {
        for (Map.Entry<String, byte[]> sample : Samples.all().entrySet()) {
            Path file = SAMPLES.resolve(sample.getKey());
            if (Golden.updating()) {
                write(file, sample.getValue());
            }
            assertThat(read(file)).as(sample.getKey()).isEqualTo(sample.getValue());
        }
    }

    @Test
    void sector7OfHdisk13IsThePublishedOne() {
        byte[] image = Samples.all().get("hdisk13.img");
        String published = String.join("", Captures.lines("qintl-03-sector7-lvmrec-hdisk13.txt").stream()
                .map(line -> line.substring(11, 46).replace(" ", "")).toList());
        assertThat(HexFormat.of().withUpperCase().formatHex(image, 7 * 512, 8 * 512)).isEqualTo(published);
    }

    @Test
    void allSamplesTogetherStaySmall() throws IOException {
        try (var files = Files.list(SAMPLES)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(Samples.all().size() + 1);
            assertThat(all.stream().mapToLong(file -> file.toFile().length()).sum()).isLessThan(MAX_BYTES);
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (OutputStream out = file.toString().endsWith(".gz") ? new GZIPOutputStream(Files.newOutputStream(file)) : Files.newOutputStream(file)) {
            out.write(bytes);
        }
    }

    private static byte[] read(Path file) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = file.toString().endsWith(".gz") ? new GZIPInputStream(Files.newInputStream(file)) : Files.newInputStream(file)) {
            in.transferTo(bytes);
        }
        return bytes.toByteArray();
    }
}
