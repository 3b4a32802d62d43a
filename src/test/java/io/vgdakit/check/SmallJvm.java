package io.vgdakit.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The program in a virtual machine of 64 MiB. */
final class SmallJvm {

    private SmallJvm() {
    }

    /** What {@code check} of the images of a directory prints last. */
    static String lastLineOfCheck(Path directory) throws IOException, InterruptedException {
        var java = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m", "-XX:+UseSerialGC",
                "-cp", System.getProperty("java.class.path"), "io.vgdakit.cli.Main", "check", directory.toString());
        Process program = java.redirectErrorStream(true).start();
        List<String> lines = new String(program.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).lines().toList();
        program.waitFor();
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }
}
