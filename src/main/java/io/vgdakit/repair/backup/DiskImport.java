package io.vgdakit.repair.backup;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import io.vgdakit.record.FieldPath;
import io.vgdakit.record.Structures;
import io.vgdakit.repair.Edit;
import io.vgdakit.repair.OverlayDisk;
import io.vgdakit.repair.PlanBuilder;
import io.vgdakit.repair.Refusal;
import io.vgdakit.vg.Calibration;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.StructureWalk;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a text says about one disk, compared with the disk line by line. Holds what differs. */
final class DiskImport {

    private static final int MAX_PLACES = 1 << 14;
    private static final int MAX_UNUSED_BYTES = 1 << 26;
    private static final int PAGE_BYTES = 1 << 12;
    /** Changes with fewer bytes between them become one edit. */
    private static final int NEAR_BYTES = 64;
    private static final Pattern INDEXED = Pattern.compile("(.*)\\[(\\d{1,6})]");
    private static final Pattern RANGE = Pattern.compile("(.*)\\[(\\d{1,6})\\.\\.(\\d{1,6})]");

    private final Disk disk;
    private final OverlayDisk changed;
    private final CopyOrder order;
    private final Map<String, TextPlace> places = new HashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<Long, BitSet> named = new HashMap<>();
    private final List<List<Change>> changes = List.of(new ArrayList<>(), new ArrayList<>());

    private record Change(long offset, byte[] bytes, String path) {

        long end() {
            return offset + bytes.length;
        }
    }

    DiskImport(Disk disk) {
        this.disk = disk;
        this.changed = new OverlayDisk(disk);
        DiskMetadata metadata = DiskMetadata.read(disk);
        this.order = new CopyOrder(metadata, Calibration.of(List.of(metadata)).readings());
    }

    void place(String line, TextLines in) throws Refusal {
        try {
            TextPlace place = TextPlace.parse(line);
            if (places.size() == MAX_PLACES || places.put(place.row() ? place.path() + "[]" : place.path(), place) != null) {
                throw in.refused(place.name() + " has a place already, or there are too many");
            }
            lines.put(place.name(), in.number());
        } catch (IllegalArgumentException e) {
            throw in.refused(e.getMessage());
        }
    }

    /** A line {@code path = value}. */
    void value(String path, String value, TextLines in) throws Refusal {
        Matcher range = RANGE.matcher(path);
        if (range.matches()) {
            unused(path, range, value, in);
            return;
        }
        Optional<TextPlace> sectors = sectors(path);
        if (sectors.isPresent()) {
            sector(sectors.get(), path, value, in);
            return;
        }
        TextPlace.Found found = find(path).orElseThrow(() -> in.refused("no field " + path + " has a place in this text"));
        try {
            put(path, found.offset(), FieldText.decode(found.field(), found.length(), value), in);
        } catch (IllegalArgumentException e) {
            throw in.refused(path + ": " + e.getMessage());
        }
    }

    /** The row of sectors that has one at a path. */
    private Optional<TextPlace> sectors(String path) {
        Matcher indexed = INDEXED.matcher(path);
        return indexed.matches() ? Optional.ofNullable(places.get(indexed.group(1) + "[]")).filter(TextPlace::sectors)
                .filter(row -> Integer.parseInt(indexed.group(2)) <= row.last()) : Optional.empty();
    }

    private void sector(TextPlace row, String path, String value, TextLines in) throws Refusal {
        int index = Integer.parseInt(path.substring(path.lastIndexOf('[') + 1, path.length() - 1));
        try {
            put(path, row.offsetOf(index), FieldText.decode(row.length(), value), in);
        } catch (IllegalArgumentException e) {
            throw in.refused(path + ": " + e.getMessage());
        }
    }

    private void unused(String path, Matcher range, String value, TextLines in) throws Refusal {
        int first = Integer.parseInt(range.group(2));
        int last = Integer.parseInt(range.group(3));
        Optional<long[]> bytes = Optional.ofNullable(places.get(range.group(1) + "[]"))
                .filter(row -> first >= row.first() && last <= row.last() && first <= last)
                .map(row -> new long[] {row.offsetOf(first), (long) (last - first + 1) * row.length()})
                .or(() -> inside(range.group(1), first, last));
        if (!value.equals("unused") || bytes.isEmpty() || bytes.get()[1] > MAX_UNUSED_BYTES) {
            throw in.refused("no row " + path + " has a place in this text, or it is not said to be unused");
        }
        long end = bytes.get()[0] + bytes.get()[1];
        for (long from = bytes.get()[0]; from < end; from += Edit.MAX_BYTES) {
            put(path, from, new byte[(int) Math.min(Edit.MAX_BYTES, end - from)], in);
        }
    }

    /** Entries inside a structure. */
    private Optional<long[]> inside(String path, int first, int last) {
        int dot = path.lastIndexOf('.');
        TextPlace place = dot < 0 ? null : places.get(path.substring(0, dot));
        return Optional.ofNullable(place).flatMap(found -> found.group(path.substring(dot + 1)))
                .filter(group -> first >= group.first() && last <= group.last() && first <= last)
                .map(group -> new long[] {place.offset() + group.offset() + (long) (first - group.first()) * group.stride(),
                    (long) (last - first + 1) * group.stride()});
    }

