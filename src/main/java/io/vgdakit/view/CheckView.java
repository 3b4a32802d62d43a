package io.vgdakit.view;

import io.vgdakit.check.Rule;
import io.vgdakit.record.Finding;
import io.vgdakit.record.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The findings of {@code check}, for people and as trees for JSON. */
public final class CheckView {

    private static final String INDENT = "  ";

    private CheckView() {
    }

    /** How many findings of each severity there are: the verdict. */
    public static String verdict(List<Finding> findings) {
        return plural(count(findings, Severity.ERROR), "error") + ", " + plural(count(findings, Severity.WARNING), "warning") + ", "
                + plural(count(findings, Severity.INFO), "note");
    }

    /** The verdict as a tree: errors, warnings, infos. */
    public static Map<String, Object> counts(List<Finding> findings) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("errors", count(findings, Severity.ERROR));
        tree.put("warnings", count(findings, Severity.WARNING));
        tree.put("infos", count(findings, Severity.INFO));
        return tree;
    }

    /** The findings by disk, each on two lines: where and what, then why and what to do. */
    public static List<String> lines(List<Finding> findings) {
        Map<String, List<Finding>> disks = new LinkedHashMap<>();
        findings.forEach(finding -> disks.computeIfAbsent(finding.place().disk(), disk -> new ArrayList<>()).add(finding));
        List<String> lines = new ArrayList<>();
        disks.forEach((disk, found) -> {
            lines.add(disk + ":");
            found.forEach(finding -> {
                lines.add(INDENT + where(finding));
                lines.add(INDENT.repeat(2) + why(finding));
            });
        });
        return lines;
    }

    /** Severity, code, place, what was found and expected: one line. */
    public static String where(Finding finding) {
        String head = finding.severity().name().toLowerCase(Locale.ROOT) + " " + finding.code() + " " + finding.path() + ", PSN " + finding.place().psn()
                + ", byte " + finding.place().offset() + ", length " + finding.place().length();
        return finding.actual().isEmpty() && finding.expected().isEmpty() ? head : head + ": found " + finding.actual() + ", expected " + finding.expected();
    }

    /** What it means, its evidence, and what would help: one line. */
    public static String why(Finding finding) {
        return finding.text() + "; evidence " + finding.evidence() + (finding.repair().isEmpty() ? "" : "; " + finding.repair());
    }

    /** One finding with its provenance. */
    public static Map<String, Object> tree(Finding finding) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("code", finding.code());
        tree.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        tree.put("disk", finding.place().disk());
        tree.put("copy", finding.place().copy());
        tree.put("psn", finding.place().psn());
        tree.put("offset", finding.place().offset());
        tree.put("length", finding.place().length());
        tree.put("path", finding.path());
        tree.put("expected", finding.expected());
        tree.put("actual", finding.actual());
        tree.put("evidence", finding.evidence().name());
        tree.put("text", finding.text());
        tree.put("repair", finding.repair());
        return tree;
    }

    /** The long text of a rule. */
    public static List<String> explanation(Rule rule) {
        List<String> lines = new ArrayList<>();
        lines.add(rule.code() + ": " + rule.title());
        lines.add("severity " + rule.severity().name().toLowerCase(Locale.ROOT) + ", evidence " + rule.evidence());
        lines.add(rule.explanation());
        if (!rule.repair().isEmpty()) {
            lines.add("repair: " + rule.repairCommand());
        }
        return lines;
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream().filter(finding -> finding.severity() == severity).count();
    }

    private static String plural(long number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }
}
