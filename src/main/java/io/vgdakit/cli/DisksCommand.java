package io.vgdakit.cli;

import io.vgdakit.disk.OpenedDisks;
import io.vgdakit.vg.DiskMetadata;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that reports on disks, each for itself. */
abstract class DisksCommand extends ProgramCommand {

    @Mixin
    private ImageArguments images;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    /** Prints the report; returns the exit code. */
    abstract int report(List<DiskMetadata> disks, PrintWriter out, PrintWriter err, boolean json) throws IOException;

    @Override
    public final Integer call() throws IOException {
        try (OpenedDisks opened = images.open()) {
            return report(opened.stream().map(DiskMetadata::read).toList(), out(), err(), json);
        }
    }
}
