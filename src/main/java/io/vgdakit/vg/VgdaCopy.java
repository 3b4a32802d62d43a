package io.vgdakit.vg;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import io.vgdakit.format.LvNames;
import io.vgdakit.layout.Area;
import io.vgdakit.layout.VgKind;
import io.vgdakit.layout.VgdaLayout;
import io.vgdakit.record.Content;
import io.vgdakit.record.Decoded;
import io.vgdakit.record.FieldValue;
import io.vgdakit.record.LvEntryValues;
import io.vgdakit.record.OnDisk;
import io.vgdakit.record.Readings;
import io.vgdakit.record.Structures;
import io.vgdakit.record.Variant;
import io.vgdakit.record.VgdaHeaderValues;
import io.vgdakit.record.VgdaTrailerValues;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One VGDA copy of an original or big volume group, read whole. Holds its bytes: about 1 MiB for an original volume group, 4 MiB for a
 * big one; structures are parsed from them when asked for.
 */
public final class VgdaCopy {

    /** The bits of the LPs of an LV that an original volume group uses. */
    public static final long LOW_HALF = 0xFFFF;

    private final String disk;
    private final VgdaLayout layout;
    private final int copy;
    private final Readings readings;
    private final Extent extent;
    private final VgdaSplit split;
    private final Decoded<VgdaHeaderValues> header;
    private final Decoded<VgdaTrailerValues> trailer;
    private final OnDisk<LvNames> names;
    private final List<PpMap> ppMaps;

    private VgdaCopy(String disk, VgdaLayout layout, int copy, Readings readings, Extent extent) {
        this.disk = disk;
        this.layout = layout;
        this.copy = copy;
        this.readings = readings;
        this.extent = extent;
        this.header = readings.vgdaHeader().parse(layout.vgdaHeader(copy).path(), disk, copy, part(layout.vgdaHeader(copy)));
        this.trailer = readings.vgdaTrailer().parse(layout.trailer(copy).path(), disk, copy, part(layout.trailer(copy)));
        this.names = Structures.LV_NAMES.parse(layout.vgda(copy).path(), disk, copy, part(layout.names(copy)));
        this.split = VgdaSplit.of(layout, copy, extent);
        this.ppMaps = new PpMapReader(disk, layout, copy, readings, split.pvMaps(extent)).read(header.values().numpvs());
    }

    /** Reads copy 1 or 2 under the given readings; bytes that the image lacks read as zero and are gaps of {@link #extent()}. */
    public static VgdaCopy read(Disk disk, VgdaLayout layout, int copy, Readings readings) {
        Area area = layout.vgda(copy);
        return new VgdaCopy(disk.name(), layout, copy, readings, disk.readSectors(area.psn(), (int) area.sectors()));
    }

    /** The same bytes under other readings. */
    public VgdaCopy under(Readings other) {
        return new VgdaCopy(disk, layout, copy, other, extent);
    }

    /** Name of the disk. */
    public String disk() {
        return disk;
    }

    public VgdaLayout layout() {
        return layout;
    }

    /** 1 or 2. */
    public int copy() {
        return copy;
    }

    public Readings readings() {
        return readings;
    }

    /** All bytes of the copy. */
    public Extent extent() {
        return extent;
    }

    public Decoded<VgdaHeaderValues> header() {
        return header;
    }

    public Decoded<VgdaTrailerValues> trailer() {
        return trailer;
    }

    /** The name list, for paths {@code vgda[c].name[i]}. */
    public OnDisk<LvNames> names() {
        return names;
    }

    /** The maps of the PVs in the order of the disk, at most as many as the kind allows. */
    public List<PpMap> ppMaps() {
        return ppMaps;
    }

    /** The map of the PV with a number (from 1); empty when there is none. */
    public Optional<PpMap> ppMap(int pvNum) {
        return IntStream.range(0, ppMaps.size()).filter(i -> pvNum(i) == pvNum).mapToObj(ppMaps::get).findFirst();
    }

    /** Number of the PV at a position (from 0) of {@link #ppMaps()}: its own, or the position where that is out of range (it is unverified). */
    public int pvNum(int position) {
        int own = ppMaps.get(position).header().values().pvNum();
        return own >= 1 && own <= layout.maxPvs() ? own : position + 1;
    }

    /** Minors (from 1) whose LV entry is not all zero, ascending. */
    public int[] definedMinors() {
        int size = split.entryBytes();
        int start = (int) (split.lvEntries().psn() * Disk.SECTOR_BYTES - extent.offset());
        return IntStream.rangeClosed(1, split.maxMinors())
                .filter(minor -> Content.of(extent.bytes(), start + (minor - 1) * size, start + minor * size) != Content.ZERO)
                .toArray();
    }

    /** Most minors that the LV entries have room for. */
    public int maxMinors() {
        return split.maxMinors();
    }

    /** LV entry of a minor, from 1 to {@link #maxMinors()}. */
    public Decoded<LvEntryValues> lvEntry(int minor) {
        Variant<?, LvEntryValues> variant = layout.kind() == VgKind.BIG && split.entryBytes() == Structures.LV_ENTRY_BIG.size()
                ? LvEntryValues.BIG : readings.lvEntry();
        return variant.parse(split.lvEntries().path() + "[" + minor + "]", disk, copy, entryExtent(minor));
    }

    /**
     * LPs of an LV, from the bytes that are established: of an original volume group the low half of num_lps, since under the rival reading the
     * high half is another field, and no original volume group has more LPs (formats/README.md 9.2).
     */
    public long numLps(int minor) {
        long stored = lvEntry(minor).values().numLps();
        return layout.kind() == VgKind.ORIGINAL ? stored & LOW_HALF : stored;
    }

    /** Name of an LV, as text safe to print; empty when the slot is empty or the minor has none. */
    public String name(int minor) {
        List<byte[]> slots = names.value().name();
        return minor >= 1 && minor <= slots.size() ? FieldValue.printable(slots.get(minor - 1)) : "";
    }

    /** Where the parts of this copy lie; for a big volume group found by content where the published table fails. */
    public VgdaSplit split() {
        return split;
    }

    /**
     * Whether the copy may be used (src/site/AIX.md 6.2): all bytes read, written, header and trailer stamp equal, VGID and length as in
     * the LVM record.
     */
    public boolean valid() {
        VgdaHeaderValues h = header.values();
        return extent.complete() && !h.stamp().isZero() && h.stamp().equals(trailer.values().stamp()) && ofThisVolumeGroup();
    }

    /** Whether VGID and length are those of the LVM record; garbage is not. */
    public boolean ofThisVolumeGroup() {
        return Arrays.equals(layout.lvmRecord().vgId(), vgIdBytes()) && header.values().vgdaSize() == layout.lvmRecord().vgdaLen();
    }

    private byte[] vgIdBytes() {
        return header.source().field("vg_id").orElseThrow().raw();
    }

    private Extent entryExtent(int minor) {
        long offset = split.lvEntries().psn() * Disk.SECTOR_BYTES + (long) (minor - 1) * split.entryBytes();
        return extent.slice((int) (offset - extent.offset()), split.entryBytes());
    }

    private Extent part(Area area) {
        return extent.slice((int) (area.psn() * Disk.SECTOR_BYTES - extent.offset()), (int) area.sectors() * Disk.SECTOR_BYTES);
    }
}
