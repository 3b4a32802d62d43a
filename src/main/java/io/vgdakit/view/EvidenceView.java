package io.vgdakit.view;

import io.vgdakit.check.evidence.EvidenceReport;
import io.vgdakit.check.evidence.RuleEvidence;
import io.vgdakit.check.evidence.RuleEvidence.Contradiction;
import io.vgdakit.record.Evidence;
import io.vgdakit.record.Place;
import io.vgdakit.vg.Verdict;
import io.vgdakit.vg.VolumeGroup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@link EvidenceReport} for a person and for JSON. The columns of the text: the rule; its grade in the format reference (A to D);
 * {@code yes}, structures for which it holds; {@code no}, those for which it does not; {@code ?}, those that cannot tell; what this
 * means. Then the places that contradict, then the readings in use.
 */
public final class EvidenceView {

    private static final String ROW = "%-58s %-5s %6s %6s %6s  %s";

    private EvidenceView() {
    }

    /** Lines for a person. */
    public static Stream<String> lines(EvidenceReport report) {
        return Stream.of(
                Stream.of(title(report.vg()), String.format(ROW, "rule", "grade", "yes", "no", "?", "meaning")),
                report.rules().stream().flatMap(EvidenceView::rule),
                report.verdicts().isEmpty() ? Stream.<String>empty() : Stream.of("", "Readings in use:"),
                report.verdicts().stream().flatMap(EvidenceView::verdict)).flatMap(part -> part);
    }

    private static String title(VolumeGroup vg) {
        int disks = vg.members().size();
        return "Volume group " + vg.name() + ", VGID " + vg.vgid().text() + ", " + vg.kind().text() + ", "
                + disks + (disks == 1 ? " disk" : " disks");
    }

    private static Stream<String> rule(RuleEvidence rule) {
        String row = String.format(ROW, rule.rule(), rule.grade(), rule.confirmed(),
                rule.contradicted(), rule.cannotTell(), rule.meaning());
        Stream<String> places = rule.against().stream().map(EvidenceView::against);
        int more = rule.contradicted() - rule.against().size();
        Stream<String> rest = more > 0 ? Stream.of("    no: " + more + " more") : Stream.empty();
        return Stream.of(Stream.of(row), places, rest).flatMap(part -> part);
    }

    private static String against(Contradiction contradiction) {
        Place place = contradiction.place();
        return String.format("    no: %s %s at byte 0x%x (PSN %d): %s", place.disk(), contradiction.path(), place.offset(), place.psn(),
                contradiction.found());
    }

    private static Stream<String> verdict(Verdict verdict) {
        String counts = verdict.confirmations() + " for, " + verdict.contradictions() + " against, " + verdict.neither() + " fit neither, "
                + verdict.undecided() + " fit both";
        String state = verdict.grade() == Evidence.B ? "B, proved by this volume group"
                : verdict.rivalUsed() ? "D, used because this volume group contradicts the working reading" : "D" + Evidence.D.mark();
        Stream<String> note = verdict.note().isEmpty() ? Stream.empty() : Stream.of("    " + verdict.note());
        return Stream.of(Stream.of(verdict.subject() + ": " + verdict.reading(), "    " + state + "; " + counts),
                names("for", verdict.confirmations(), verdict.counted()), names("against", verdict.contradictions(), verdict.against()),
                note).flatMap(part -> part);
    }

    private static Stream<String> names(String label, int count, List<String> names) {
        String more = count > names.size() ? ", ..." : "";
        return names.isEmpty() ? Stream.empty() : Stream.of("    " + label + ": " + String.join(", ", names) + more);
    }

    /** A tree for JSON. */
    public static Map<String, Object> tree(EvidenceReport report) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("vg_id", report.vg().vgid().text());
        tree.put("vg_name", report.vg().name());
        tree.put("vg_kind", report.vg().kind().text());
        tree.put("disks", report.vg().members().stream().map(disk -> disk.disk().name()));
        tree.put("rules", report.rules().stream().map(EvidenceView::tree));
        tree.put("readings", report.verdicts().stream().map(EvidenceView::tree));
        return tree;
    }

    private static Map<String, ?> tree(RuleEvidence rule) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("rule", rule.rule());
        tree.put("grade", rule.grade());
        tree.put("source", "formats/README.md " + rule.source());
        tree.put("confirmed", rule.confirmed());
        tree.put("contradicted", rule.contradicted());
        tree.put("cannot_tell", rule.cannotTell());
        tree.put("meaning", rule.meaning());
        tree.put("against", rule.against().stream().map(EvidenceView::tree));
        return tree;
    }

    private static Map<String, ?> tree(Contradiction contradiction) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("disk", contradiction.place().disk());
        tree.put("copy", contradiction.place().copy());
        tree.put("offset", contradiction.place().offset());
        tree.put("length", contradiction.place().length());
        tree.put("path", contradiction.path());
        tree.put("found", contradiction.found());
        return tree;
    }

    private static Map<String, ?> tree(Verdict verdict) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("subject", verdict.subject());
        tree.put("reading", verdict.reading());
        tree.put("rival", verdict.rival());
        tree.put("rival_used", verdict.rivalUsed());
        tree.put("grade", verdict.grade());
        tree.put("confirmations", verdict.confirmations());
        tree.put("contradictions", verdict.contradictions());
        tree.put("neither", verdict.neither());
        tree.put("undecided", verdict.undecided());
        tree.put("counted", verdict.counted());
        tree.put("against", verdict.against());
        tree.put("note", verdict.note());
        return tree;
    }
}
