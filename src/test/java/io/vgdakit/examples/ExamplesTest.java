package io.vgdakit.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vgdakit.Changes;
import io.vgdakit.data.HoleException;
import io.vgdakit.testing.LvContents;
import io.vgdakit.testing.LvShapes;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The worked examples of the README do what they say. */
class ExamplesTest {

    private static final Path SOURCES = Path.of("src", "test", "java", "io", "vgdakit", "examples");
    private static final int LVM_RECORD = 7 * 512;

    @TempDir
    private Path work;

    private final VgSpec vg = LvShapes.TWO_COPIES.spec();
    private Path directory;
    private List<Path> images;

    @BeforeEach
    void disks() throws IOException {
        directory = Files.createDirectory(work.resolve("images"));
        images = VgImages.of(vg).writeDisks(directory);
        LvContents.writeAll(vg, images);
    }

    @Test
    void anAuditOfDamagedDisksIsJsonWithTheFinding() throws IOException {
        damage();
        var out = new StringWriter();

        AuditDirectory.audit(directory, out);

        assertThat(out.toString()).startsWith("[{\"code\":\"").endsWith("}]").contains("\"severity\":\"error\",\"disk\":\"hdisk1\"", "\"path\":\"lvmrec[0]");
    }

    @Test
    void anLvInAZipHasTheBytesOfTheLv() throws IOException {
        Path zip = work.resolve("lv.zip");
        LvContents expected = LvContents.of(vg, "datalv");

        CopyLv.copy("datalv", directory, zip);

        try (var file = new ZipFile(zip.toFile()); InputStream in = file.getInputStream(file.getEntry("datalv"))) {
            assertThat(in.readAllBytes()).isEqualTo(expected.bytes(0, (int) expected.sectors() * 512));
        }
    }

    @Test
    void anLvThatIsNotThereOrNotWholeIsAnError() throws IOException {
        assertThatThrownBy(() -> CopyLv.copy("nolv", directory, work.resolve("a.zip"))).isInstanceOf(NoSuchElementException.class).hasMessageContaining("nolv");

        VgImages.of(vg).writeHeaders(Files.createDirectory(work.resolve("headers")));
        assertThatThrownBy(() -> CopyLv.copy("datalv", work.resolve("headers"), work.resolve("b.zip"))).isInstanceOf(HoleException.class);
    }

    @Test
    void aRepairGivesTheFormerBytesAndUndoTheDamage() throws Exception {
        byte[] healthy = Files.readAllBytes(images.get(0));
        damage();
        byte[] damaged = Files.readAllBytes(images.get(0));
        Path journal = work.resolve("j.vgj");

        assertThat(RepairAndUndo.repair(directory, journal).remaining()).isEmpty();
        assertThat(Files.readAllBytes(images.get(0))).isEqualTo(healthy);

        Changes.by("test").undo(journal, work.resolve("k.vgj"));
        assertThat(Files.readAllBytes(images.get(0))).isEqualTo(damaged);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AuditDirectory", "CopyLv", "RepairAndUndo"})
    void theReadmeShowsTheExample(String name) throws IOException {
        String source = Files.readString(SOURCES.resolve(name + ".java"));
        String body = source.substring(source.indexOf('\n', source.indexOf("// example: ")) + 1, source.indexOf("        // end"));

        assertThat(Files.readString(Path.of("README.md"))).contains("```java\n" + body.lines().map(line -> line.substring(8)).collect(Collectors.joining("\n")) + "\n```");
    }

    private void damage() throws IOException {
        try (var file = new RandomAccessFile(images.get(0).toFile(), "rw")) {
            file.seek(LVM_RECORD);
            file.write(new byte[62]);
        }
    }
}
