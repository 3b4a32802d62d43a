package io.vgdakit.cli;

import io.vgdakit.check.Checker;
import io.vgdakit.cli.VolumeGroupArguments.Images;
import io.vgdakit.record.AixTime;
import io.vgdakit.repair.Invocation;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.DiskDigest;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.view.html.HtmlReport;
import io.vgdakit.view.html.ReportInput;
import io.vgdakit.view.html.ReportInput.Hashed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vgdakit report}. */
@Command(
        description = {
            "Write a page for people, one HTML file that needs no network: the verdict and what to do next, maps of the disks and LVs drawn to scale,"
                    + " quorum, findings with their bytes, identities, hashes of what was read.",
            "Images are only read. On a map the pointer or the arrow keys tell single PPs; + and - zoom, Enter holds a PP, Escape shows the whole disk."
        },
        customSynopsis = "vgdakit report [OPTION]... -o FILE IMAGE...")
final class ReportCommand extends ProgramCommand {

    @Spec
    private CommandSpec spec;

    @Mixin
    private VolumeGroupArguments arguments;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", required = true, description = "The page, a new file.")
    private Path output;

    @Option(names = "--hash-images", description = "SHA-256 of every whole image too, not only of its metadata; this reads all of it, which can take hours.")
    private boolean hashImages;

    @Option(names = "--tz", paramLabel = "ZONE", defaultValue = "UTC", converter = ZoneConverter.class, description = "Time zone; UTC by default.")
    private AixTime time;

    @Override
    public Integer call() throws IOException {
        try (Images images = arguments.open()) {
            Assembly assembly = images.assembly();
            write(assembly);
            assembly.others().stream().map(LayoutMessages::none).forEach(err()::println);
            return assembly.volumeGroups().isEmpty() ? ExitCode.UNREADABLE : ExitCode.DONE;
        }
    }

    /** Never over a file that is there, which may be an image; a page that could not be finished is taken away. */
    private void write(Assembly assembly) throws IOException {
        Invocation run = Writing.invocation(spec.commandLine());
        boolean done = false;
        try (Writer page = Files.newBufferedWriter(output, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            try {
                HtmlReport.write(new ReportInput(assembly, Checker.check(assembly), hashes(assembly), run.tool(), run.command(), run.time(), time), page);
                page.flush();
                done = true;
            } catch (UncheckedIOException e) {
                throw e.getCause();
            } finally {
                if (!done) {
                    Files.delete(output);
                }
            }
        } catch (FileAlreadyExistsException e) {
            throw new IOException(output + ": exists already; the page is written to a new file only", e);
        }
    }

    private List<Hashed> hashes(Assembly assembly) {
        Stream<DiskMetadata> members = assembly.volumeGroups().stream().flatMap(vg -> Stream.concat(vg.members().stream(), vg.duplicates().stream()));
        return Stream.concat(members, assembly.others().stream()).map(disk -> new Hashed(disk, DiskDigest.ofMetadata(disk),
                hashImages ? Optional.of(DiskDigest.ofAll(disk.disk())) : Optional.empty())).toList();
    }
}
