package io.vgdakit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.cli.ArgumentTable.Entry;
import io.vgdakit.cli.ArgumentTable.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class QuickArgumentsTest {

    private static final List<Command> QUICK = Arrays.stream(Command.values()).filter(name -> ArgumentTable.of(name.commandName()).isPresent()).toList();
    private static final List<String> OTHER_WORDS = List.of("a.img", "b.img", "--tz", "UTC", "JST-9", "all", "1", "error", "WARNING", "x=y", "@file", "", "-", "--", "-sq",
            "--help", "--tz=UTC", "--copy", "--nonsense", "-?");

    @Test
    void theBuildMadeATableOfEveryCommandThatNeedsNoPicocli() {
        List<String> expected = new ArrayList<>();
        for (Command command : Command.values()) {
            if (ArgumentTables.of(command.create().getClass()).isPresent()) {
                expected.add(command.commandName());
            }
        }
        assertThat(QUICK).extracting(Command::commandName).isEqualTo(expected).contains("readvgda", "check", "get");
        for (Command command : QUICK) {
            assertThat(ArgumentTable.of(command.commandName())).isEqualTo(ArgumentTables.of(command.create().getClass()));
        }
    }

    @Test
    void aPlainCommandLineIsNotLeftToPicocli() {
        assertThat(QuickArguments.command("readvgda", List.of("-s", "--tz", "CST6CDT", "hdisk1.img"))).isPresent();
        assertThat(QuickArguments.command("check", List.of("images", "--json"))).isPresent();
    }

    @Test
    void whatIsNotPlainIsLeftToPicocli() {
        assertThat(QuickArguments.command("readvgda", List.of())).isEmpty();
        assertThat(QuickArguments.command("readvgda", List.of("--help", "a.img"))).isEmpty();
        assertThat(QuickArguments.command("readvgda", List.of("a.img", "--tz", "nowhere"))).isEmpty();
        assertThat(QuickArguments.command("readvgda", List.of("@words"))).isEmpty();
        assertThat(QuickArguments.command("repair", List.of("--auto", "a.img"))).isEmpty();
        assertThat(QuickArguments.command("nonsense", List.of("a.img"))).isEmpty();
    }

    @Property(tries = 300)
    void itDeclinesOrSetsWhatPicocliSets(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) throws Exception {
        var random = new Random(seed);
        Command name = QUICK.get(random.nextInt(QUICK.size()));
        List<Entry> entries = ArgumentTable.of(name.commandName()).orElseThrow().entries();
        List<String> words = words(random, entries);

        Optional<ProgramCommand> quick = QuickArguments.command(name.commandName(), words);

        if (quick.isPresent()) {
            var expected = name.create();
            new CommandLine(expected).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(words.toArray(String[]::new));
            for (Entry entry : entries) {
                if (entry.kind() != Kind.MIXIN) {
                    assertThat(new CommandFields(quick.get()).get(entry)).as("%s %s: %s", name, words, entry.field())
                            .isEqualTo(new CommandFields(expected).get(entry));
                }
            }
        }
    }

    private static List<String> words(Random random, List<Entry> entries) {
        List<String> words = new ArrayList<>();
        int count = random.nextInt(7);
        for (int i = 0; i < count; i++) {
            Entry entry = entries.get(random.nextInt(entries.size()));
            boolean option = entry.kind() == Kind.FLAG || entry.kind() == Kind.VALUE;
            words.add(option && random.nextInt(3) > 0 ? entry.names().get(0) : OTHER_WORDS.get(random.nextInt(random.nextBoolean() ? 8 : OTHER_WORDS.size())));
        }
        return words;
    }
}
