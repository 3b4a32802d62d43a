package io.vgdakit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Every command line that is printed for people does what it says: in the documents, and in the help of the commands. */
class PrintedCommandsTest {

    /** Lines that are not run here, by what they contain, and why. */
    private static final Map<String, String> NOT_RUN = Map.of(
            "mvn ", "builds what runs this test; .ci/run runs the two of the README",
            "sudo ", "needs root and the device mapper of Linux; DmScriptTest holds the tables to the maps of the LVs",
            "nbd-client ", "needs root and the nbd module of Linux; NbdServerTest and the other clients speak with the same server",
            "/dev/sdb", "needs a disk; DeviceTest reads devices");

    /** Where the commands that have examples of their own find the files of these. */
    private static final Map<Command, Scene> SCENES = Map.ofEntries(
            Map.entry(Command.CARVE, Scene.AFTER_MKVG), Map.entry(Command.REBUILD_MAP, Scene.AFTER_MKVG), Map.entry(Command.UNDELETE, Scene.AFTER_MKVG),
            Map.entry(Command.WHAT_WAS_OVERWRITTEN, Scene.AFTER_MKVG), Map.entry(Command.COMPARE_COPIES, Scene.HEALTHY),
            Map.entry(Command.DMTABLE, Scene.HEALTHY), Map.entry(Command.EXPORT_MAPS, Scene.HEALTHY), Map.entry(Command.EXTRACT, Scene.HEALTHY),
            Map.entry(Command.FREE, Scene.HEALTHY), Map.entry(Command.IMPORT_MAP, Scene.HEALTHY), Map.entry(Command.INJECT, Scene.HEALTHY),
            Map.entry(Command.MKVGDATA, Scene.HEALTHY), Map.entry(Command.SCAN, Scene.HEALTHY), Map.entry(Command.SERVE, Scene.HEALTHY));

    /** Documents that speak of AIX's own commands, which have other options. */
    private static final Set<Path> ABOUT_AIX = Set.of(Path.of("src/site/AIX.md"), Path.of("formats/README.md"));

    @TempDir
    private Path directory;
    private final Map<Scene, Shell> shells = new EnumMap<>(Scene.class);

    @AfterEach
    void endServers() throws InterruptedException {
        for (Shell shell : shells.values()) {
            shell.close();
        }
    }

    @TestFactory
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the lines are for a POSIX shell")
    Stream<DynamicContainer> blocksOfTheDocumentsRunLineByLine() throws IOException {
        List<DynamicContainer> blocks = new ArrayList<>();
        for (MarkdownText document : MarkdownText.all()) {
            for (MarkdownText.Block block : document.blocks()) {
                if (block.language().equals("sh") && !isLeftOut(block.lines())) {
                    assertThat(block.comment()).as("comment before: %s", block.lines()).startsWith("scene: ");
                    blocks.add(container(document.file() + ": " + block.lines().get(0), Scene.valueOf(block.comment().substring("scene: ".length())),
                            block.lines().stream().map(PrintedCommand::parse).toList()));
                }
            }
        }
        assertThat(blocks).isNotEmpty();
        return blocks.stream();
    }

    private static boolean isLeftOut(List<String> lines) {
        return lines.stream().allMatch(PrintedCommandsTest::isLeftOut);
    }

    private static boolean isLeftOut(String line) {
        return NOT_RUN.keySet().stream().anyMatch(line::contains);
    }

    @TestFactory
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the lines are for a POSIX shell")
    Stream<DynamicContainer> examplesOfAHelpRunLineByLine() {
        return Arrays.stream(Command.values()).filter(command -> !ownExamples(command).isEmpty()).map(command -> {
            assertThat(SCENES).as("files for the examples of the help").containsKey(command);
            return container(command.commandName() + " --help", SCENES.get(command), ownExamples(command).stream().map(PrintedCommand::parse).toList());
        });
    }

    /** Those that stand in the command itself, not in the table of examples. */
    private static List<String> ownExamples(Command command) {
        CommandSpec spec = CommandSpec.forAnnotatedObject(command.create());
        return Arrays.stream(spec.usageMessage().footer()).dropWhile(line -> !line.startsWith(Main.EXAMPLES)).skip(1).toList();
    }

    private DynamicContainer container(String name, Scene scene, List<PrintedCommand> commands) {
        return DynamicContainer.dynamicContainer(name, commands.stream().filter(command -> !isLeftOut(command.line()))
                .map(command -> DynamicTest.dynamicTest(command.line(), () -> shell(scene).run(command))));
    }

    /** The shell of a scene, in which all its lines run one after the other. */
    private Shell shell(Scene scene) throws IOException {
        if (!shells.containsKey(scene)) {
            Path work = Files.createTempDirectory(directory, "work");
            scene.make(work);
            shells.put(scene, new Shell(work, Files.createTempDirectory(directory, "bin")));
        }
        return shells.get(scene);
    }

    @Test
    void noLineIsLeftOutForNothing() throws IOException {
        List<String> lines = new ArrayList<>();
        for (MarkdownText document : MarkdownText.all()) {
            document.blocks().forEach(block -> lines.addAll(block.lines()));
        }
        Arrays.stream(Command.values()).forEach(command -> lines.addAll(ownExamples(command)));

        assertThat(NOT_RUN.keySet()).allSatisfy(left -> assertThat(lines).anyMatch(line -> line.contains(left)));
    }

    @Test
    void commandLinesStandInShellBlocksOnly() throws IOException {
        for (MarkdownText document : MarkdownText.all()) {
            assertThat(document.blocks()).filteredOn(block -> !block.language().equals("sh")).allSatisfy(block ->
                    assertThat(block.lines()).noneMatch(line -> line.startsWith("vgdakit ") || line.startsWith("mvn ")));
        }
    }

    @Test
    void commandsAndOptionsNamedInTheTextExist() throws IOException {
        var softly = new SoftAssertions();
        Set<String> seen = new HashSet<>();
        CommandLine all = Main.allCommands();
        for (MarkdownText document : MarkdownText.all()) {
            for (String span : document.spans()) {
                List<String> words = List.of(span.split("[\\s\\[\\]|\\\\]+", -1));
                boolean program = words.get(0).equals("vgdakit") && words.size() > 1;
                String name = words.get(program ? 1 : 0);
                CommandLine command = all.getSubcommands().get(name);
                if (program && !name.equals("COMMAND")) {
                    softly.assertThat(command).as("%s: command of `%s`", document.file(), span).isNotNull();
                }
                if (command != null && (program || !ABOUT_AIX.contains(document.file()))) {
                    seen.add(name);
                    softly.assertThat(words.stream().filter(word -> word.startsWith("-") && word.length() > 1 && !isOption(command, word)))
                            .as("%s: options of `%s`", document.file(), span).isEmpty();
                }
            }
        }
        softly.assertAll();
        assertThat(seen).as("commands named in the documents").containsAll(all.getSubcommands().keySet());
    }

    /** Whether a word is an option, with or without its value, or some with one letter each. */
    private static boolean isOption(CommandLine command, String word) {
        Set<String> options = command.getCommandSpec().optionsMap().keySet();
        return options.contains(word.replaceFirst("=.*", "")) || word.matches("-\\w+") && word.substring(1).chars().allMatch(c -> options.contains("-" + (char) c));
    }
}
