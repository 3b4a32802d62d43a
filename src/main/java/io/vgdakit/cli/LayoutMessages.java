package io.vgdakit.cli;

import io.vgdakit.disk.Gap;
import io.vgdakit.record.Content;
import io.vgdakit.record.OnDisk;
import io.vgdakit.vg.AreaProblems;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.LayoutChoice.Ground;
import java.io.PrintWriter;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** What a person is told about a disk whose LVM record is not usable as it stands. */
final class LayoutMessages {

    private LayoutMessages() {
    }

    /** That nothing on the disk gives a layout: what was expected, what was found, what to do. */
    static String none(DiskMetadata metadata) {
        return metadata.disk().name() + ": no LVM record and no VGDA: expected _LVM at PSN 7 or 70, found " + found(metadata.lvmRecord(1)) + " and "
                + found(metadata.lvmRecord(2)) + "; run 'vgdakit detect " + metadata.disk().source() + "' to see what the disk holds";
    }

    /** Names the disks on which nothing gives a layout; returns them. */
    static List<DiskMetadata> without(List<DiskMetadata> disks, PrintWriter err) {
        List<DiskMetadata> without = disks.stream().filter(metadata -> metadata.layout().layout().isEmpty()).toList();
        without.stream().map(LayoutMessages::none).forEach(err::println);
        return without;
    }

    /** That the layout does not come from a valid record at PSN 7; empty when it does. */
    static Optional<String> ground(DiskMetadata metadata) {
        Ground ground = metadata.layout().ground();
        return ground == Ground.PRIMARY_RECORD || ground == Ground.NONE ? Optional.empty()
                : Optional.of(metadata.disk().name() + ": the LVM record at PSN 7 is not valid; the layout comes from " + ground.description());
    }

    /**
     * Why the VGSA and VGDA copies of a disk cannot be read as such, one sentence each: no layout, or an area that is not on the image or
     * is no VGDA.
     *
     * @param copies which of the copies 1 and 2
     */
    static List<String> problems(DiskMetadata metadata, List<Integer> copies) {
        if (metadata.layout().layout().isEmpty()) {
            return List.of(none(metadata));
        }
        return copies.stream().flatMap(copy -> AreaProblems.of(metadata, copy).stream()).map(problem -> metadata.disk().name() + ": " + problem).toList();
    }

    private static String found(OnDisk<?> record) {
        if (!record.complete()) {
            return record.extent().gaps().get(0).reason() == Gap.Reason.BEYOND_END ? "the end of the image" : "an unreadable sector";
        }
        return switch (Content.of(record.bytes())) {
            case ZERO -> "zeros";
            case FILL, DATA -> "0x" + HexFormat.of().formatHex(record.bytes(), 0, 4);
        };
    }
}
