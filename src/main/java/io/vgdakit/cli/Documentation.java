package io.vgdakit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.AutoComplete;
import picocli.CommandLine;

/** Build step: writes manual pages and the completions of bash and zsh. Argument: the folder that becomes {@code share} of an installation. */
final class Documentation {

    private Documentation() {
    }

    public static void main(String[] args) throws IOException {
        Path share = Path.of(args[0]);
        CommandLine all = Main.allCommands();
        write(share.resolve("man/man1/vgdakit.1"), ManPage.of(all));
        for (CommandLine command : all.getSubcommands().values()) {
            write(share.resolve("man/man1/" + CommandPage.name(command) + ".1"), ManPage.of(command));
        }
        String bash = AutoComplete.bash("vgdakit", all);
        write(share.resolve("bash-completion/completions/vgdakit"), bash);
        write(share.resolve("zsh/site-functions/_vgdakit"), "#compdef vgdakit\n# zsh runs the completion of bash.\n" + bash);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
