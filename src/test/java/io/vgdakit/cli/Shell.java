package io.vgdakit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.testing.Programs;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person's shell in a folder, with the program of this build as {@code vgdakit}. A server runs in the background, on a free port, until the end. */
final class Shell implements AutoCloseable {

    private static final int LIMIT_SECONDS = 120;
    private static final String SERVE = "vgdakit serve ";
    private static final String SERVER = "nbd://127.0.0.1";
    private static final Pattern ADDRESS = Pattern.compile(SERVER + ":\\d+");

    /** Programs of other people, with the Debian package that has them. */
    private static final Map<String, String> PROGRAMS = Map.of("qemu-img", "qemu-utils", "nbdcopy", "libnbd-bin", "nbdinfo", "libnbd-bin", "file", "file",
            "gzip", "gzip");

    private final Path work;
    private final Path bin;
    private Process server;
    private String address = SERVER;

    /**
     * @param work folder of the files that the lines speak of
     * @param bin empty folder for the command
     */
    Shell(Path work, Path bin) throws IOException {
        this.work = work;
        this.bin = bin;
        Path command = Files.writeString(bin.resolve("vgdakit"), "#!/bin/sh\nexec '" + Path.of(System.getProperty("java.home"), "bin", "java")
                + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx64m -cp '" + ChildJvm.classPath() + "' " + Main.class.getName() + " \"$@\"\n");
        assertThat(command.toFile().setExecutable(true)).isTrue();
    }

    /** Runs a line to its end; a server only until it serves. Lines with programs that are not there are left out as {@link Programs} does. */
    void run(PrintedCommand command) throws IOException, InterruptedException {
        for (String part : command.line().split(" \\| ")) {
            String program = part.strip().split(" ")[0];
            if (!program.equals("vgdakit")) {
                Programs.assumeInstalled(PROGRAMS.getOrDefault(program, "of no known package"), program);
            }
        }
        if (command.line().startsWith(SERVE)) {
            serve(command.line());
            return;
        }
        File out = work.resolve(".out").toFile();
        Process process = start(command.line().replace(SERVER, address)).redirectErrorStream(true).redirectOutput(out).start();
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        assertThat(process.waitFor()).as("%s: %s", command.line(), Files.readString(out.toPath())).isEqualTo(command.exitCode());
    }

    private void serve(String line) throws IOException {
        assertThat(server).as("a second server").isNull();
        server = start("exec " + SERVE + "--port 0 " + line.substring(SERVE.length())).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        Matcher told = ADDRESS.matcher(String.valueOf(server.inputReader().readLine()));
        assertThat(told.find()).as(line).isTrue();
        address = told.group();
    }

    private ProcessBuilder start(String line) {
        var builder = new ProcessBuilder("bash", "-c", line).directory(work.toFile());
        builder.environment().put("PATH", bin + File.pathSeparator + System.getenv("PATH"));
        return builder;
    }

    @Override
    public void close() throws InterruptedException {
        if (server != null) {
            server.destroy();
            server.waitFor();
        }
    }
}
