package io.vgdakit.scan;

import io.vgdakit.disk.Disk;
import io.vgdakit.format.LvmRecord;
import io.vgdakit.format.LvmRecordSvg;
import io.vgdakit.layout.VgKind;
import io.vgdakit.record.PlausibleTime;
import io.vgdakit.record.Structures;
import io.vgdakit.record.Vgid;
import java.util.Optional;

/**
 * A sector with the magic of an LVM record, read as a record of either kind.
 *
 * @param old its values as the record of an original or big volume group
 * @param scalable its values as the record of a scalable one
 */
record LvmSector(LvmRecord old, LvmRecordSvg scalable) {

    /** The record at a place; empty when its magic is not there or the sector cannot be read. */
    static Optional<LvmSector> at(Spot spot) {
        return spot.whole(Structures.LVM_RECORD).filter(LvmRecord::magicOk).map(old -> new LvmSector(old, spot.parse(Structures.LVM_RECORD_SVG)));
    }

    /** The record in a sector; empty when its magic is not there. */
    static Optional<LvmSector> in(byte[] sector) {
        LvmRecord old = Structures.LVM_RECORD.parse(sector);
        return old.magicOk() ? Optional.of(new LvmSector(old, Structures.LVM_RECORD_SVG.parse(sector))) : Optional.empty();
    }

    /** Whether its lengths, places and numbers fit together. */
    boolean valid() {
        return old.isScalable() ? scalable.recordOk() : old.recordOk();
    }

    /** Whether VGID, version and PP size could be those of a record, be the rest damaged. */
    boolean sensible() {
        boolean size = old.isScalable() ? scalable.ppShiftOk() : old.ppSizeOk();
        Vgid vgid = vgid();
        return size && old.versionOk() && !old.isForeign() && vgid.paddingIsZero()
                && (vgid.isShort() || vgid.created().filter(PlausibleTime::holds).isPresent());
    }

    Vgid vgid() {
        return Vgid.of(old.vgId(), 0);
    }

    /** The kind of volume group; empty when the record does not tell. */
    Optional<VgKind> kind() {
        if (old.isForeign()) {
            return Optional.empty();
        }
        return old.isScalable() ? Optional.of(VgKind.SCALABLE)
                : old.isOriginal() ? Optional.of(VgKind.ORIGINAL) : old.isBig() ? Optional.of(VgKind.BIG) : Optional.empty();
    }

    int pvNum() {
        return old.isScalable() ? scalable.pvNum() : old.pvNum();
    }

    int ppSize() {
        return old.isScalable() ? scalable.ppShift() : old.ppSize();
    }

    /** Bytes from the start of the disk to the end of its relocation pool, the last thing a record of a valid disk knows; 0 when there is none. */
    long diskBytes() {
        long psn = old.isScalable() ? scalable.bbRelocPsn() : old.relocPsn();
        long sectors = old.isScalable() ? scalable.bbRelocLen() : old.relocLen();
        return psn > 0 && psn < Long.MAX_VALUE / Disk.SECTOR_BYTES - sectors ? (psn + sectors) * Disk.SECTOR_BYTES : 0;
    }
}
