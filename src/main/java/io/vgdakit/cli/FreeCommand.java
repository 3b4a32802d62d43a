package io.vgdakit.cli;

import io.vgdakit.cli.Choice.NotFound;
import io.vgdakit.cli.VolumeGroupArguments.Images;
import io.vgdakit.data.FreeSpace;
import io.vgdakit.data.extract.FreeFile;
import io.vgdakit.disk.Disk;
import io.vgdakit.repair.Refusal;
import io.vgdakit.view.JsonTree;
import io.vgdakit.view.Table;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.VolumeGroup;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vgdakit free}. */
@Command(
        description = {
            "List the free PPs of each PV, and write them out: what deleted LVs left behind is in them.",
            "-o DIR makes DIR/NAME.free.img for each PV, sparse, with its free PPs at their places and nothing else, and beside it a map file in the form"
                    + " of GNU ddrescue: + is free, - is free and cannot be read, ? is not free and left out."
        },
        customSynopsis = "vgdakit free [OPTION]... [-o DIR] IMAGE...",
        footer = {
            "%nExamples:",
            "  vgdakit free images/",
            "  vgdakit free -o free/ images/"
        })
final class FreeCommand extends ProgramCommand {

    @Mixin
    private VolumeGroupArguments arguments;

    @Option(names = "-o", paramLabel = "DIR", description = "Directory for the images, made when it is not there.")
    private Path directory;

    @Option(names = "--json", description = "One JSON document.")
    private boolean json;

    /** The free space of one PV. */
    private record Free(VolumeGroup vg, PhysicalVolume pv, Disk disk, FreeSpace space) {
    }

    @Override
    public Integer call() throws IOException, Refusal {
        try (Images images = arguments.open()) {
            List<Free> all = new ArrayList<>();
            for (VolumeGroup vg : new Choice(images.assembly()).volumeGroups()) {
                Choice.described(vg).pvs().forEach(pv -> pv.metadata().map(DiskMetadata::disk)
                        .ifPresent(disk -> all.add(new Free(vg, pv, disk, FreeSpace.of(vg, pv, disk)))));
            }
            PrintWriter out = out();
            if (json) {
                JsonDocument.print(out, "vgdakit-free", "pvs", all.stream().map(FreeCommand::tree));
            } else {
                table(all).lines().forEach(out::println);
            }
            return directory == null ? ExitCode.DONE : write(all);
        } catch (NotFound e) {
            err().println("vgdakit: " + e.getMessage());
            return e.exitCode();
        }
    }

    private static Table table(List<Free> all) {
        var table = new Table("PV", "VG", "PPS", "DISK OFFSET", "BYTES");
        all.forEach(free -> free.space().runs().forEach(run ->
                table.row(free.pv().name(), free.vg().name(), run.numbers(), run.diskOffset(), run.length())));
        return table;
    }

    private static Map<String, Object> tree(Free free) {
        return JsonTree.of("pv", free.pv().name(), "pv_id", free.pv().pvid().text(), "vg", free.vg().name(), "free_pps", free.space().pps(),
                "bytes", free.space().size(), "runs", free.space().runs().stream().map(run -> JsonTree.of("pp", run.firstPp(), "pps", run.pps(),
                        "disk_offset", run.diskOffset(), "offset", run.offset(), "length", run.length())));
    }

    private int write(List<Free> all) throws IOException, Refusal {
        Files.createDirectories(directory);
        PrintWriter err = err();
        int exitCode = ExitCode.DONE;
        for (Free free : all) {
            Path image = directory.resolve(FileName.of(free.pv().name()) + ".free.img");
            long unreadable = FreeFile.write(free.space(), free.disk(), image, "free PPs of " + free.pv().pvid() + " of " + free.vg().vgid());
            err.println("vgdakit: " + image + ": " + free.space().pps() + " free PPs, " + free.space().size() + " bytes"
                    + (unreadable == 0 ? "" : ", " + unreadable + " of them could not be read; " + FreeFile.mapFile(image) + " tells which"));
            exitCode = unreadable == 0 ? exitCode : ExitCode.UNREADABLE;
        }
        return exitCode;
    }
}
