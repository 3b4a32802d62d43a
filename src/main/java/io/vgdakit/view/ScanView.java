package io.vgdakit.view;

import io.vgdakit.disk.Disk;
import io.vgdakit.scan.Hit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The hits of {@code scan}, for people and as trees for JSON. */
public final class ScanView {

    private ScanView() {
    }

    /** A hit on two lines: where, what and its values; then the reasons. */
    public static List<String> lines(Hit hit) {
        String place = String.format("%s: 0x%x%s", hit.disk(), hit.offset(),
                hit.offset() % Disk.SECTOR_BYTES == 0 ? ", PSN " + hit.offset() / Disk.SECTOR_BYTES : "");
        String values = hit.values().entrySet().stream().map(value -> value.getKey() + " " + value.getValue()).collect(Collectors.joining(", "));
        List<String> reasons = new ArrayList<>(hit.reasons());
        if (hit.what().equals("disk")) {
            reasons.add(0, String.format("a whole AIX LVM disk at base 0x%x", hit.offset()) + (hit.offset() == 0 ? "" : ", see --base"));
        }
        return List.of(place + ": " + hit.confidence().text() + " " + hit.what() + (values.isEmpty() ? "" : ": " + values),
                "  " + String.join("; ", reasons));
    }

    /** A hit with all that is known of it. */
    public static Map<String, Object> tree(Hit hit) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("disk", hit.disk());
        tree.put("source", hit.source());
        tree.put("offset", hit.offset());
        tree.put("length", hit.length());
        tree.put("what", hit.what());
        tree.put("confidence", hit.confidence().text());
        tree.put("reasons", hit.reasons());
        tree.put("values", hit.values());
        return tree;
    }
}
