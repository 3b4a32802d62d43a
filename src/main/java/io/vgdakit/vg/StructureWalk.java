package io.vgdakit.vg;

import io.vgdakit.layout.VgdaLayout;
import io.vgdakit.record.FieldPath;
import io.vgdakit.record.OnDisk;
import io.vgdakit.record.Readings;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every structure of a disk's metadata that has a spec, in the order in which it is worth reading. */
public final class StructureWalk {

    private final DiskMetadata metadata;
    private final Readings readings;

    public StructureWalk(DiskMetadata metadata, Readings readings) {
        this.metadata = metadata;
        this.readings = readings;
    }

    /**
     * All structures, blank ones included. Lazy: one VGDA copy is held at a time, and structures are parsed as the stream goes on.
     */
    public Stream<OnDisk<?>> structures() {
        return structures(FieldPath.ALL);
    }

    /** The structures that may hold fields of a path; no others are read or parsed. */
    public Stream<OnDisk<?>> structures(FieldPath path) {
        return Stream.concat(reserved().filter(structure -> path.touches(structure.path())),
                metadata.vgdaLayout().stream().flatMap(layout -> area(layout, path)));
    }

    private Stream<OnDisk<?>> reserved() {
        boolean scalable = metadata.layout().layout().isPresent() && metadata.vgdaLayout().isEmpty();
        return Stream.of(metadata.ipl(), metadata.config(1), metadata.config(2), metadata.mwc(1), metadata.mwc(2),
                scalable ? metadata.scalableRecord(1) : metadata.lvmRecord(1), scalable ? metadata.scalableRecord(2) : metadata.lvmRecord(2),
                metadata.badBlocks(1), metadata.badBlocks(2));
    }

    private Stream<OnDisk<?>> area(VgdaLayout layout, FieldPath path) {
        return IntStream.of(1, 2).boxed().flatMap(copy -> Stream.concat(
                Stream.of(copy).filter(c -> path.touches(layout.vgsa(c).path()))
                        .map(c -> VgsaCopy.read(metadata.disk(), layout, c).source()),
                Stream.of(copy).filter(c -> path.touches(layout.vgda(c).path()))
                        .flatMap(c -> vgda(VgdaCopy.read(metadata.disk(), layout, c, readings), path))));
    }

    /** The structures of one VGDA copy in the order of their bytes. */
    public static Stream<OnDisk<?>> vgda(VgdaCopy vgda) {
        return vgda(vgda, FieldPath.ALL);
    }

    private static Stream<OnDisk<?>> vgda(VgdaCopy vgda, FieldPath path) {
        String lvEntries = vgda.split().lvEntries().path();
        Stream<Supplier<Stream<OnDisk<?>>>> parts = Stream.of(
                () -> Stream.<OnDisk<?>>of(vgda.header().source()).filter(header -> path.touches(header.path())),
                () -> IntStream.rangeClosed(1, vgda.maxMinors()).filter(minor -> path.touches(lvEntries + "[" + minor + "]"))
                        .mapToObj(minor -> vgda.lvEntry(minor).source()),
                () -> vgda.ppMaps().stream().flatMap(map -> ppMap(map, path)),
                () -> Stream.<OnDisk<?>>of(vgda.names()).filter(names -> path.touches(vgda.layout().names(vgda.copy()).path())),
                () -> Stream.<OnDisk<?>>of(vgda.trailer().source()).filter(trailer -> path.touches(trailer.path())));
        return parts.flatMap(Supplier::get);
    }

    private static Stream<OnDisk<?>> ppMap(PpMap map, FieldPath path) {
        String header = map.header().source().path();
        if (!path.touches(header)) {
            return Stream.empty();
        }
        return Stream.concat(Stream.of(map.header().source()),
                IntStream.rangeClosed(1, map.ppCount()).filter(pp -> path.touches(header + ".pp[" + pp + "]")).mapToObj(map::entryOnDisk));
    }
}
