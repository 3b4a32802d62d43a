package io.vgdakit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine;

/** Build step of the site: writes a page in Markdown of every command, and README.md, which lists them. Argument: the folder for them. */
final class CommandPages {

    private CommandPages() {
    }

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        var list = new StringBuilder("# Commands\n\nThe same texts as `vgdakit COMMAND --help`.\n\n| command | what it does |\n|---|---|\n");
        for (Map.Entry<String, CommandLine> command : Main.allCommands().getSubcommands().entrySet()) {
            String page = command.getKey() + ".md";
            list.append("| [").append(command.getKey()).append("](").append(page).append(") | ")
                    .append(MarkdownPage.escaped(CommandPage.purpose(command.getValue()))).append(" |\n");
            Files.writeString(folder.resolve(page), MarkdownPage.of(command.getValue()));
        }
        Files.writeString(folder.resolve("README.md"), list);
    }
}
