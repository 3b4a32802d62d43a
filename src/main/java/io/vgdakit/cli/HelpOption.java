package io.vgdakit.cli;

import picocli.CommandLine.Option;

/** {@code --help}, mixed into every command. */
final class HelpOption {

    @Option(names = {"-?", "--help"}, usageHelp = true, description = "Print this help.")
    private boolean help;
}
