package io.vgdakit.view;

import io.vgdakit.layout.VgdaLayout;
import io.vgdakit.record.FieldValue;
import io.vgdakit.record.OnDisk;
import io.vgdakit.record.Readings;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.PpMap;
import io.vgdakit.vg.VgdaCopy;
import io.vgdakit.vg.VgsaCopy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** {@code readvgda --json}: the structures of {@link ReadvgdaReport} with the provenance of every value. */
public final class ReadvgdaJson {

    private final List<Integer> copies;

    /** @param copies which of the copies 1 and 2 of VGSA and VGDA to print */
    public ReadvgdaJson(List<Integer> copies) {
        this.copies = List.copyOf(copies);
    }

    /**
     * One disk as a tree. Its structures are read as they are written, one VGDA copy at a time; there are none when the disk gives no
     * layout.
     */
    public Map<String, Object> tree(DiskMetadata metadata, Readings readings) {
        return JsonTree.of(
                "disk", metadata.disk().name(),
                "source", metadata.disk().source(),
                "kind", metadata.layout().layout().map(layout -> layout.kind().text()).orElse(null),
                "layout_from", metadata.layout().ground().description(),
                "structures", structures(metadata, readings));
    }

    private Stream<Map<String, Object>> structures(DiskMetadata metadata, Readings readings) {
        return metadata.layout().layout().stream().flatMap(layout -> {
            int record = Math.max(1, metadata.layout().recordCopy());
            return layout instanceof VgdaLayout vgdaLayout
                    ? Stream.concat(Stream.of(tree(metadata.lvmRecord(record))), copies.stream().flatMap(copy -> copy(metadata, vgdaLayout, copy, readings)))
                    : Stream.of(tree(metadata.scalableRecord(record)));
        });
    }

    private static Stream<Map<String, Object>> copy(DiskMetadata metadata, VgdaLayout layout, int copy, Readings readings) {
        Stream<Supplier<Stream<Map<String, Object>>>> areas = Stream.of(
                () -> Stream.of(tree(VgsaCopy.read(metadata.disk(), layout, copy).source())),
                () -> vgda(VgdaCopy.read(metadata.disk(), layout, copy, readings)));
        return areas.flatMap(Supplier::get);
    }

    private static Stream<Map<String, Object>> vgda(VgdaCopy vgda) {
        Stream<Supplier<Stream<Map<String, Object>>>> parts = Stream.of(
                () -> Stream.of(tree(vgda.header().source())),
                () -> Arrays.stream(vgda.definedMinors()).mapToObj(minor -> tree(vgda.lvEntry(minor).source())),
                () -> Stream.of(names(vgda)),
                () -> vgda.ppMaps().stream().flatMap(ReadvgdaJson::pv),
                () -> Stream.of(tree(vgda.trailer().source())));
        return parts.flatMap(Supplier::get);
    }

    private static Map<String, Object> names(VgdaCopy vgda) {
        String list = vgda.layout().names(vgda.copy()).path();
        return tree(list, vgda.names(), Arrays.stream(vgda.definedMinors()).boxed()
                .flatMap(minor -> vgda.names().field("name[" + minor + "]").stream()));
    }

    private static Stream<Map<String, Object>> pv(PpMap map) {
        return Stream.concat(Stream.of(tree(map.header().source())),
                IntStream.rangeClosed(1, map.ppCount()).filter(pp -> !map.blank(pp)).mapToObj(pp -> tree(map.entryOnDisk(pp))));
    }

    private static Map<String, Object> tree(OnDisk<?> structure) {
        return tree(structure.path(), structure, structure.fields());
    }

    private static Map<String, Object> tree(String path, OnDisk<?> structure, Stream<FieldValue> fields) {
        return JsonTree.of("path", path, "structure", structure.table().structure(), "fields", fields.map(FieldJson::of));
    }
}
