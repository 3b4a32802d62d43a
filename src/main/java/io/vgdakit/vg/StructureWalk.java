package io.vgdakit.vg;

import io.vgdakit.layout.VgdaLayout;
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
        return Stream.concat(reserved(), metadata.vgdaLayout().stream().flatMap(this::area));
    }

    private Stream<OnDisk<?>> reserved() {
        boolean scalable = metadata.layout().layout().isPresent() && metadata.vgdaLayout().isEmpty();
        return Stream.of(metadata.ipl(), metadata.config(1), metadata.config(2), metadata.mwc(1), metadata.mwc(2),
                scalable ? metadata.scalableRecord(1) : metadata.lvmRecord(1), scalable ? metadata.scalableRecord(2) : metadata.lvmRecord(2),
                metadata.badBlocks(1), metadata.badBlocks(2));
    }

    private Stream<OnDisk<?>> area(VgdaLayout layout) {
        return IntStream.of(1, 2).boxed().flatMap(copy -> Stream.concat(
                Stream.of(copy).map(c -> VgsaCopy.read(metadata.disk(), layout, c).source()),
                Stream.of(copy).flatMap(c -> vgda(VgdaCopy.read(metadata.disk(), layout, c, readings)))));
    }

    /** The structures of one VGDA copy in the order of their bytes. */
    public static Stream<OnDisk<?>> vgda(VgdaCopy vgda) {
        Stream<Supplier<Stream<OnDisk<?>>>> parts = Stream.of(
                () -> Stream.of(vgda.header().source()),
                () -> IntStream.rangeClosed(1, vgda.maxMinors()).mapToObj(minor -> vgda.lvEntry(minor).source()),
                () -> vgda.ppMaps().stream().flatMap(StructureWalk::ppMap),
                () -> Stream.of(vgda.names()),
                () -> Stream.of(vgda.trailer().source()));
        return parts.flatMap(Supplier::get);
    }

    private static Stream<OnDisk<?>> ppMap(PpMap map) {
        return Stream.concat(Stream.of(map.header().source()), IntStream.rangeClosed(1, map.ppCount()).mapToObj(map::entryOnDisk));
    }
}
