package io.vgdakit.cli;

import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The option letters of AIX's query commands, each of which asks for a line of output. */
final class LetterOptions {

    private LetterOptions() {
    }

    /**
     * Adds flags to a command.
     *
     * @param letters each with what it asks for
     */
    static void add(CommandSpec spec, Map<Character, String> letters) {
        letters.forEach((letter, description) -> spec.addOption(OptionSpec.builder("-" + letter).type(boolean.class).description(description).build()));
    }

    /** Those of some letters that the command line has. */
    static String given(CommandSpec spec, Map<Character, String> letters) {
        return letters.keySet().stream().filter(letter -> spec.commandLine().getParseResult().hasMatchedOption(letter)).map(String::valueOf)
                .collect(Collectors.joining());
    }
}
