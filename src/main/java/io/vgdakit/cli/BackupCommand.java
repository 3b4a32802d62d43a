package io.vgdakit.cli;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.OpenedDisks;
import io.vgdakit.repair.Invocation;
import io.vgdakit.repair.Refusal;
import io.vgdakit.repair.backup.Backup;
import io.vgdakit.repair.backup.BackupHeader;
import io.vgdakit.repair.backup.BackupText;
import io.vgdakit.repair.backup.BackupWriter;
import io.vgdakit.repair.backup.Sanitizer;
import io.vgdakit.vg.DiskMetadata;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code vgdakit backup}. */
@Command(customSynopsis = {"vgdakit backup [--sanitize] [--name FILE=NAME]... -o FILE IMAGE...", "       vgdakit backup --list FILE..."},
        description = "Save all metadata of disks in one small file, from which 'vgdakit restore' brings it back byte for byte.")
final class BackupCommand extends ProgramCommand {

    @Spec
    private CommandSpec spec;

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
        PrintWriter out = out();
        if (list) {
            for (Path file : images.paths()) {
                BackupText.print(Backup.open(file), out::println);
            }
            return ExitCode.DONE;
        }
        try (OpenedDisks opened = images.open()) {
            List<DiskMetadata> without = LayoutMessages.without(opened.stream().map(DiskMetadata::read).toList(), err());
            if (without.size() < opened.disks().size()) {
                save(opened.disks());
            }
            return without.isEmpty() ? ExitCode.DONE : ExitCode.UNREADABLE;
        }
    }

    private void save(List<Disk> disks) throws IOException {
        Invocation run = Writing.invocation(spec.commandLine());
        var header = new BackupHeader(run.tool(), run.time(), sanitize ? List.of() : run.command(), sanitize);
        BackupWriter.write(sanitize ? Sanitizer.sanitized(disks) : disks, output, header).forEach(err()::println);
        Backup backup;
        try {
            backup = Backup.open(output);
        } catch (Refusal e) {
            throw new IOException(output + ": does not hold what was written: " + e.getMessage(), e);
        }
        out().println("saved " + backup.disks().size() + " disks, "
                + backup.disks().stream().mapToInt(disk -> disk.areas().size()).sum() + " areas in " + output + ", " + Files.size(output)
                + " bytes, SHA-256 " + BackupText.sha256(output));
    }
}
