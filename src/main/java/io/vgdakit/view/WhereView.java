package io.vgdakit.view;

import io.vgdakit.disk.Disk;
import io.vgdakit.record.FieldPath;
import io.vgdakit.record.FieldValue;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.FieldSelection;
import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.PhysicalPartition;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.PpPosition;
import io.vgdakit.vg.Region;
import io.vgdakit.vg.RelocatedBlocks;
import io.vgdakit.vg.StructureIndex;
import io.vgdakit.vg.VolumeGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code vgdakit where}: what lies at a place of a disk, and the reverse. */
public final class WhereView {

    private final VolumeGroup vg;

    public WhereView(VolumeGroup vg) {
        this.vg = vg;
    }

    /** What a byte of a disk belongs to. */
    public List<String> at(DiskMetadata disk, long offset) {
        List<String> lines = new ArrayList<>();
        lines.add(disk.disk().name() + " " + place(offset));
        Optional<PpPosition> position = vg.pvs().stream().filter(pv -> pv.metadata().filter(disk::equals).isPresent()).findFirst()
                .flatMap(pv -> PpPosition.at(vg, pv, offset));
        if (position.isPresent()) {
            lines.addAll(pp(position.get()));
        } else {
            lines.add("  " + structure(new StructureIndex(disk, vg.readings()).at(offset), offset));
        }
        RelocatedBlocks.of(disk).about(offset / Disk.SECTOR_BYTES).forEach(line -> lines.add("  " + line));
        return lines;
    }

    /** Where an LP lies, every copy or one. */
    public List<String> lp(LogicalVolume lv, long lp, int copy) {
        List<PhysicalPartition> partitions = lv.partitions().getOrDefault(lp, List.of()).stream()
                .filter(partition -> copy == 0 || partition.copy() == copy).toList();
        if (partitions.isEmpty()) {
            return List.of(lv.name() + " LP " + lp + ": no PP holds " + (copy == 0 ? "it" : "copy " + copy));
        }
        return partitions.stream().map(partition -> lv.name() + " LP " + lp + " copy " + partition.copy() + ": " + ppPlace(partition)).toList();
    }

    /** Where a PP lies and what it holds. */
    public List<String> pp(PhysicalVolume pv, int pp) {
        PpPosition start = PpPosition.start(vg, pv, pp);
        List<String> lines = new ArrayList<>();
        lines.add(pv.name() + " " + place(start.diskOffset()));
        lines.addAll(pp(start));
        return lines;
    }

    /** Where the fields at or below a path lie on a disk; empty when it has none. */
    public Stream<String> path(DiskMetadata disk, FieldPath path) {
        return new FieldSelection(disk, vg.readings()).fields(path).map(field -> disk.disk().name() + " " + field.path() + ": "
                + place(field.place().offset()) + ", " + field.place().length() + " bytes");
    }

    private List<String> pp(PpPosition position) {
        List<String> lines = new ArrayList<>();
        lines.add("  PP " + position.pp() + " of PV " + position.pv().pvNum() + " (" + position.pv().name() + "), byte " + position.ppOffset() + " of it");
        Optional<PhysicalPartition> partition = position.pv().partition(position.pp());
        if (partition.isEmpty()) {
            lines.add("  free");
            return lines;
        }
        position.inLv(vg).ifPresentOrElse(in -> {
            lines.add("  LV " + in.lv().name() + ", LP " + in.lp() + ", copy " + in.copy() + (partition.get().stale() ? " (stale)" : "") + ", byte "
                    + in.lvOffset() + " of the LV" + (in.lv().striped() ? " (order of the strips unverified)" : ""));
            in.lv().partitions().get(in.lp()).stream().filter(other -> !other.equals(partition.get()))
                    .forEach(other -> lines.add("  copy " + other.copy() + " of the same LP: " + ppPlace(other)));
        }, () -> lines.add("  allocated to LV minor " + partition.get().minor() + ", which has no LV entry"));
        return lines;
    }

    private String ppPlace(PhysicalPartition partition) {
        PhysicalVolume pv = vg.pv(partition.pv()).orElseThrow();
        return "PV " + pv.pvNum() + " (" + pv.name() + ") PP " + partition.pp() + ", " + place(PpPosition.start(vg, pv, partition.pp()).diskOffset())
                + (partition.stale() ? " (stale)" : "");
    }

    private static String structure(Region region, long offset) {
        return region.structure().flatMap(found -> found.fields()
                        .filter(field -> field.place().offset() <= offset && offset < field.place().offset() + field.place().length())
                        .findFirst()
                        .map(field -> region.name() + ", " + line(field)))
                .orElse(region.name());
    }

    private static String line(FieldValue field) {
        return field.path() + " = " + field.text() + field.field().evidence().mark();
    }

    private static String place(long offset) {
        return String.format("byte %d (0x%x), PSN %d", offset, offset, offset / Disk.SECTOR_BYTES);
    }
}
