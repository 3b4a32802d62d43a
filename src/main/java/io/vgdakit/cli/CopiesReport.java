package io.vgdakit.cli;

import io.vgdakit.data.LpCopy;
import io.vgdakit.data.compare.Comparison;
import io.vgdakit.data.compare.CopyComparer;
import io.vgdakit.data.compare.CopyRange;
import io.vgdakit.data.compare.Synchronisation;
import io.vgdakit.data.compare.Verdict;
import io.vgdakit.view.JsonTree;
import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.ObjectFinder.Found;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares the copies of LVs while it prints what differs. */
final class CopiesReport {

    private final List<Found<LogicalVolume>> lvs;
    private boolean corrupt;
    /** Bytes of LPs with several copies that were not compared with each other. */
    private boolean incomplete;
    private long compared;

    CopiesReport(List<Found<LogicalVolume>> lvs) {
        this.lvs = lvs;
    }

    /** After the output. Whether something differs without an explanation comes first, then whether all could be compared. */
    int exitCode(PrintWriter err) {
        if (compared == 0 || incomplete) {
            err.println("vgdakit: " + (compared == 0 ? "nothing was compared: no LP has two copies on disks at hand"
                    : "not everything was compared: copies are on disks that are not at hand, or cannot be read"));
        }
        return corrupt ? ExitCode.FOUND : compared == 0 || incomplete ? ExitCode.UNREADABLE : ExitCode.DONE;
    }

    private void count(Comparison result) {
        corrupt |= result.corrupt();
        incomplete |= result.absent() > 0 || result.unreadable();
        compared += result.compared();
    }

    void print(PrintWriter out) {
        for (Found<LogicalVolume> lv : lvs) {
            out.println(name(lv.object()) + " of " + lv.vg().name() + ", " + lv.object().copies() + " copies:");
            Comparison comparison = CopyComparer.of(lv.vg(), lv.object()).run(range -> out.println("  " + line(range)));
            comparison.synchronisations().forEach(copy -> out.println("  " + line(copy)));
            summary(comparison, out);
            count(comparison);
        }
    }

    private static String name(LogicalVolume lv) {
        return lv.name().isEmpty() ? lv.lvid().text() : lv.name();
    }

    private static String line(CopyRange range) {
        String unreadable = range.unreadable().isEmpty() ? "" : "; unreadable: " + texts(range.unreadable());
        List<LpCopy> majority = range.majority();
        String agree = range.verdict() == Verdict.UNREADABLE ? "" : "; " + (majority.size() > 1 ? "copies " + numbers(majority) + " are the majority"
                : majority.isEmpty() ? "no majority" : "copy " + numbers(majority) + " is the fresh one");
        return range.verdict() + "  LP " + range.lp() + " bytes " + range.offset() + " to " + (range.offset() + range.length() - 1) + " (LV byte "
                + range.lvOffset() + "): " + range.groups().stream().map(CopiesReport::texts).collect(Collectors.joining(" <> ")) + agree + unreadable
                + (range.verdict() == Verdict.MWC ? " (unverified)" : "");
    }

    private static String texts(List<LpCopy> copies) {
        return copies.stream().map(LpCopy::text).collect(Collectors.joining(" = "));
    }

    private static String numbers(List<LpCopy> copies) {
        return copies.stream().map(copy -> Integer.toString(copy.copy())).collect(Collectors.joining(", "));
    }

    private static String line(Synchronisation run) {
        return "would be copied: " + (run.lps() == 1 ? "LP " + run.firstLp() : "LPs " + run.firstLp() + " to " + (run.firstLp() + run.lps() - 1)) + ", "
                + run.bytes() + " bytes, from " + run.from().text() + " to " + run.to().text() + "; " + run.differing() + " of them in sectors that differ";
    }

    private static void summary(Comparison result, PrintWriter out) {
        out.println("  " + result.compared() + " of " + result.lps() + " LPs compared"
                + count(result.absent(), " not compared: fewer than two copies are on disks at hand") + count(result.single(), " without a second copy")
                + count(result.crowded(), " claimed by more than three PPs, three of which were compared"));
        out.println("  " + Stream.of(Verdict.values()).filter(verdict -> result.bytes(verdict) > 0).map(verdict -> result.bytes(verdict) + " bytes "
                + verdict + (verdict == Verdict.EQUAL ? "" : " in " + result.ranges(verdict) + " ranges")).collect(Collectors.joining(", ", "", ".")));
        if (result.mwcEntries() > 0) {
            out.println("  the MWC records hold " + result.mwcEntries() + " entries in use, of LTGs of " + result.ltgBytes()
                    + " bytes; where LV and LTG stand in an entry is unverified");
        }
    }

    private static String count(long lps, String what) {
        return lps == 0 ? "" : ", " + lps + what;
    }

    /** The same as trees for JSON, each made as it is printed. */
    Stream<Map<String, Object>> trees() {
        return lvs.stream().map(this::tree);
    }

    private Map<String, Object> tree(Found<LogicalVolume> lv) {
        var result = new AtomicReference<Comparison>();
        Stream<Map<String, Object>> ranges = Stream.of(CopyComparer.of(lv.vg(), lv.object()))
                .mapMulti((comparer, sink) -> result.set(comparer.run(range -> sink.accept(tree(range)))));
        return JsonTree.of("lv", name(lv.object()), "lv_id", lv.object().lvid().text(), "vg", lv.vg().name(), "copies", lv.object().copies(),
                "ranges", ranges, "result", new LazyTree(() -> tree(result.get())));
    }

    private Map<String, Object> tree(Comparison result) {
        count(result);
        return JsonTree.of("lps", result.lps(), "compared_lps", result.compared(), "absent_lps", result.absent(), "single_lps", result.single(),
                "crowded_lps", result.crowded(),
                "verdicts", Stream.of(Verdict.values()).map(verdict -> JsonTree.of("verdict", word(verdict), "bytes", result.bytes(verdict),
                        "ranges", result.ranges(verdict))),
                "synchronisations", result.synchronisations().stream().map(run -> JsonTree.of("lp", run.firstLp(), "lps", run.lps(),
                        "from", tree(run.from()), "to", tree(run.to()), "bytes", run.bytes(), "differing_bytes", run.differing())),
                "mwc_entries", result.mwcEntries(), "ltg_bytes", result.ltgBytes());
    }

    private static Map<String, Object> tree(CopyRange range) {
        return JsonTree.of("verdict", word(range.verdict()), "lp", range.lp(), "lp_offset", range.offset(), "length", range.length(),
                "lv_offset", range.lvOffset(), "same", range.groups().stream().map(group -> group.stream().map(CopiesReport::tree)),
                "majority", range.majority().stream().map(LpCopy::copy), "unreadable", range.unreadable().stream().map(CopiesReport::tree));
    }

    private static Map<String, Object> tree(LpCopy copy) {
        return JsonTree.of("copy", copy.copy(), "pv", copy.pvName(), "pp", copy.pp(), "disk_offset", copy.diskOffset(), "stale", copy.stale());
    }

    private static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
