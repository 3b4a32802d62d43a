package io.vgdakit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HexCommandTest {

    private static final String SAMPLE = "samples/hdisk13.img";

    @TempDir
    private Path directory;

    @Test
    void withoutATerminalSaysWhatToUseInstead() {
        Run run = Run.of("hex", SAMPLE);
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("hex needs a terminal", "vgdakit lquerypv -h --annotate IMAGE", "vgdakit dump IMAGE");
    }

    @Test
    void takesOneImage() {
        Run run = Run.of("hex", SAMPLE, "samples/hdisk10.img.gz");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("2 images given, 1 expected");
    }

    @Test
    void otherCommandsLoadNothingOfTheTerminalLibrary() throws Exception {
        Path log = directory.resolve("classes");
        for (List<String> call : List.of(List.of("check", SAMPLE), List.of("get", "lvmrec.pp_size", SAMPLE), List.of("--help"))) {
            ChildJvm.Result result = ChildJvm.run(List.of(), List.of("-Xlog:class+load:file=" + log), call);
            assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.DONE);
            assertThat(Files.readString(log)).contains("io.vgdakit.cli.Main").doesNotContain(" org.jline.", "io.vgdakit.view.hex");
        }
    }
}
