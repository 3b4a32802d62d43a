package io.vgdakit.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The specs are not for Java alone: the Kaitai compiler takes them for other languages too. */
class CompilerTest {

    private static final long SECONDS = 120;

    @TempDir
    private static Path folder;

    private static Result compilation;

    private record Result(int code, String output) {
    }

    @BeforeAll
    static void compile() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), "io.kaitai.struct.JavaMain",
                "-t", "python", "-t", "graphviz", "-I", Spec.FOLDER.toString(), "-d", folder.toString()));
        Spec.all().forEach(spec -> command.add(Spec.FOLDER.resolve(spec.stem() + ".ksy").toString()));
        compilation = run(command);
    }

    @Test
    void theCompilerAcceptsAllSpecsWithoutAWord() {
        assertThat(compilation).isEqualTo(new Result(0, ""));
    }

    @Test
    void everySpecGivesAPythonModuleAndADiagram() throws IOException {
        assertThat(files("python", ".py")).containsExactlyElementsOf(stems());
        assertThat(files("graphviz", ".dot")).containsExactlyElementsOf(stems());
    }

    @Test
    void pythonAcceptsTheModules() throws IOException, InterruptedException {
        assumeTrue(pythonIsThere(), "no python3");

        assertThat(run(List.of("python3", "-m", "compileall", "-q", folder.resolve("python").toString()))).isEqualTo(new Result(0, ""));
    }

    private static boolean pythonIsThere() throws InterruptedException {
        try {
            return run(List.of("python3", "--version")).code() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Result run(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "output", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));  // the JVM would report them
        Process process = builder.start();
        try {
            assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as("%s ended", command.get(0)).isTrue();
            return new Result(process.exitValue(), Files.readString(output));
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<String> stems() {
        return Spec.all().stream().map(Spec::stem).toList();
    }

    private static List<String> files(String target, String extension) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(target))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(extension))
                    .map(name -> name.substring(0, name.length() - extension.length())).sorted().toList();
        }
    }
}
