package io.vgdakit.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.record.Structure;
import io.vgdakit.record.Structures;
import io.vgdakit.testing.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The specs are not for Java alone: the Kaitai compiler takes them for other languages too. */
class CompilerTest {

    private static final long SECONDS = 120;
    private static final Path PYTHON = Path.of("src", "test", "resources", "python");

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
        Programs.assumeInstalled("python3", "python3");

        assertThat(run(List.of("python3", "-m", "compileall", "-q", folder.resolve("python").toString()))).isEqualTo(new Result(0, ""));
    }

    /** Every distinct structure of every sample, and one of noise of each kind: stored fields and value instances. */
    @Test
    void pythonReadsTheSameValuesAsJava() throws IOException, InterruptedException {
        Programs.assumeInstalled("python3", "python3");
        List<StoredStructure> structures = StoredStructure.all(folder.resolve("noise.bin"));
        Path list = Files.write(folder.resolve("structures.tsv"), structures.stream().map(StoredStructure::line).toList());

        Programs.Result read = Programs.run("python3", "-B", PYTHON.resolve("values.py"), folder.resolve("python"), list);

        assertThat(read.exitCode()).as(read.out()).isZero();
        assertThat(structures).extracting(StoredStructure::stem).contains(Structures.ALL.stream().map(Structure::stem).toArray(String[]::new));
        Map<Integer, Map<String, String>> values = values(read.out());
        for (int i = 0; i < structures.size(); i++) {
            Map<String, String> expected = structures.get(i).values();
            // Java has no value for a code without a name
            values.get(i).keySet().removeIf(path -> path.endsWith("_name") && !expected.containsKey(path));
            assertThat(values.get(i)).as(structures.get(i).line()).isEqualTo(expected);
        }
    }

    private static Map<Integer, Map<String, String>> values(String lines) {
        Map<Integer, Map<String, String>> values = new HashMap<>();
        lines.lines().map(line -> line.split("\t", -1))
                .forEach(words -> values.computeIfAbsent(Integer.valueOf(words[0]), number -> new HashMap<>()).put(words[1], words[2]));
        return values;
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