    /** The longest beginning of a path that is a structure. */
    private Optional<TextPlace.Found> find(String path) {
        for (int dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
            String start = path.substring(0, dot);
            TextPlace single = places.get(start);
            Matcher indexed = INDEXED.matcher(start);
            if (single != null) {
                return single.find(-1, path.substring(dot + 1));
            }
            if (indexed.matches() && places.containsKey(indexed.group(1) + "[]")) {
                TextPlace row = places.get(indexed.group(1) + "[]");
                int index = Integer.parseInt(indexed.group(2));
                return index < row.first() || index > row.last() ? Optional.empty() : row.find(index, path.substring(dot + 1));
            }
        }
        return Optional.empty();
    }

    private void put(String path, long offset, byte[] bytes, TextLines in) throws Refusal {
        if (offset > Long.MAX_VALUE - bytes.length) {
            throw in.refused(path + ": there is no offset " + offset);
        }
        Extent now = disk.read(offset, bytes.length);
        if (!now.complete()) {
            throw in.refused(path + ": the " + bytes.length + " bytes at offset " + offset + " of " + disk.source() + " cannot be read, or lie behind its end");
        }
        name(path, offset, bytes.length, in);
        if (!Arrays.equals(now.bytes(), bytes)) {
            changed.put(offset, bytes);
            add(changes.get(order.stage(path) - 1), new Change(offset, bytes, path));
        }
    }

    private void name(String path, long offset, int length, TextLines in) throws Refusal {
        for (long from = offset; from < offset + length;) {
            long page = from / PAGE_BYTES;
            int start = (int) (from % PAGE_BYTES);
            int count = (int) Math.min(PAGE_BYTES - start, offset + length - from);
            BitSet bits = named.computeIfAbsent(page, key -> new BitSet());
            int taken = bits.nextSetBit(start);
            if (taken >= 0 && taken < start + count) {
                throw in.refused(path + ": its bytes at offset " + offset + " are named a second time");
            }
            bits.set(start, start + count);
            from += count;
        }
    }

    private void add(List<Change> list, Change change) {
        Change last = list.isEmpty() ? null : list.get(list.size() - 1);
        String both = last == null ? "" : common(last.path, change.path);
        boolean near = !both.isEmpty() && change.offset >= last.end() && change.offset - last.end() < NEAR_BYTES
                && change.end() - last.offset <= Edit.MAX_BYTES;
        if (!near) {
            list.add(change);
            return;
        }
        list.set(list.size() - 1, new Change(last.offset, changed.read(last.offset, (int) (change.end() - last.offset)).bytes(), both));
    }

    private static String common(String a, String b) {
        String[] first = a.split("\\.(?!\\.|\\d)");
        String[] second = b.split("\\.(?!\\.|\\d)");
        List<String> both = new ArrayList<>();
        for (int i = 0; i < Math.min(first.length, second.length) && first[i].equals(second[i]); i++) {
            both.add(first[i]);
        }
        return String.join(".", both);
    }

    /** The disk as the text and itself together say it. */
    Disk changed() {
        return changed;
    }

    /**
     * Refuses when the metadata as the text says it has a structure of the text elsewhere or not at all.
     *
     * @param areas of the disk as the text says it
     */
    void requirePlaces(MetadataAreas areas, TextLines in) throws Refusal {
        Map<String, long[]> expected = new HashMap<>();
        for (TextPlace place : places.values()) {
            expected.put(place.pathOf(place.first()), new long[] {place.offset(), place.length()});
            expected.put(place.pathOf(place.last()), new long[] {place.offsetOf(place.last()), place.length()});
        }
        DiskMetadata metadata = DiskMetadata.read(changed);
        // The text has the structures as the disk proves them, see MetadataText.
        new StructureWalk(metadata, Calibration.of(List.of(metadata)).readings()).structures(FieldPath.ALL)
                .forEachOrdered(structure -> found(expected, structure.path(), structure.place().offset(), structure.bytes().length));
        areas.lvcbs().forEach(area -> found(expected, area.path(), area.psn() * Disk.SECTOR_BYTES, Disk.SECTOR_BYTES));
        areas.unknown().stream().map(TextPlace::of).forEach(row -> {
            found(expected, row.pathOf(0), row.offset(), row.length());
            found(expected, row.pathOf(row.last()), row.offsetOf(row.last()), row.length());
        });
        for (TextPlace place : places.values()) {
            if (expected.containsKey(place.pathOf(place.first())) || expected.containsKey(place.pathOf(place.last()))) {
                throw new Refusal(in.refused("").getMessage().replaceFirst(", line \\d+: $", "") + ", line " + lines.get(place.name())
                        + ": the metadata, as this text and " + disk.source() + " together say it, has no " + place.name() + " of " + place.length()
                        + " bytes at offset " + place.offset());
            }
        }
    }

    private static void found(Map<String, long[]> expected, String path, long offset, int length) {
        long[] place = expected.get(path);
        if (place != null && place[0] == offset && place[1] == length) {
            expected.remove(path);
        }
    }

    /** Objects to LVCBs in the place of what may be the data of an LV. */
    void object(PlanBuilder builder) {
        for (TextPlace place : places.values()) {
            if (place.spec().equals(Structures.LVCB.stem())) {
                Extent now = disk.read(place.offset(), place.length());
                LvcbTarget.objection(disk, place.path(), now, changed.read(place.offset(), place.length()).bytes()).ifPresent(builder::objection);
            }
        }
    }

    /** Adds the edits of a stage, 1 or 2. */
    void edits(PlanBuilder builder, int stage, String reason) throws IOException, Refusal {
        for (Change change : changes.get(stage - 1)) {
            builder.edit(disk, change.offset, change.bytes, change.path.replaceAll("\\[\\d+\\.\\.\\d+]", ""), reason);
        }
    }
}
