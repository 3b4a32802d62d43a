package io.vgdakit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.testing.LvContents;
import io.vgdakit.testing.LvShapes;
import io.vgdakit.testing.LvcbBlocks;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import io.vgdakit.testing.WrittenDisks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InjectCommandTest {

    @TempDir
    private Path directory;
    private Path images;
    private Path journal;
    private Path file;

    @BeforeEach
    void prepare() throws IOException {
        images = Files.createDirectory(directory.resolve("images"));
        journal = directory.resolve("i.vgj");
        file = directory.resolve("new.raw");
    }

    @ParameterizedTest
    @EnumSource(names = {"LINEAR", "THREE_COPIES", "STRIPED_3_BY_128K_TWO_COPIES", "FACTOR_2", "BIG_TWO_COPIES"})
    void everyCopyHoldsTheFileAndUndoBringsTheFormerBytesBack(LvShapes shape) throws Exception {
        VgSpec spec = shape.spec();
        List<String> before = hashes(write(spec));
        byte[] fresh = changed(LvContents.of(spec, "datalv"));
        Files.write(file, fresh);
        assertThat(inject().exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(hashes(paths())).as("nothing is written without --apply").isEqualTo(before);
        Run run = inject("--apply", "--journal", journal);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        for (int copy = 1; copy <= (shape.mirrored() ? 2 : 1); copy++) {
            Path out = directory.resolve("copy" + copy);
            Run.of("extract", "datalv", "--copy", copy, "-o", out, images);
            assertThat(Files.readAllBytes(out)).isEqualTo(fresh);
        }
        assertThat(Run.of("undo", journal).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(hashes(paths())).isEqualTo(before);
    }

    @Test
    void theFirstSectorStaysWhenTheLvcbIsToBePreserved() throws Exception {
        VgSpec spec = LvShapes.TWO_COPIES.spec();
        VgImages.of(spec).writeDisks(images);
        byte[] lvcb = LvcbBlocks.of(spec, 1).values().iterator().next();
        Files.write(file, changed(LvContents.of(spec, "datalv")));
        Run refused = inject("--apply", "--journal", journal);
        assertThat(refused.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(refused.err()).isEqualTo("vgdakit: refused: datalv begins with an LVCB and the file with something else; give --preserve-lvcb to leave the"
                + " first sector as it is\n");
        assertThat(inject("--preserve-lvcb", "--apply", "--journal", journal).exitCode()).isEqualTo(ExitCode.DONE);
        Run.of("extract", "datalv", "-o", directory.resolve("out"), images);
        byte[] out = Files.readAllBytes(directory.resolve("out"));
        assertThat(Arrays.copyOf(out, 512)).isEqualTo(lvcb);
        assertThat(Arrays.copyOfRange(out, 512, out.length)).isEqualTo(Arrays.copyOfRange(Files.readAllBytes(file), 512, out.length));
    }

    @Test
    void aFileOfAnotherLengthIsRefused() throws Exception {
        write(LvShapes.LINEAR.spec());
        Files.write(file, new byte[4095]);
        assertThat(inject().err()).isEqualTo("vgdakit: refused: the file has 4095 bytes, datalv has 4194304; they must be as long\n");
    }

    @Test
    void aCopyThatIsNotAtHandIsNotLeftBehind() throws Exception {
        VgSpec spec = LvShapes.TWO_COPIES.spec();
        Files.delete(write(spec).get(1));
        Files.write(file, changed(LvContents.of(spec, "datalv")));
        Run run = inject("--apply", "--journal", journal);
        assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.err()).startsWith("vgdakit: refused: datalv LP 1: copy 2 (003752147454a337 PP 5) missing; it would be left behind");
        assertThat(journal).doesNotExist();
    }

    @Test
    void whatIsTheSameAlreadyIsNotWritten() throws Exception {
        VgSpec spec = LvShapes.LINEAR.spec();
        write(spec);
        Files.write(file, LvContents.of(spec, "datalv").bytes(0, 4 << 20));
        Run run = inject("--apply", "--journal", journal);
        assertThat(run.out()).isEqualTo("nothing to write\n");
        assertThat(journal).doesNotExist();
    }

    private Run inject(Object... options) {
        List<Object> words = new ArrayList<>(List.of("inject", file, "datalv"));
        words.addAll(List.of(options));
        words.add(images);
        return Run.of(words.toArray());
    }

    /** Other bytes in some places: at the start, across LPs and strips, in the last sector. */
    private static byte[] changed(LvContents contents) {
        byte[] bytes = contents.bytes(0, (int) contents.sectors() * 512);
        Arrays.fill(bytes, 600, 700, (byte) 7);
        Arrays.fill(bytes, (1 << 20) - 70_000, (1 << 20) + 70_000, (byte) 8);
        bytes[bytes.length - 1] = 9;
        return bytes;
    }

    private List<Path> write(VgSpec spec) throws IOException {
        try (var disks = new WrittenDisks(images)) {
            return disks.write(spec);
        }
    }

    private List<Path> paths() throws IOException {
        try (var files = Files.list(images)) {
            return files.sorted().toList();
        }
    }

    private static List<String> hashes(List<Path> paths) throws Exception {
        List<String> hashes = new ArrayList<>();
        for (Path path : paths.stream().sorted().toList()) {
            hashes.add(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(path))));
        }
        return hashes;
    }
}
