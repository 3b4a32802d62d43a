package io.vgdakit.vg;

import io.vgdakit.layout.VgdaLayout;
import io.vgdakit.record.FieldValue;
import io.vgdakit.record.OnDisk;
import io.vgdakit.record.Readings;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Compares metadata structure by structure: two states of a disk, or the two copies on one disk. Entries are matched by LV minor, PV number
 * and PP number, so that a map that moved does not make all behind it differ. Entries that one side lacks count as blank ones.
 */
public final class MetadataDiff {

    private final Consumer<Difference> differences;

    /** @param differences takes each difference, in the order of the structures */
    public MetadataDiff(Consumer<Difference> differences) {
        this.differences = differences;
    }

    /** Two images of a disk, or of two disks. */
    public void disks(DiskMetadata a, DiskMetadata b, Readings readings) {
        structure(a.ipl(), b.ipl());
        for (int copy = 1; copy <= 2; copy++) {
            structure(a.config(copy), b.config(copy));
            structure(a.mwc(copy), b.mwc(copy));
            structure(record(a, copy), record(b, copy));
            structure(a.badBlocks(copy), b.badBlocks(copy));
        }
        if (a.vgdaLayout().isPresent() && b.vgdaLayout().isPresent()) {
            for (int copy = 1; copy <= 2; copy++) {
                areas(a, copy, b, copy, readings);
            }
        }
    }

    /** The primary and the second copy on one disk. */
    public void copies(DiskMetadata disk, Readings readings) {
        structure(disk.config(1), disk.config(2));
        structure(record(disk, 1), record(disk, 2));
        structure(disk.badBlocks(1), disk.badBlocks(2));
        if (disk.vgdaLayout().isPresent()) {
            areas(disk, 1, disk, 2, readings);
        }
    }

    private static OnDisk<?> record(DiskMetadata disk, int copy) {
        return disk.layout().layout().isPresent() && disk.vgdaLayout().isEmpty() ? disk.scalableRecord(copy) : disk.lvmRecord(copy);
    }

    private void areas(DiskMetadata a, int copyA, DiskMetadata b, int copyB, Readings readings) {
        VgdaLayout layoutA = a.vgdaLayout().orElseThrow();
        VgdaLayout layoutB = b.vgdaLayout().orElseThrow();
        structure(VgsaCopy.read(a.disk(), layoutA, copyA).source(), VgsaCopy.read(b.disk(), layoutB, copyB).source());
        vgdas(VgdaCopy.read(a.disk(), layoutA, copyA, readings), VgdaCopy.read(b.disk(), layoutB, copyB, readings));
    }

    private void vgdas(VgdaCopy a, VgdaCopy b) {
        structure(a.header().source(), b.header().source());
        for (int minor = 1; minor <= Math.min(a.maxMinors(), b.maxMinors()); minor++) {
            structure(a.lvEntry(minor).source(), b.lvEntry(minor).source());
        }
        for (int pv = 1; pv <= Math.max(a.layout().maxPvs(), b.layout().maxPvs()); pv++) {
            ppMaps(a.ppMap(pv), b.ppMap(pv));
        }
        structure(a.names(), b.names());
        structure(a.trailer().source(), b.trailer().source());
    }

    private void ppMaps(Optional<PpMap> a, Optional<PpMap> b) {
        if (a.isPresent() && b.isPresent()) {
            structure(a.get().header().source(), b.get().header().source());
        } else {
            a.ifPresent(map -> missing(map.header().source(), true));
            b.ifPresent(map -> missing(map.header().source(), false));
        }
        int ppsA = a.map(PpMap::ppCount).orElse(0);
        int ppsB = b.map(PpMap::ppCount).orElse(0);
        IntStream.rangeClosed(1, Math.min(ppsA, ppsB)).filter(pp -> !(a.get().blank(pp) && b.get().blank(pp)))
                .forEach(pp -> structure(a.get().entryOnDisk(pp), b.get().entryOnDisk(pp)));
        IntStream.rangeClosed(ppsB + 1, ppsA).filter(pp -> !a.get().blank(pp)).forEach(pp -> missing(a.get().entryOnDisk(pp), true));
        IntStream.rangeClosed(ppsA + 1, ppsB).filter(pp -> !b.get().blank(pp)).forEach(pp -> missing(b.get().entryOnDisk(pp), false));
    }

    private void structure(OnDisk<?> a, OnDisk<?> b) {
        if (a.complete() && b.complete() && Arrays.equals(a.bytes(), b.bytes())) {
            return;
        }
        Iterator<FieldValue> after = b.fields().iterator();
        for (Iterator<FieldValue> before = a.fields().iterator(); before.hasNext() && after.hasNext(); ) {
            FieldValue first = before.next();
            FieldValue second = after.next();
            if (first.readable() != second.readable() || !Arrays.equals(first.raw(), second.raw())) {
                differences.accept(new Difference(first.path(), Optional.of(first), Optional.of(second)));
            }
        }
    }

    private void missing(OnDisk<?> structure, boolean inFirst) {
        structure.fields().forEach(field -> differences.accept(new Difference(field.path(),
                inFirst ? Optional.of(field) : Optional.empty(), inFirst ? Optional.empty() : Optional.of(field))));
    }
}
