package io.vgdakit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.testing.BadImages;
import io.vgdakit.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Every command on every bad image: the exit code that fits, a message that says why, and never a stack trace. */
class BadInputTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "bad-input.txt");
    private static final Set<Integer> CODES = Set.of(ExitCode.DONE, ExitCode.FOUND, ExitCode.UNREADABLE);

    /** What is wrong is what they print on standard output. */
    private static final Set<String> TOLD_ON_OUTPUT = Set.of("check", "detect", "diff");

    /** They may refuse. */
    private static final Set<String> PLANNING = Set.of("repair", "set", "rename-lv", "restamp", "chdev", "fix-clone", "restore", "import", "backup", "export",
            "extract", "inject");

    /** Commands that take bytes whatever they mean, and so succeed on any byte that is there; a disk without a PVID may be blank. */
    private static final Set<String> RAW = Set.of("lquerypv", "set", "chdev");

    /** The images, most of all, in which one field has another value: one call of each command is enough there. */
    private static final Pattern ONE_NUMBER = Pattern.compile(".*-\\d{1,10}");

    @TempDir
    private Path directory;

    @Test
    void everyCommandIsListed() {
        assertThat(ImageCalls.ALL.keySet()).containsExactlyInAnyOrder(Command.values());
    }

    @Test
    void nothingOfAixIsNeverASuccess() throws IOException {
        for (Map.Entry<String, byte[]> image : BadImages.withoutLvm().entrySet()) {
            runs(image.getKey(), image.getValue()).forEach((words, run) -> {
                if (!RAW.contains(words.get(0)) && !(words.get(0).equals("detect") && run.out().contains("AIX"))) {
                    assertThat(run.exitCode()).as("%s %s", words, image.getKey()).isNotZero();
                }
            });
        }
    }

    @Test
    void everyBadImageGivesTheExitCodesAndMessagesThatFit() throws IOException {
        Map<String, byte[]> images = new LinkedHashMap<>(BadImages.withoutLvm());
        images.putAll(BadImages.damaged());
        var report = new StringBuilder();
        for (Map.Entry<String, byte[]> image : images.entrySet()) {
            Map<List<String>, Run> runs = runs(image.getKey(), image.getValue());
            runs.forEach(BadInputTest::orderly);
            report.append("== ").append(image.getKey()).append('\n').append(report(runs));
        }
        assertThat(report.toString().lines().toList()).isEqualTo(Golden.text(GOLDEN, report.toString()).lines().toList());
    }

    private Map<List<String>, Run> runs(String name, byte[] bytes) throws IOException {
        Path image = Files.write(directory.resolve(name + ".img"), bytes);
        Map<List<String>, Run> runs = new LinkedHashMap<>();
        for (List<String> words : ONE_NUMBER.matcher(name).matches() ? ImageCalls.words(1) : ImageCalls.words()) {
            runs.put(words, ImageCalls.run(words, image));
        }
        Files.delete(image);
        return runs;
    }

    static void orderly(List<String> words, Run run) {
        String call = String.join(" ", words);
        Set<Integer> codes = call.startsWith("where 0x7fffffffffffffff") ? Set.of(ExitCode.USAGE, ExitCode.UNREADABLE)
                : PLANNING.contains(words.get(0)) ? Set.of(ExitCode.DONE, ExitCode.FOUND, ExitCode.USAGE, ExitCode.UNREADABLE, ExitCode.REFUSED)
                : call.startsWith("hex") || call.startsWith("ls") || call.startsWith("get") ? Set.of(ExitCode.DONE, ExitCode.FOUND, ExitCode.USAGE, ExitCode.UNREADABLE) : CODES;
        assertThat(run.exitCode()).as(call).isIn(codes);
        assertThat(run.out() + run.err()).as(call).doesNotContain("Exception", "a bug in", "\tat ", "\u001b");
        if (run.exitCode() != ExitCode.DONE && !call.startsWith("readvgda -t")) {
            assertThat(TOLD_ON_OUTPUT.contains(words.get(0)) ? run.out() + run.err() : run.err()).as(call).isNotBlank();
        }
    }

    /** One line for each exit code and messages, with the calls that gave them. */
    private String report(Map<List<String>, Run> runs) {
        Map<String, List<String>> calls = new TreeMap<>();
        runs.forEach((words, run) -> calls.computeIfAbsent(run.exitCode() + " " + run.err().replace(directory + "/", "")
                .replaceAll("damaged at byte \\d+", "damaged at byte N").strip().replace("\n", "\n  "),
                key -> new ArrayList<>()).add(words.stream().filter(word -> !word.equals(ImageCalls.IMAGE)).collect(Collectors.joining(" "))));
        return calls.entrySet().stream().map(entry -> entry.getKey() + "\n    " + String.join(", ", entry.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void whatIsNoImageIsUnreadableAndNamed() throws IOException {
        Path empty = Files.createDirectory(directory.resolve("no-images"));
        Files.writeString(empty.resolve("notes.txt"), "x");
        Path sub = Files.createDirectory(directory.resolve("sub"));
        for (Path image : List.of(directory.resolve("missing.img"), empty, sub.resolve("missing").resolve("too.img"))) {
            for (List<String> words : ImageCalls.words()) {
                Run run = ImageCalls.run(words, image);
                assertThat(run.exitCode()).as("%s %s: %s", words, image, run.err()).isEqualTo(ExitCode.UNREADABLE);
                assertThat(run.err()).as("%s %s", words, image).contains(image.getFileName().toString()).doesNotContain("Exception", "a bug in");
                assertThat(run.out()).as("%s %s", words, image).isEmpty();
            }
        }
    }

    @Test
    @Timeout(60)
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aFifoIsRefusedAndNotWaitedFor() throws Exception {
        Path fifo = directory.resolve("pipe.img");
        assertThat(new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor()).isZero();
        for (List<String> words : ImageCalls.words()) {
            Run run = ImageCalls.run(words, fifo);
            assertThat(run.exitCode()).as("%s: %s", words, run.err()).isEqualTo(ExitCode.UNREADABLE);
            assertThat(run.err()).as("%s", words).contains("pipe.img: is a FIFO or a socket");
        }
    }

    /** A process of root that may read everything gives that right up first. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileWithoutPermissionIsUnreadable() throws Exception {
        Path image = Files.write(directory.resolve("secret.img"), new byte[512]);
        Files.setPosixFilePermissions(image, Set.of());
        List<String> command = new ArrayList<>();
        if (Files.isReadable(image)) {
            Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "root, and no setpriv");
            command.addAll(List.of("/usr/bin/setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-dac_override,-dac_read_search"));
        }
        ChildJvm.Result result = ChildJvm.run(command, List.of(), List.of("detect", image.toString()));
        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(result.err()).contains("secret.img: permission denied").doesNotContain("Exception");
    }
}
