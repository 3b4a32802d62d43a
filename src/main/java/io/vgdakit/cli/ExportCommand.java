package io.vgdakit.cli;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.OpenedDisks;
import io.vgdakit.repair.backup.MetadataText;
import io.vgdakit.vg.DiskMetadata;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vgdakit export}. */
@Command(customSynopsis = "vgdakit export [--description TEXT] [--name FILE=NAME]... -o FILE IMAGE...",
        description = "Write the metadata of disks as text that a person can read and change, and 'vgdakit import' reads.")
final class ExportCommand extends ProgramCommand {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ImageArguments images;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", required = true, description = "The text, a new file.")
    private Path output;

    @Option(names = "--description", paramLabel = "TEXT", defaultValue = "", description = "Why it was made, for its header.")
    private String description;

    @Override
    public Integer call() throws Exception {
        try (OpenedDisks opened = images.open()) {
            List<DiskMetadata> without = LayoutMessages.without(opened.stream().map(DiskMetadata::read).toList(), err());
            if (without.size() < opened.disks().size()) {
                export(opened.disks());
            }
            return without.isEmpty() ? ExitCode.DONE : ExitCode.UNREADABLE;
        }
    }

    private void export(List<Disk> disks) throws IOException {
        try (var out = new PrintWriter(Files.newBufferedWriter(output, StandardCharsets.US_ASCII, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW))) {
            MetadataText.write(disks, Writing.invocation(spec.commandLine()), description, line -> out.append(line).append('\n'));
            if (out.checkError()) {
                throw new IOException(output + ": cannot be written to its end; it is incomplete");
            }
        }
        out().println("wrote the metadata of " + disks.size() + " disks to " + output + ", " + Files.size(output) + " bytes");
    }
}
