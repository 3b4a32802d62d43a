package io.vgdakit.cli;

import io.vgdakit.data.LpCopy;
import io.vgdakit.data.LpRun;
import io.vgdakit.data.Substitution;
import io.vgdakit.data.extract.Extracted;
import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Gap;
import io.vgdakit.view.JsonTree;
import io.vgdakit.vg.LpOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is said of an LV that was copied out. */
final class ExtractReport {

    private static final int LINES = 20;

    private ExtractReport() {
    }

    /** For a person. */
    static List<String> lines(LvSource lv, Extracted extracted, String target) {
        List<String> lines = new ArrayList<>();
        lines.add(lv.disk().name() + ": " + extracted.done() + " bytes in " + target);
        extracted.hashes().forEach((algorithm, hash) -> lines.add("  " + algorithm.toLowerCase(Locale.ROOT).replace("-", "") + " " + hash));
        lv.notes().forEach(note -> lines.add("  " + note));
        extracted.holes().stream().limit(LINES).forEach(hole -> lines.add("  hole: bytes " + hole.offset() + " to " + (hole.end() - 1) + ": " + hole.detail()));
        more(lines, extracted.holeCount(), "holes, " + extracted.holeBytes() + " bytes in all");
        extracted.substitutions().stream().limit(LINES).forEach(taken -> lines.add("  bytes " + taken.gap().offset() + " to " + (taken.gap().end() - 1)
                + " from " + taken.to().text() + ", because " + taken.gap().detail()));
        more(lines, extracted.substitutionCount(), "ranges from another copy");
        return lines;
    }

    private static void more(List<String> lines, long count, String what) {
        if (count > LINES) {
            lines.add("  in all " + count + " " + what);
        }
    }

    /** Where every LP came from. */
    static Map<String, Object> tree(LvSource lv, Extracted extracted) {
        LpOrder order = lv.disk().order();
        return JsonTree.of("tool", Version.text(), "vg_name", lv.vgName(), "lv_name", lv.disk().name(), "lvid", lv.lvid().orElse(null),
                "lv_bytes", lv.disk().size(), "pp_bytes", order.ppBytes(), "striping_width", order.width(), "strip_bytes", order.stripBytes(),
                "offset", extracted.offset(), "length", extracted.length(), "done", extracted.done(), "complete", extracted.complete(),
                "hashes", extracted.hashes(),
                "runs", lv.disk().choice().runs(order.ppBytes()).stream().map(ExtractReport::run),
                "hole_count", extracted.holeCount(), "hole_bytes", extracted.holeBytes(), "holes", extracted.holes().stream().map(ExtractReport::gap),
                "substitution_count", extracted.substitutionCount(), "substitutions", extracted.substitutions().stream().map(ExtractReport::substitution),
                "unverified", lv.striped() ? List.of("strip_bytes") : List.of());
    }

    private static Map<String, Object> run(LpRun run) {
        return JsonTree.of("first_lp", run.firstLp(), "lps", run.lps(), "copy", run.copy().copy(), "stale", run.copy().stale(), "disk", run.copy().pvName(),
                "image", run.copy().disk().map(Disk::source).orElse(null), "pp", run.copy().pp(), "psn", run.copy().diskOffset() / Disk.SECTOR_BYTES);
    }

    private static Map<String, Object> gap(Gap gap) {
        return JsonTree.of("offset", gap.offset(), "length", gap.length(), "reason", gap.reason().name().toLowerCase(Locale.ROOT), "detail", gap.detail());
    }

    private static Map<String, Object> substitution(Substitution taken) {
        Map<String, Object> tree = gap(taken.gap());
        tree.put("from", copy(taken.from()));
        tree.put("to", copy(taken.to()));
        return tree;
    }

    private static Map<String, Object> copy(LpCopy copy) {
        return JsonTree.of("copy", copy.copy(), "disk", copy.pvName(), "pp", copy.pp());
    }
}
