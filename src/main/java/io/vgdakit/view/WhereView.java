package io.vgdakit.view;

import io.vgdakit.disk.Disk;
import io.vgdakit.record.FieldPath;
import io.vgdakit.record.FieldValue;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.FieldSelection;
import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.LvPosition;
import io.vgdakit.vg.PhysicalPartition;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.PpPosition;
import io.vgdakit.vg.Region;
import io.vgdakit.vg.RelocatedBlocks;
import io.vgdakit.vg.StructureIndex;
import io.vgdakit.vg.VolumeGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code vgdakit where}: what lies at a place of a disk, and the reverse. */
public final class WhereView {

    private final VolumeGroup vg;

    public WhereView(VolumeGroup vg) {
        this.vg = vg;
    }

    /**
     * What there is to tell of a place.
     *
     * @param lines for a person
     * @param tree for JSON
     */
    public record Told(List<String> lines, Map<String, Object> tree) {

        private Told(String line, Facts facts) {
            this(new ArrayList<>(List.of(line)), facts.tree());
        }

        private void add(List<String> more, Map<String, Object> facts) {
            lines.addAll(more);
            tree.putAll(facts);
        }
    }

    /** What a byte of a disk belongs to. */
    public List<Told> at(DiskMetadata disk, long offset) {
        Told told = place(disk.disk().name(), offset);
        Optional<PpPosition> position = vg.pvs().stream().filter(pv -> pv.metadata().filter(disk::equals).isPresent()).findFirst()
                .flatMap(pv -> PpPosition.at(vg, pv, offset));
        if (position.isPresent()) {
            pp(told, position.get());
        } else {
            structure(told, new StructureIndex(disk, vg.readings()).at(offset), offset);
        }
        List<String> relocated = RelocatedBlocks.of(disk).about(offset / Disk.SECTOR_BYTES);
        told.add(relocated.stream().map(line -> "  " + line).toList(), Map.of("relocation", relocated));
        return List.of(told);
    }

    /** Where an LP lies, every copy or one. */
    public List<Told> lp(LogicalVolume lv, long lp, int copy) {
        List<PhysicalPartition> partitions = lv.partitions().getOrDefault(lp, List.of()).stream()
                .filter(partition -> copy == 0 || partition.copy() == copy).toList();
        String name = lv.name() + " LP " + lp;
        List<String> lines = partitions.isEmpty() ? List.of(name + ": no PP holds " + (copy == 0 ? "it" : "copy " + copy))
                : partitions.stream().map(partition -> name + " copy " + partition.copy() + ": " + text(ppPlace(partition))).toList();
        return List.of(new Told(lines, JsonTree.of("lv_name", lv.name(), "lp", lp, "copies", trees(partitions),
                Unverified.KEY, Unverified.of(vg, "copy"))));
    }

    /** Where a PP lies and what it holds. */
    public List<Told> pp(PhysicalVolume pv, int pp) {
        PpPosition start = PpPosition.start(vg, pv, pp);
        Told told = place(pv.name(), start.diskOffset());
        pp(told, start);
        return List.of(told);
    }

    /** Where the fields at or below a path lie on a disk; empty when it has none. */
    public Stream<Told> path(DiskMetadata disk, FieldPath path) {
        return new FieldSelection(disk, vg.readings()).fields(path).map(field -> new Told(
                disk.disk().name() + " " + field.path() + ": " + text(field.place().offset()) + ", " + field.place().length() + " bytes",
                Facts.of("disk", disk.disk().name(), "path", field.path(), "offset", field.place().offset(), "psn", field.place().psn(),
                        "length", field.place().length())));
    }

    private static Told place(String disk, long offset) {
        return new Told(disk + " " + text(offset), Facts.of("disk", disk, "offset", offset, "psn", offset / Disk.SECTOR_BYTES));
    }

    private void pp(Told told, PpPosition position) {
        PhysicalVolume pv = position.pv();
        told.add(List.of("  PP " + position.pp() + " of PV " + pv.pvNum() + " (" + pv.name() + "), byte " + position.ppOffset() + " of it"),
                JsonTree.of("pv_num", pv.pvNum(), "pv_id", pv.pvid().text(), "pp", position.pp(), "pp_offset", position.ppOffset()));
        Optional<PhysicalPartition> partition = pv.partition(position.pp());
        if (partition.isEmpty()) {
            told.add(List.of("  free"), Map.of("state", "free"));
            return;
        }
        told.add(List.of(), Map.of("state", partition.get().stale() ? "stale" : "used"));
        position.inLv(vg).ifPresentOrElse(in -> lv(told, in, partition.get()), () -> told.add(
                List.of("  allocated to LV minor " + partition.get().minor() + ", which has no LV entry"),
                JsonTree.of("minor", partition.get().minor(), "lv_name", null)));
    }

    private void lv(Told told, LvPosition in, PhysicalPartition partition) {
        boolean striped = in.lv().striped();
        told.add(List.of("  LV " + in.lv().name() + ", LP " + in.lp() + ", copy " + in.copy() + (partition.stale() ? " (stale)" : "")
                + ", byte " + in.lvOffset() + " of the LV" + (striped ? " (order of the strips unverified)" : "")),
                JsonTree.of("minor", in.lv().minor(), "lv_name", in.lv().name(), "lp", in.lp(), "copy", in.copy(),
                        "lv_offset", in.lvOffset()));
        List<PhysicalPartition> others = in.lv().partitions().get(in.lp()).stream().filter(other -> !other.equals(partition)).toList();
        told.add(others.stream().map(other -> "  copy " + other.copy() + " of the same LP: " + text(ppPlace(other))).toList(),
                JsonTree.of("other_copies", trees(others),
                        Unverified.KEY, striped ? Unverified.of(vg, "copy", "lv_offset") : Unverified.of(vg, "copy")));
    }

    private Facts ppPlace(PhysicalPartition partition) {
        PhysicalVolume pv = vg.pv(partition.pv()).orElseThrow();
        long offset = PpPosition.start(vg, pv, partition.pp()).diskOffset();
        return Facts.of("copy", partition.copy(), "pv_num", pv.pvNum(), "pv", pv.name(), "pp", partition.pp(), "offset", offset,
                "psn", offset / Disk.SECTOR_BYTES, "stale", partition.stale());
    }

    private List<Map<String, Object>> trees(List<PhysicalPartition> partitions) {
        return partitions.stream().map(partition -> ppPlace(partition).tree()).toList();
    }

    private static String text(Facts pp) {
        return "PV " + pp.text("pv_num") + " (" + pp.text("pv") + ") PP " + pp.text("pp") + ", " + text(pp.number("offset").orElseThrow())
                + (pp.text("stale").equals("true") ? " (stale)" : "");
    }

    private static void structure(Told told, Region region, long offset) {
        Optional<FieldValue> field = region.structure().flatMap(found -> found.fields()
                .filter(value -> value.place().offset() <= offset && offset < value.place().offset() + value.place().length())
                .findFirst());
        told.add(List.of("  " + region.name() + field.map(value -> ", " + line(value)).orElse("")),
                JsonTree.of("structure", region.name(), "field", field.map(FieldJson::of).orElse(null),
                        "evidence", region.evidence().name()));
    }

    private static String line(FieldValue field) {
        return field.path() + " = " + field.text() + field.field().evidence().mark();
    }

    private static String text(long offset) {
        return String.format("byte %d (0x%x), PSN %d", offset, offset, offset / Disk.SECTOR_BYTES);
    }
}
