package io.vgdakit.cli;

import io.vgdakit.cli.Choice.NotFound;
import io.vgdakit.cli.VolumeGroupArguments.Images;
import io.vgdakit.layout.VgKind;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.VolumeGroup;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the commands share that print a view of AIX. */
abstract class AixView extends ProgramCommand {

    static final String FOOTER = "%nA ? stands for what only a running AIX knows, or what cannot be read. Nothing is varied on offline:"
            + " volume groups are inactive, LVs closed. Type, mount point, label and allocation policies come from the LVCB, which only whole"
            + " images hold. Unverified places on disk lie under PV state, allocatable, hot spare, VG descriptors, quorum, auto on, copy"
            + " numbers and all of a big volume group; 'vgdakit readvgda' shows them field by field.";

    @Spec
    CommandSpec spec;

    @Option(names = "--json", description = "One JSON document.")
    private boolean json;

    private int exitCode = ExitCode.DONE;

    @Mixin
    VolumeGroupArguments arguments;

    /** Whether the first word is an object even when a file has its name. */
    abstract boolean needsObject();

    /**
     * What a view prints.
     *
     * @param lines of its text
     * @param tree of its JSON
     */
    record Report(Supplier<Stream<String>> lines, Supplier<Map<String, Object>> tree) {
    }

    /** The view; the object is empty when the first word is an image. */
    abstract Report view(Images images, Choice choice, Optional<String> object) throws NotFound;

    @Override
    public final Integer call() throws IOException {
        Optional<String> object = arguments.takeObject(needsObject());
        try (Images images = arguments.open()) {
            PrintWriter out = out();
            Report report = view(images, new Choice(images.assembly()), object);
            if (json) {
                JsonDocument.print(out, spec.name().replace(' ', '-'), report.tree().get());
            } else {
                report.lines().get().forEach(out::println);
            }
            return exitCode;
        } catch (NotFound e) {
            err().println("vgdakit: " + e.getMessage());
            return e.exitCode();
        }
    }

    /** Tells that the lines of a volume group lack what its VGDA would say; a scalable one is known to have none that can be read. */
    final void warnWithoutVgda(VolumeGroup vg) {
        if (vg.vgda().isEmpty()) {
            err().println("vgdakit: " + Choice.unknown(vg) + ": what it would tell prints ?");
            exitCode = vg.kind() == VgKind.SCALABLE ? exitCode : ExitCode.UNREADABLE;
        }
    }

    /** Tells that none of the disks is AIX's. */
    final void warnWithoutLvm(List<DiskMetadata> disks) {
        disks.stream().map(LayoutMessages::none).forEach(err()::println);
        exitCode = ExitCode.UNREADABLE;
    }
}
