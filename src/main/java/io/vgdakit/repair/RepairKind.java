package io.vgdakit.repair;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every kind of repair, in the order in which they help each other: what tells the disks apart, then what describes the volume group, then the rest. */
public enum RepairKind {
    /** LVM record from its backup, the reverse, or rebuilt. */
    LVMREC(new RecordRepair()),
    /** VGDA copies from valid ones, or merged. */
    VGDA(CopyRepair.vgda()),
    /** PVID from the VGDA. */
    PVID(new PvidRepair()),
    /** VGSA copies from valid ones, or merged. */
    VGSA(CopyRepair.vgsa()),
    /** Bad-block directory from its backup, and the reverse. */
    BBDIR(BackupRepair.badBlocks()),
    /** Configuration record from its backup, and the reverse. */
    CONFIG(BackupRepair.config()),
    /** LV names of a VGDA copy from another of its stamp. */
    NAMES(CopyRepair.names()),
    /** PP entries from the other copies of their LPs. */
    PPE(new PpeRepair()),
    /** LVCB from another copy of the LV, or with what the VGDA knows. */
    LVCB(new LvcbRepair()),
    /** Superblock of JFS or JFS2 from its backup, and the reverse. */
    SUPERBLOCK(new SuperblockRepair()),
    /** Boot record made to lead to the boot LV. */
    BOOT(new BootRepair()),
    /** Boot record cleared. */
    CLEAR_BOOT(new ClearBoot()),
    /** All stale bits cleared; a person must insist. */
    CLEAR_STALE(new ClearStale());

    private static final List<RepairKind> AUTOMATIC = List.of(LVMREC, VGDA, PVID, VGSA, BBDIR, CONFIG, PPE, LVCB, SUPERBLOCK);

    private final Repair repair;

    RepairKind(Repair repair) {
        this.repair = repair;
    }

    Repair repair() {
        return repair;
    }

    /** The word a person types. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<RepairKind> named(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** Those that rest on certain facts. */
    static List<RepairKind> automatic() {
        return AUTOMATIC;
    }
}
