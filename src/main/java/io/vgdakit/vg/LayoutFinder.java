package io.vgdakit.vg;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import io.vgdakit.format.LvmRecord;
import io.vgdakit.format.LvmRecordSvg;
import io.vgdakit.format.VgdaHeader;
import io.vgdakit.layout.Layout;
import io.vgdakit.layout.ReservedAreas;
import io.vgdakit.layout.ScalableLayout;
import io.vgdakit.layout.VgdaLayout;
import io.vgdakit.record.OnDisk;
import io.vgdakit.record.Structures;
import io.vgdakit.vg.LayoutChoice.Ground;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Finds the layout of a disk: from its LVM records, else from a VGDA at the place where it starts on an undamaged disk. */
final class LayoutFinder {

    private final Disk disk;
    private final List<OnDisk<LvmRecord>> records;
    private final List<OnDisk<LvmRecordSvg>> scalableRecords;

    LayoutFinder(Disk disk, List<OnDisk<LvmRecord>> records, List<OnDisk<LvmRecordSvg>> scalableRecords) {
        this.disk = disk;
        this.records = records;
        this.scalableRecords = scalableRecords;
    }

    LayoutChoice find() {
        return valid(1, Ground.PRIMARY_RECORD)
                .or(() -> valid(2, Ground.BACKUP_RECORD))
                .or(() -> damaged(1))
                .or(() -> damaged(2))
                .or(this::fromVgda)
                .orElse(new LayoutChoice(Optional.empty(), Ground.NONE));
    }

    /** Whether the record of a copy is valid by its own rules, whichever kind it is of. */
    static boolean valid(LvmRecord old, LvmRecordSvg scalable) {
        return scalable.isScalable() ? scalable.recordOk() : old.recordOk();
    }

    private Optional<LayoutChoice> valid(int copy, Ground ground) {
        LvmRecord old = records.get(copy - 1).value();
        LvmRecordSvg scalable = scalableRecords.get(copy - 1).value();
        return valid(old, scalable) ? choice(old, scalable, ground) : Optional.empty();
    }

    private Optional<LayoutChoice> damaged(int copy) {
        return choice(records.get(copy - 1).value(), scalableRecords.get(copy - 1).value(), Ground.DAMAGED_RECORD);
    }

    private static Optional<LayoutChoice> choice(LvmRecord old, LvmRecordSvg scalable, Ground ground) {
        Optional<? extends Layout> layout = scalable.isScalable() ? ScalableLayout.of(scalable) : VgdaLayout.of(old);
        return layout.map(found -> new LayoutChoice(Optional.of(found), ground));
    }

    /**
     * Both records lost: a VGDA header that states its own length stands behind a VGSA of one of the two known lengths, or where the second copy
     * of a VGDA of that length begins.
     */
    private Optional<LayoutChoice> fromVgda() {
        LvmRecord constants = blankRecord();
        return LongStream.of(constants.originalVgsaLen(), constants.bigVgsaLen()).boxed()
                .flatMap(vgsaLen -> Stream.of(firstCopy(vgsaLen), secondCopy(vgsaLen)).flatMap(Optional::stream)
                        .flatMap(header -> layout(vgsaLen, header).stream()))
                .findFirst();
    }

    private Optional<VgdaHeader> firstCopy(long vgsaLen) {
        Extent extent = disk.readSectors(ReservedAreas.end() + vgsaLen, 1);
        return Optional.of(Structures.VGDA_HEADER.parse(extent.bytes())).filter(LayoutFinder::plausible);
    }

    /** The length that the header states says where it must stand, so of all sectors that can begin a second copy hardly one fits by chance. */
    private Optional<VgdaHeader> secondCopy(long vgsaLen) {
        long first = ReservedAreas.end() + 2 * vgsaLen;
        int sectors = blankRecord().longestVgda();
        Extent extent = disk.readSectors(first, sectors);
        return IntStream.range(1, sectors)
                .filter(sector -> extent.bytes()[sector * Disk.SECTOR_BYTES] != 0)
                .mapToObj(sector -> Map.entry(sector, Structures.VGDA_HEADER.parse(extent.slice(sector * Disk.SECTOR_BYTES, Disk.SECTOR_BYTES).bytes())))
                .filter(candidate -> candidate.getValue().vgdaSize() == candidate.getKey() && plausible(candidate.getValue()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static boolean plausible(VgdaHeader header) {
        return !header.neverWritten() && header.nsecOk() && header.countsOk();
    }

    private static Optional<LayoutChoice> layout(long vgsaLen, VgdaHeader header) {
        return VgdaLayout.of(header, vgsaLen, ReservedAreas.end()).map(found -> new LayoutChoice(Optional.of(found), Ground.VGDA_FOUND));
    }

    private static LvmRecord blankRecord() {
        return Structures.LVM_RECORD.parse(new byte[Structures.LVM_RECORD.size()]);
    }
}
