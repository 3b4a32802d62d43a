package io.vgdakit.check;

import io.vgdakit.disk.Disk;
import io.vgdakit.record.FieldValue;
import io.vgdakit.record.Place;
import io.vgdakit.record.Readings;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.StructureWalk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A field of grade A or B with its places on one disk: one, or those of the primary and the backup copy. Of arrays the first, a middle one, the
 * last in use and an unused element are taken.
 *
 * @param path without the number of the copy
 * @param places one or two
 */
record FieldSample(String path, List<Place> places) {

    private static final Pattern COPY = Pattern.compile("^(config|lvmrec|bbdir|vgsa|vgda)\\[[01]]");
    private static final Map<Pattern, Set<Integer>> TAKEN = Map.of(
            Pattern.compile("bbdir\\.entries\\[(\\d+)]"), Set.of(0, 1, 2, 700),
            Pattern.compile("vgsa\\.stalepp\\[(\\d+)]"), Set.of(0, 1, 2, 31),
            Pattern.compile("vgda\\.lv\\[(\\d+)]"), Set.of(1, 2, 3, 10),
            Pattern.compile("vgda\\.name\\[(\\d+)]"), Set.of(1, 2, 3, 10, 256),
            Pattern.compile("\\.pp\\[(\\d+)]"), Set.of(1, 10, 20, 40, 67),
            Pattern.compile("ipl\\.partitions\\[(\\d+)]"), Set.of(0, 3));

    static List<FieldSample> of(Disk disk) {
        Map<String, List<Place>> fields = new LinkedHashMap<>();
        new StructureWalk(DiskMetadata.read(disk), Readings.WORKING).structures().flatMap(structure -> structure.fields())
                .filter(field -> field.field().evidence().certain())
                .filter(FieldSample::taken)
                .forEach(field -> fields.computeIfAbsent(key(field), key -> new ArrayList<>()).add(field.place()));
        return fields.entrySet().stream().map(entry -> new FieldSample(entry.getKey(), entry.getValue())).toList();
    }

    private static String key(FieldValue field) {
        return COPY.matcher(field.path()).replaceFirst("$1");
    }

    private static boolean taken(FieldValue field) {
        return TAKEN.entrySet().stream().allMatch(rule -> {
            Matcher index = rule.getKey().matcher(key(field));
            return !index.find() || rule.getValue().contains(Integer.parseInt(index.group(1)));
        });
    }
}
