package io.vgdakit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class FailuresTest {

    @Test
    void aFileThatIsNotThereIsSaidToBeMissing() {
        assertThat(Run.of("undo", "nowhere.vgj")).satisfies(run -> {
            assertThat(run.exitCode()).isEqualTo(ExitCode.UNREADABLE);
            assertThat(run.err()).isEqualTo("vgdakit: nowhere.vgj: no such file\n");
        });
    }

    @Test
    void everyExceptionOfAFileNamesTheFileAndWhatIsWrong() {
        assertThat(message(new NoSuchFileException("a.vgj"))).isEqualTo("vgdakit: a.vgj: no such file\n");
        assertThat(message(new AccessDeniedException("a.vgj"))).isEqualTo("vgdakit: a.vgj: permission denied\n");
        assertThat(message(new FileAlreadyExistsException("a.raw"))).isEqualTo("vgdakit: a.raw: is there already; give another name, or remove it\n");
        assertThat(message(new FileSystemException("a.raw", null, "No space left on device"))).isEqualTo("vgdakit: a.raw: No space left on device\n");
        assertThat(message(new IOException("a.img: ends"))).isEqualTo("vgdakit: a.img: ends\n");
    }

    @Test
    void anUncheckedExceptionIsToldAsWhatItHides() {
        assertThat(message(new UncheckedIOException(new NoSuchFileException("a.vgj")))).isEqualTo("vgdakit: a.vgj: no such file\n");
    }

    private static String message(Exception failure) {
        var text = new StringWriter();
        assertThat(Failures.report(failure, "vgdakit extract", new PrintWriter(text))).isEqualTo(ExitCode.UNREADABLE);
        return text.toString();
    }
}
