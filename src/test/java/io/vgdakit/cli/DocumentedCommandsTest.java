package io.vgdakit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Help and manual pages of the commands, and the examples in both. */
class DocumentedCommandsTest {

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
        Scene.SAMPLES.make(work);
        var softly = new SoftAssertions();
        for (Example example : Example.all()) {
            Run run = Run.of(inWork(example.words()));
            softly.assertThat(run.exitCode()).as("%s: %s%s", example.line(), run.out(), run.err())
                    .isEqualTo(PrintedCommand.of(example.line(), example.purpose()).exitCode());
        }
        softly.assertAll();
    }

    @Test
    void aManualPageNamesEveryOptionAndExitCode() {
        CommandLine all = Main.allCommands();
        var softly = new SoftAssertions();
        for (CommandLine command : all.getSubcommands().values()) {
            String page = ManPage.of(command).replace("\\-", "-");
            String words = page.replace('\n', ' ');
            for (OptionSpec option : command.getCommandSpec().options()) {
                softly.assertThat(page).as(command.getCommandName()).contains(option.longestName());
            }
            for (String code : ExitCode.TABLE) {
                softly.assertThat(words).contains(code.substring(code.indexOf(':') + 1));
            }
            softly.assertThat(page).startsWith(".TH ").contains(".SH NAME\n" + CommandPage.name(command) + " - ", ".SH EXAMPLES\n");
        }
        softly.assertAll();
        assertThat(ManPage.of(all)).contains("readvgda");
    }

    @Test
    void aPageHasTheSynopsisAndTheExamplesOfTheHelp() {
        CommandLine scan = Main.allCommands().getSubcommands().get("scan");

        assertThat(ManPage.of(scan).replace("\\-", "-")).contains(".nf\nvgdakit scan [-?]", "\\fBvgdakit scan disk.img\\fR\nwhat is on it\n",
                "\n.PP\nOn a copy of samples/:\n.TP\n");
        assertThat(MarkdownPage.of(scan)).startsWith("# vgdakit scan\n\n## Synopsis\n\n```\nvgdakit scan [-?]")
                .contains("\n* `vgdakit scan disk.img`: what is on it\n", "'PVID name'; \\# begins a comment.\n");
    }

    @Test
    void helpShowsExamples() {
        assertThat(Run.of("check", "--help").out()).contains("Examples:", "vgdakit check samples");
    }

    /** The words with the paths of files as they are from the working folder. */
    private Object[] inWork(List<String> words) {
        return words.stream()
                .map(word -> word.startsWith("samples") || word.equals("maps") || NEW_FILES.stream().anyMatch(word::endsWith) ? work.resolve(word).toString() : word)
                .toArray();
    }
}
