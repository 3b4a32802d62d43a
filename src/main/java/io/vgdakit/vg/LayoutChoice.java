package io.vgdakit.vg;

import io.vgdakit.layout.Layout;
import java.util.Optional;

/**
 * Which layout is used for a disk and on what ground.
 *
 * @param layout the layout; empty when nothing on the disk gives one
 * @param ground where it comes from
 */
public record LayoutChoice(Optional<Layout> layout, Ground ground) {

    /** Where a layout comes from, the best first. */
    public enum Ground {
        /** A valid LVM record at PSN 7. */
        PRIMARY_RECORD("LVM record at PSN 7"),
        /** The backup at PSN 70, because the primary is not valid. */
        BACKUP_RECORD("backup LVM record at PSN 70"),
        /** An LVM record that contradicts itself but still locates the areas. */
        DAMAGED_RECORD("a damaged LVM record"),
        /** No usable record; a VGDA header was found where an undamaged disk has it. */
        VGDA_FOUND("the VGDA found on the disk"),
        /** Nothing. */
        NONE("nothing");

        private final String description;

        Ground(String description) {
            this.description = description;
        }

        public String description() {
            return description;
        }
    }

    /** Copy of the LVM record that is used: 1 or 2; 0 when the layout is not from a record. */
    public int recordCopy() {
        return switch (ground) {
            case PRIMARY_RECORD -> 1;
            case BACKUP_RECORD -> 2;
            default -> 0;
        };
    }
}
