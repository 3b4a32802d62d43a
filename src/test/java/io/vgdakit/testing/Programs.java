package io.vgdakit.testing;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Programs of other people that prove something. Where {@code VGDAKIT_TEST_PROGRAMS=required} their absence is a failure. */
public final class Programs {

    private static final boolean REQUIRED = "required".equals(System.getenv("VGDAKIT_TEST_PROGRAMS"));
    private static final int LIMIT_SECONDS = 120;

    private Programs() {
    }

    /**
     * One run.
     *
     * @param exitCode of it
     * @param out standard output and standard error
     */
    public record Result(int exitCode, String out) {
    }

    /**
     * Lets a test go on only where the programs are.
     *
     * @param debianPackage that has them
     */
    public static void assumeInstalled(String debianPackage, String... names) {
        for (String name : names) {
            String absent = name + " is not installed (Debian: " + debianPackage + "), so nothing is proved with it";
            if (REQUIRED) {
                Assertions.assertTrue(isInstalled(name), absent);
            }
            Assumptions.assumeTrue(isInstalled(name), absent);
        }
    }

    private static boolean isInstalled(String name) {
        Stream<String> path = Arrays.stream(System.getenv("PATH").split(File.pathSeparator));
        return Stream.concat(path, Stream.of("/usr/sbin", "/sbin")).anyMatch(directory -> Files.isExecutable(Path.of(directory, name)));
    }

    /** Runs a program to its end. */
    public static Result run(Object... words) throws IOException, InterruptedException {
        Path out = Files.createTempFile("program", ".out");
        try {
            var builder = new ProcessBuilder(Arrays.stream(words).map(Object::toString).toList()).redirectErrorStream(true).redirectOutput(out.toFile());
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(Arrays.toString(words) + " did not end within " + LIMIT_SECONDS + " s");
            }
            return new Result(process.exitValue(), Files.readString(out, StandardCharsets.ISO_8859_1));
        } finally {
            Files.delete(out);
        }
    }
}
