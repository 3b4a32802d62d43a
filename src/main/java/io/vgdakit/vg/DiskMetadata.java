package io.vgdakit.vg;

import io.kaitai.struct.KaitaiStruct;
import io.vgdakit.disk.Disk;
import io.vgdakit.format.BadBlockDirectory;
import io.vgdakit.format.ConfigRecord;
import io.vgdakit.format.IplRecord;
import io.vgdakit.format.LvmRecord;
import io.vgdakit.format.LvmRecordSvg;
import io.vgdakit.format.MwcRecord;
import io.vgdakit.layout.Area;
import io.vgdakit.layout.ReservedAreas;
import io.vgdakit.layout.ScalableLayout;
import io.vgdakit.layout.VgdaLayout;
import io.vgdakit.record.OnDisk;
import io.vgdakit.record.Readings;
import io.vgdakit.record.Structure;
import io.vgdakit.record.Structures;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The LVM metadata of one disk: the records of its reserved area, read at once, and the layout they give. VGSA and VGDA copies are large and
 * are read when asked for ({@link VgsaCopy#read}, {@link VgdaCopy#read}). Copies are 1 (primary) and 2 (backup).
 */
public final class DiskMetadata {

    private final Disk disk;
    private final OnDisk<IplRecord> ipl;
    private final List<OnDisk<ConfigRecord>> config;
    private final List<OnDisk<MwcRecord>> mwc;
    private final List<OnDisk<LvmRecord>> lvmRecords;
    private final List<OnDisk<LvmRecordSvg>> scalableRecords;
    private final LayoutChoice layout;

    private DiskMetadata(Disk disk) {
        this.disk = disk;
        this.ipl = read(Structures.IPL_RECORD, ReservedAreas.ipl());
        this.config = both(copy -> read(Structures.CONFIG_RECORD, ReservedAreas.config(copy)));
        this.mwc = both(number -> read(Structures.MWC_RECORD, ReservedAreas.mwc(number)));
        this.lvmRecords = both(copy -> read(Structures.LVM_RECORD, ReservedAreas.lvmRecord(copy)));
        this.scalableRecords = both(copy -> read(Structures.LVM_RECORD_SVG, ReservedAreas.lvmRecord(copy)));
        this.layout = new LayoutFinder(disk, lvmRecords, scalableRecords).find();
    }

    /** Reads the reserved area of a disk. Never fails on content; what cannot be read shows in the extents of the structures. */
    public static DiskMetadata read(Disk disk) {
        return new DiskMetadata(disk);
    }

    private <T extends KaitaiStruct.ReadWrite> OnDisk<T> read(Structure<T> structure, Area area) {
        return structure.read(disk, area.path(), area.copy(), area.psn());
    }

    private static <T> List<T> both(IntFunction<T> copy) {
        return IntStream.of(1, 2).mapToObj(copy).toList();
    }

    public Disk disk() {
        return disk;
    }

    public OnDisk<IplRecord> ipl() {
        return ipl;
    }

    public OnDisk<ConfigRecord> config(int copy) {
        return config.get(copy - 1);
    }

    /** Mirror write consistency record 1 or 2 of the two written in turn. */
    public OnDisk<MwcRecord> mwc(int number) {
        return mwc.get(number - 1);
    }

    /** LVM record as one of an original or big volume group; meaningless when {@link #scalableRecord(int)} is valid. */
    public OnDisk<LvmRecord> lvmRecord(int copy) {
        return lvmRecords.get(copy - 1);
    }

    /** The same sector as the LVM record of a scalable volume group. */
    public OnDisk<LvmRecordSvg> scalableRecord(int copy) {
        return scalableRecords.get(copy - 1);
    }

    /** Bad-block directory, read when asked for: its entries take more memory than all else here, and a volume group has up to 128 disks. */
    public OnDisk<BadBlockDirectory> badBlocks(int copy) {
        return read(Structures.BAD_BLOCK_DIRECTORY, ReservedAreas.badBlocks(copy));
    }

    /** Whether the LVM record of a copy is valid by its own rules. */
    public boolean recordValid(int copy) {
        return lvmRecord(copy).complete() && LayoutFinder.valid(lvmRecord(copy).value(), scalableRecord(copy).value());
    }

    /** Whether sector 0 is an IPL record, as on every disk that ever was a PV. */
    public boolean hasIplRecord() {
        return ipl.complete() && ipl.value().magicOk();
    }

    /** The layout in use and where it comes from. */
    public LayoutChoice layout() {
        return layout;
    }

    /** The layout when the disk belongs to an original or big volume group. */
    public Optional<VgdaLayout> vgdaLayout() {
        return layout.layout().filter(VgdaLayout.class::isInstance).map(VgdaLayout.class::cast);
    }

    /** Number of the PV in its volume group, from the LVM record in use; 0 when there is none. */
    public int pvNum() {
        if (layout.layout().orElse(null) instanceof ScalableLayout scalable) {
            return scalable.lvmRecord().pvNum();
        }
        return vgdaLayout().map(found -> (int) found.lvmRecord().pvNum()).orElse(0);
    }

    /** Whether the disk carries a usable VGDA: a valid copy, or for a scalable volume group, whose VGDA cannot be judged, a valid record. */
    public boolean hasVgda(Readings readings) {
        return vgdaLayout()
                .map(found -> IntStream.of(1, 2).anyMatch(copy -> VgdaCopy.read(disk, found, copy, readings).valid()))
                .orElse(layout.layout().isPresent());
    }
}
