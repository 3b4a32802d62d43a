package io.vgdakit.cli;

import io.vgdakit.disk.Gap;
import io.vgdakit.record.Content;
import io.vgdakit.record.OnDisk;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.LayoutChoice.Ground;
import java.util.HexFormat;
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

    /** That the layout does not come from a valid record at PSN 7; empty when it does. */
    static Optional<String> ground(DiskMetadata metadata) {
        Ground ground = metadata.layout().ground();
        return ground == Ground.PRIMARY_RECORD ? Optional.empty()
                : Optional.of(metadata.disk().name() + ": the LVM record at PSN 7 is not valid; the layout comes from " + ground.description());
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
