package io.vgdakit.cli;

import io.vgdakit.disk.OpenedDisks;
import io.vgdakit.repair.Invocation;
import io.vgdakit.repair.backup.Backup;
import io.vgdakit.repair.backup.BackupHeader;
import io.vgdakit.repair.backup.BackupText;
import io.vgdakit.repair.backup.BackupWriter;
import io.vgdakit.repair.backup.Sanitizer;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code vgdakit backup}. */
@Command(customSynopsis = {"vgdakit backup [--sanitize] [--name FILE=NAME]... -o FILE IMAGE...", "       vgdakit backup --list FILE..."},
        description = "Save all metadata of disks in one small file, from which 'vgdakit restore' brings it back byte for byte.")
final class BackupCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Mixin
    private ImageArguments images;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "The backup, a new file.")
    private Path output;

    @Option(names = "--sanitize", description = "Replace names and machine ids, for sharing. Such a backup cannot be restored.")
    private boolean sanitize;

    @Option(names = "--list", description = "Check backups and say what is in them.")
    private boolean list;

    @Override
    public Integer call() throws Exception {
        if (list == (output != null) || list && sanitize) {
            throw new ParameterException(spec.commandLine(), "give either -o FILE and images, or --list and backups");
        }
        PrintWriter out = spec.commandLine().getOut();
        if (list) {
            for (Path file : images.paths()) {
                BackupText.print(Backup.open(file), out::println);
            }
            return ExitCode.DONE;
        }
        try (OpenedDisks opened = images.open()) {
            Invocation run = Writing.invocation(spec.commandLine());
            var header = new BackupHeader(run.tool(), run.time(), sanitize ? List.of() : run.command(), sanitize);
            BackupWriter.write(sanitize ? Sanitizer.sanitized(opened.disks()) : opened.disks(), output, header).forEach(spec.commandLine().getErr()::println);
        }
        Backup backup = Backup.open(output);
        out.println("saved " + backup.disks().size() + " disks, " + backup.disks().stream().mapToInt(disk -> disk.areas().size()).sum()
                + " areas in " + output + ", " + Files.size(output) + " bytes, SHA-256 " + BackupText.sha256(output));
        return ExitCode.DONE;
    }
}
