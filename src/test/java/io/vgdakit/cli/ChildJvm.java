package io.vgdakit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the program in a JVM of its own. */
final class ChildJvm {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    /**
     * What a run left.
     *
     * @param exitCode of the process; -1 when it did not end in time
     * @param outBytes length of its standard output
     * @param out the start of its standard output
     * @param err standard error
     * @param elapsed wall time
     */
    record Result(int exitCode, long outBytes, String out, String err, Duration elapsed) {
    }

    private ChildJvm() {
    }

    /**
     * @param before words in front of the JVM's path
     * @param options of the JVM
     * @param arguments of the program
     */
    static Result run(List<String> before, List<String> options, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), Main.class.getName()));
        command.addAll(arguments);
        Path out = Files.createTempFile("vgdakit", ".out");
        Path err = Files.createTempFile("vgdakit", ".err");
        try {
            long start = System.nanoTime();
            Process process = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
            boolean ended = process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly().waitFor();
            }
            try (var in = Files.newInputStream(out)) {
                return new Result(ended ? process.exitValue() : -1, Files.size(out), new String(in.readNBytes(1 << 16)), Files.readString(err),
                        Duration.ofNanos(System.nanoTime() - start));
            }
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }
}
