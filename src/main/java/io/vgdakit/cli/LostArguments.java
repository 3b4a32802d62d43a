package io.vgdakit.cli;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.OpenedDisks;
import io.vgdakit.record.Offset;
import io.vgdakit.scan.carve.Carver;
import io.vgdakit.scan.carve.Carving;
import io.vgdakit.scan.carve.DiskTraces;
import io.vgdakit.scan.carve.GridHints;
import io.vgdakit.scan.carve.TraceFinder;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.GroupNames;
import io.vgdakit.vg.VolumeGroup;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Images of disks whose metadata was lost, and what is known of it. */
final class LostArguments {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Mixin
    private ImageArguments images;

    @Option(names = "--pp-size", paramLabel = "SIZE", description = "Size of a PP of the lost volume group, for example 64M; otherwise found.")
    private String ppSize;

    @Option(names = "--psn-part1", paramLabel = "SECTOR", description = "Sector of PP 1 of the lost volume group; otherwise where it usually is.")
    private Long psnPart1;

    /** The disks, searched; closing it closes them. */
    record Lost(OpenedDisks opened, List<DiskTraces> traces, List<VolumeGroup> present) implements Closeable {

        List<Carving> carvings(GridHints hints) {
            return Carver.carve(traces, present, hints);
        }

        @Override
        public void close() throws IOException {
            opened.close();
        }
    }

    /** Takes the first word away as the LV. */
    String takeLv() {
        return images.takeFirst(word -> true).orElseThrow();
    }

    /** Opens the images and searches all of them, which takes as long as reading them. */
    Lost open() throws IOException {
        OpenedDisks opened = images.open();
        try {
            List<DiskTraces> traces = opened.stream().map(this::find).toList();
            return new Lost(opened, traces, Assembly.of(opened.disks(), GroupNames.NONE).volumeGroups());
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private DiskTraces find(Disk disk) {
        DiskTraces traces = TraceFinder.find(disk);
        if (traces.more()) {
            PrintWriter err = spec.commandLine().getErr();
            err.println("vgdakit: " + disk.name() + ": more looks like metadata or LVs than a disk can hold; not all of it is kept");
        }
        return traces;
    }

    /** What the options tell of the lost volume group. */
    GridHints hints() {
        if (psnPart1 != null && (psnPart1 < 1 || psnPart1 > Long.MAX_VALUE / Disk.SECTOR_BYTES)) {
            throw new ParameterException(spec.commandLine(), "--psn-part1 " + psnPart1 + ": expected a sector of the disk");
        }
        return new GridHints(ppSize == null ? OptionalInt.empty() : OptionalInt.of(log2()), psnPart1 == null ? OptionalLong.empty() : OptionalLong.of(psnPart1));
    }

    private int log2() {
        long bytes = Offset.parse(ppSize).orElse(0L);
        int log2 = Long.numberOfTrailingZeros(bytes);
        if (Long.bitCount(bytes) != 1 || log2 < 20 || log2 > 37) {
            throw new ParameterException(spec.commandLine(), "--pp-size " + ppSize + ": expected a power of two from 1M to 128G");
        }
        return log2;
    }
}
