package io.vgdakit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Help, manual pages, and every command line that is printed for people. */
class DocumentedCommandsTest {

    /** Exit codes of a command line that did what it is there for; 3 says that the samples, which are header-only, hold no data. */
    private static final List<Integer> GOOD = List.of(ExitCode.DONE, ExitCode.FOUND, ExitCode.UNREADABLE);
    private static final List<String> NEW_FILES = List.of(".raw", ".vgj", ".plan", ".vgb", ".txt", ".html");

    @TempDir
    private Path work;

    @Test
    void everyCommandHasAnExample() {
        assertThat(Example.all()).extracting(example -> example.words().get(0))
                .contains(Arrays.stream(Command.values()).map(Command::commandName).toArray(String[]::new));
    }

    @Test
    void examplesRunOneAfterTheOther() throws IOException {
        copySamples();
        Files.write(work.resolve("datalv4.raw"), new byte[512]);
        var softly = new SoftAssertions();
        for (Example example : Example.all()) {
            Run run = Run.of(inWork(example.words()));
            softly.assertThat(run.exitCode()).as("%s: %s%s", example.line(), run.out(), run.err()).isIn(allowed(example));
        }
        softly.assertAll();
    }

    private static List<Integer> allowed(Example example) {
        return switch (example.words().get(0)) {
            // the samples are compressed or lack data: a safety rule at work
            case "rename-lv", "restamp", "fix-clone", "inject" -> List.of(ExitCode.DONE, ExitCode.REFUSED);
            // it damages on purpose
            case "set" -> List.of(ExitCode.ERRORS_REMAIN);
            // a test has no terminal
            case "hex" -> List.of(ExitCode.USAGE);
            default -> GOOD;
        };
    }

    @Test
    void commandLinesOfTheReadmeAreAccepted() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("README.md"));
        List<String> found = new ArrayList<>();
        var softly = new SoftAssertions();
        boolean shell = false;
        for (String line : lines) {
            shell = line.startsWith("```") ? line.equals("```sh") : shell;
            int start = line.indexOf("vgdakit ");
            if (shell && line.startsWith("vgdakit ") && start == 0) {
                String[] words = line.replaceFirst(" *#.*", "").split(" +");
                found.add(line);
                CommandLine command = Main.allCommands();
                softly.assertThatCode(() -> command.parseArgs(Arrays.copyOfRange(words, 1, words.length))).as(line).doesNotThrowAnyException();
            }
        }
        softly.assertAll();
        assertThat(found).isNotEmpty();
    }

    @Test
    void aManualPageNamesEveryOptionAndExitCode() {
        CommandLine all = Main.allCommands();
        var softly = new SoftAssertions();
        for (CommandLine command : all.getSubcommands().values()) {
            String page = ManPage.of(command).replace("\\-", "-");
            for (OptionSpec option : command.getCommandSpec().options()) {
                softly.assertThat(page).as(command.getCommandName()).contains(option.longestName());
            }
            for (String code : ExitCode.TABLE) {
                softly.assertThat(page).contains(code.substring(code.indexOf(':') + 1));
            }
            softly.assertThat(page).startsWith(".TH ").contains(".SH NAME\n" + ManPage.name(command) + " - ").contains(".SH EXAMPLES");
        }
        softly.assertAll();
        assertThat(ManPage.of(all)).contains("readvgda");
    }

    @Test
    void helpShowsExamples() {
        assertThat(Run.of("check", "--help").out()).contains("Examples:", "vgdakit check samples");
    }

    private void copySamples() throws IOException {
        Path samples = Files.createDirectory(work.resolve("samples"));
        try (Stream<Path> files = Files.list(Path.of("samples"))) {
            for (Path file : files.toList()) {
                Files.copy(file, samples.resolve(file.getFileName()));
            }
        }
    }

    /** The words with the paths of files as they are from the working folder. */
    private Object[] inWork(List<String> words) {
        return words.stream()
                .map(word -> word.startsWith("samples") || word.equals("maps") || NEW_FILES.stream().anyMatch(word::endsWith) ? work.resolve(word).toString() : word)
                .toArray();
    }
}
