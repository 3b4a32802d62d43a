package io.vgdakit.vg;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import io.vgdakit.disk.Extents;
import io.vgdakit.format.LvmRecord;
import io.vgdakit.format.LvmRecordSvg;
import io.vgdakit.layout.Area;
import io.vgdakit.layout.Layout;
import io.vgdakit.layout.ReservedAreas;
import io.vgdakit.layout.ScalableLayout;
import io.vgdakit.layout.VgdaLayout;
import io.vgdakit.record.Evidence;
import io.vgdakit.record.OnDisk;
import io.vgdakit.record.Readings;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Says for any byte of a disk what it belongs to. Large areas are read when a byte of them is asked for, entries are parsed one by one.
 * Keeps the VGDA copies it had to read. Not for use by several threads.
 */
public final class StructureIndex {

    private static final String UNASSIGNED = "no known assignment";

    private final DiskMetadata metadata;
    private final Readings readings;
    private final PartMap parts = new PartMap(this::beyondAreas);
    private final Map<Integer, VgdaCopy> vgdas = new HashMap<>();
    private final Map<Integer, Parts> vgdaParts = new HashMap<>();
    private Parts data;

    public StructureIndex(DiskMetadata metadata, Readings readings) {
        this.metadata = metadata;
        this.readings = readings;
        claimReserved();
        metadata.vgdaLayout().ifPresent(this::claimVgdas);
        metadata.layout().layout().filter(ScalableLayout.class::isInstance)
                .ifPresent(layout -> layout.areas().forEach(area -> claim(area, Parts.plain(area))));
        metadata.layout().layout().flatMap(StructureIndex::relocationPool).ifPresent(pool -> claim(pool, Parts.plain(pool)));
    }

    /**
     * What the bytes of a range are: every byte belongs to exactly one region, in order. Lazy. The size of the disk plays no part.
     *
     * @param from offset of the first byte
     * @param to offset behind the last byte
     */
    public Stream<Region> regions(long from, long to) {
        return parts.regions(from, to);
    }

    /** What one byte belongs to: the region is this byte alone, its structure is whole. */
    public Region at(long offset) {
        return regions(offset, offset + 1).findFirst().orElseThrow();
    }

    /** The bytes of a range that the image holds, in pieces, see {@link Extents#of}. */
    public Stream<Extent> bytes(long from, long to) {
        return Extents.of(metadata.disk(), from, to - from);
    }

    private void claimReserved() {
        structure(ReservedAreas.ipl(), metadata.ipl());
        for (int copy = 1; copy <= 2; copy++) {
            structure(ReservedAreas.config(copy), metadata.config(copy));
            structure(ReservedAreas.mwc(copy), metadata.mwc(copy));
            structure(ReservedAreas.lvmRecord(copy), record(copy));
            structure(ReservedAreas.badBlocks(copy), metadata.badBlocks(copy));
        }
        ReservedAreas.all().forEach(area -> claim(area, Parts.plain(area)));
        parts.claim(0, ReservedAreas.end() * Disk.SECTOR_BYTES, Parts.plain("", UNASSIGNED, Evidence.A));
    }

    private OnDisk<?> record(int copy) {
        boolean scalable = metadata.layout().layout().filter(ScalableLayout.class::isInstance).isPresent();
        return scalable ? metadata.scalableRecord(copy) : metadata.lvmRecord(copy);
    }

    private void claimVgdas(VgdaLayout layout) {
        for (int number = 1; number <= 2; number++) {
            int copy = number;
            Area vgsa = layout.vgsa(copy);
            claim(vgsa, Parts.structure(vgsa.name(), vgsa.evidence(), () -> VgsaCopy.read(metadata.disk(), layout, copy).source()));
            claim(layout.vgda(copy), (from, to) -> vgdaParts.computeIfAbsent(copy, c -> VgdaParts.of(vgda(layout, c))).regions(from, to));
        }
    }

    private VgdaCopy vgda(VgdaLayout layout, int copy) {
        return vgdas.computeIfAbsent(copy, c -> VgdaCopy.read(metadata.disk(), layout, c, readings));
    }

    private static Optional<Area> relocationPool(Layout layout) {
        if (layout instanceof VgdaLayout vgdaLayout) {
            LvmRecord old = vgdaLayout.lvmRecord();
            return Optional.of(relocationPool(old.relocPsn(), old.relocLen()));
        }
        LvmRecordSvg scalable = ((ScalableLayout) layout).lvmRecord();
        return Optional.of(relocationPool(scalable.bbRelocPsn(), scalable.bbRelocLen()));
    }

    private static Area relocationPool(long psn, long sectors) {
        return new Area("", "bad-block relocation pool", 0, psn, sectors, Evidence.A);
    }

    private Stream<Region> beyondAreas(long from, long to) {
        if (data == null) {
            data = dataArea();
        }
        return data.regions(from, to);
    }

    private Parts dataArea() {
        if (metadata.layout().layout().isEmpty()) {
            return Parts.plain("", "no LVM layout known", Evidence.A);
        }
        Parts unknown = Parts.plain("", "PPs or unused, their places not known", Evidence.A);
        return metadata.vgdaLayout().flatMap(this::pps).orElse(unknown);
    }

    /** By the first valid copy that knows this disk, else by any that does. */
    private Optional<Parts> pps(VgdaLayout layout) {
        long ppSectors = layout.lvmRecord().ppSectors();
        if (ppSectors == 0) {
            return Optional.empty();
        }
        List<VgdaCopy> copies = IntStream.of(1, 2).mapToObj(copy -> vgda(layout, copy)).toList();
        return Stream.concat(copies.stream().filter(VgdaCopy::valid), copies.stream()).flatMap(vgda -> pps(vgda, ppSectors)).findFirst();
    }

    /** This disk is the PV with its PVID; with the number in its LVM record where the PVID was cleared. */
    private Stream<Parts> pps(VgdaCopy vgda, long ppSectors) {
        byte[] pvid = metadata.ipl().value().pvId();
        IntStream byPvid = IntStream.range(0, vgda.ppMaps().size())
                .filter(i -> Arrays.equals(pvid, vgda.ppMaps().get(i).header().source().field("pv_id").orElseThrow().raw()));
        IntStream byNumber = IntStream.range(0, vgda.ppMaps().size()).filter(i -> vgda.pvNum(i) == vgda.layout().lvmRecord().pvNum());
        return IntStream.concat(byPvid, byNumber).mapToObj(i -> DataArea.of(vgda, i, ppSectors));
    }

    private void structure(Area area, OnDisk<?> structure) {
        claim(area, Parts.structure(area.name(), area.evidence(), () -> structure));
    }

    /** An area that no disk can have is left out. */
    private void claim(Area area, Parts content) {
        if (area.psn() >= 0 && area.sectors() >= 0 && area.psn() <= Long.MAX_VALUE / Disk.SECTOR_BYTES - area.sectors()) {
            parts.claim(Parts.start(area), Parts.end(area), content);
        }
    }
}
