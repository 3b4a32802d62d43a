package io.vgdakit.repair.backup;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import io.vgdakit.layout.Area;
import io.vgdakit.record.Content;
import io.vgdakit.record.Field;
import io.vgdakit.record.FieldValue;
import io.vgdakit.record.LvcbValues;
import io.vgdakit.record.OnDisk;
import io.vgdakit.record.Readings;
import io.vgdakit.record.Structures;
import io.vgdakit.repair.Invocation;
import io.vgdakit.repair.RecordText;
import io.vgdakit.vg.Calibration;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.PpMap;
import io.vgdakit.vg.VgdaCopy;
import io.vgdakit.vg.VgsaCopy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * Writes the metadata of disks as text in the manner of vgcfgbackup, one {@code path = value  # meaning} a line; {@link TextImport} reads it. The
 * grammar is in the description of this package. Scalable VGSAs and VGDAs, whose contents are not known, are sectors of bytes.
 */
public final class MetadataText {

    static final String FIRST_LINE = "vgdakit-export = 1";

    private static final List<String> HEAD = List.of(
            "# The metadata of AIX LVM disks as text. 'vgdakit import' makes it so on the disks again.",
            "# Only fields named here are written; delete the lines of those that shall stay as they are. Values are decimal numbers,",
            "# 0x and hexadecimal digits, \"text\", hexadecimal bytes, fill 0xNN, or zero. 'place' says where the structure of the lines below it lies,",
            "# 'unused' that entries are all zero. [A] to [D] is how well a field is established: A and B proved, C likely, D unverified.");

    private final Disk disk;
    private final Consumer<String> out;
    private final List<TextPlace> places = new ArrayList<>();

    private MetadataText(Disk disk, Consumer<String> out) {
        this.disk = disk;
        this.out = out;
    }

    /** Writes all disks, line by line. Holds one VGDA copy at a time. */
    public static void write(List<Disk> disks, Invocation run, String description, Consumer<String> out) {
        out.accept("# vgdakit export, version 1");
        HEAD.forEach(out);
        out.accept("#");
        out.accept("# description: " + RecordText.escape(description));
        out.accept("# creation_time: " + run.time());
        out.accept("# made by: " + RecordText.escape(run.tool()));
        out.accept("# command: " + RecordText.escape(String.join(" ", run.command())));
        out.accept(FIRST_LINE);
        List<MetadataAreas> areas = MetadataAreas.of(disks);
        for (int i = 0; i < disks.size(); i++) {
            new MetadataText(disks.get(i), out).disk(areas.get(i));
        }
    }

    private void disk(MetadataAreas areas) {
        DiskMetadata metadata = DiskMetadata.read(disk);
        DiskIdentity identity = DiskIdentity.of(metadata);
        out.accept("");
        out.accept("disk = " + identityText(identity) + "  # " + RecordText.escape(disk.name()));
        structure(metadata.ipl());
        both(metadata::config);
        both(metadata::mwc);
        boolean scalable = metadata.layout().layout().isPresent() && metadata.vgdaLayout().isEmpty();
        both(copy -> scalable ? metadata.scalableRecord(copy) : metadata.lvmRecord(copy));
        both(metadata::badBlocks);
        metadata.vgdaLayout().ifPresent(layout -> {
            both(copy -> VgsaCopy.read(disk, layout, copy).source());
            Readings readings = Calibration.of(List.of(metadata)).readings();
            for (int copy = 1; copy <= 2; copy++) {
                vgda(VgdaCopy.read(disk, layout, copy, readings));
            }
        });
        areas.unknown().forEach(this::sectors);
        areas.lvcbs().forEach(this::lvcb);
        areas.leftOut().forEach(sentence -> out.accept("# left out: " + sentence));
    }

    static String identityText(DiskIdentity identity) {
        return "pvid " + (identity.pvid().isEmpty() ? "?" : identity.pvid()) + " vgid " + (identity.vgid().isEmpty() ? "?" : identity.vgid())
                + " pv_num " + identity.pvNum() + " size " + identity.size();
    }

    private void both(IntFunction<OnDisk<?>> copy) {
        structure(copy.apply(1));
        structure(copy.apply(2));
    }

    private void vgda(VgdaCopy vgda) {
        structure(vgda.header().source());
        if (vgda.maxMinors() > 0) {
            row(vgda.split().lvEntries().path(), vgda.maxMinors(), minor -> vgda.lvEntry(minor).source());
        }
        for (PpMap map : vgda.ppMaps()) {
            structure(map.header().source());
            if (map.ppCount() > 0) {
                row(map.header().source().path() + ".pp", map.ppCount(), map::entryOnDisk);
            }
        }
        structure(vgda.names());
        structure(vgda.trailer().source());
    }

    private void structure(OnDisk<?> structure) {
        if (place(TextPlace.of(structure.path(), -1, -1, structure))) {
            fields(structure);
        }
    }

    /** Whether the place is this structure's own. Bytes that a text gave two meanings could not be imported again. */
    private boolean place(TextPlace place) {
        out.accept("");
        Optional<TextPlace> other = places.stream().filter(place::overlaps).findFirst();
        if (other.isPresent()) {
            out.accept("# left out: " + place.name() + " at " + place.offset() + " overlaps " + other.get().name());
            return false;
        }
        places.add(place);
        out.accept(place.line() + "  # PSN " + place.offset() / Disk.SECTOR_BYTES);
        return true;
    }

    /** What is recognised in it is a comment only, because the places of its fields are not established. */
    private void lvcb(Area area) {
        OnDisk<?> block = Structures.LVCB.read(disk, area.path(), 0, area.psn());
        structure(block);
        LvcbValues.of(block.bytes()).ifPresent(values -> out.accept("# recognised: name " + values.lvname().orElse("?") + ", type "
                + values.type().orElse("?") + ", label " + values.label().orElse("?")));
    }

    /** Sectors from 0; runs of those that are all zero take one line. */
    private void sectors(Area area) {
        if (!place(TextPlace.of(area))) {
            return;
        }
        runs(area.path(), 0, (int) area.sectors() - 1, i -> {
            Extent sector = disk.readSectors(area.psn() + i, 1);
            return sector.complete() && Content.of(sector.bytes()) == Content.ZERO;
        }, i -> {
            Extent sector = disk.readSectors(area.psn() + i, 1);
            String path = area.path() + "[" + i + "]";
            out.accept(sector.complete() ? path + " = " + FieldText.encode(sector.bytes()) : "# " + path + ": could not be read");
        });
    }

    /** Entries from 1 to {@code count}; runs of those that are all zero take one line. */
    private void row(String path, int count, IntFunction<OnDisk<?>> entry) {
        if (!place(TextPlace.of(path, 1, count, entry.apply(1)))) {
            return;
        }
        runs(path, 1, count, i -> {
            OnDisk<?> structure = entry.apply(i);
            return structure.complete() && structure.blank();
        }, i -> entry.apply(i).fields().forEachOrdered(this::value));
    }

    private void runs(String path, int first, int last, IntPredicate unused, IntConsumer used) {
        int unusedFrom = -1;
        for (int i = first; i <= last; i++) {
            if (unused.test(i)) {
                unusedFrom = unusedFrom < 0 ? i : unusedFrom;
            } else {
                unused(path, unusedFrom, i - 1);
                unusedFrom = -1;
                used.accept(i);
            }
        }
        unused(path, unusedFrom, last);
    }

    private void unused(String path, int first, int last) {
        if (first >= 0) {
            out.accept(path + "[" + first + ".." + last + "] = unused");
        }
    }

    /** Fields that repeat together come element by element, those elements that are all zero in runs. */
    private void fields(OnDisk<?> structure) {
        TextPlace place = TextPlace.of(structure.path(), -1, -1, structure);
        Set<String> done = new HashSet<>();
        for (Field field : structure.table().fields()) {
            if (!field.repeated()) {
                structure.field(field.path()).ifPresent(this::value);
            } else if (done.add(field.group())) {
                TextPlace.Group group = place.group(field.group()).orElseThrow();
                runs(structure.path() + "." + field.group(), group.first(), group.last(), i -> blank(structure, group, i),
                        i -> group.fields().forEach(member -> structure.field(member.path().replace("[]", "[" + i + "]")).ifPresent(this::value)));
            }
        }
    }

    private static boolean blank(OnDisk<?> structure, TextPlace.Group group, int index) {
        int from = group.offset() + (index - group.first()) * group.stride();
        boolean readable = structure.extent().slice(from, group.stride()).complete();
        return readable && Content.of(structure.bytes(), from, from + group.stride()) == Content.ZERO;
    }

    private void value(FieldValue value) {
        Field field = value.field();
        if (value.raw().length == 0) {
            return;
        }
        String doc = field.doc().replaceAll("[.:] .*", "").replaceAll("[^ -~]", "?");
        out.accept(value.readable() ? value.path() + " = " + FieldText.encode(field, value.raw()) + "  # [" + field.evidence() + "] " + doc
                : "# " + value.path() + ": could not be read");
    }
}
