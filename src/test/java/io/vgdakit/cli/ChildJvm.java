package io.vgdakit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Runs the program in a JVM of its own. */
final class ChildJvm {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final int KEPT = 1 << 16;

    /**
     * What a run left.
     *
     * @param exitCode of the process, that of a killed one when it did not end in time
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
        Path err = Files.createTempFile("vgdakit", ".err");
        long start = System.nanoTime();
        Process process = start(before, options, arguments, err);
        CompletableFuture<Void> killer = CompletableFuture.runAsync(() -> kill(process), CompletableFuture.delayedExecutor(LIMIT.toSeconds(), TimeUnit.SECONDS));
        try (InputStream in = process.getInputStream()) {
            String out = new String(in.readNBytes(KEPT), StandardCharsets.UTF_8);
            long more = in.transferTo(OutputStream.nullOutputStream());
            int exitCode = process.waitFor();
            return new Result(exitCode, out.length() + more, out, Files.readString(err), Duration.ofNanos(System.nanoTime() - start));
        } finally {
            killer.cancel(false);
            Files.delete(err);
        }
    }

    /** The same without waiting for its end; standard error goes to a file. */
    static Process start(List<String> before, List<String> options, List<String> arguments, Path err) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), Main.class.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectError(err.toFile()).start();
    }

    /** That of this JVM, with the classes of this build. */
    static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static void kill(Process process) {
        process.destroyForcibly();
    }
}
