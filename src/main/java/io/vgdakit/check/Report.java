package io.vgdakit.check;

import io.vgdakit.record.Evidence;
import io.vgdakit.record.FieldValue;
import io.vgdakit.record.Finding;
import io.vgdakit.record.OnDisk;
import io.vgdakit.record.Place;
import io.vgdakit.record.Severity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Takes what the checks of one subject find. Of each rule it passes on a bounded number of findings and then one that counts the rest, so that
 * a destroyed area does not bury everything else.
 */
final class Report implements AutoCloseable {

    private static final int MOST = 16;

    private final Consumer<Finding> sink;
    private final Evidence weakest;
    private final Map<Rule, Integer> counts;
    private final Map<Rule, Finding> last;

    Report(Consumer<Finding> sink) {
        this(sink, Evidence.A, new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    private Report(Consumer<Finding> sink, Evidence weakest, Map<Rule, Integer> counts, Map<Rule, Finding> last) {
        this.sink = sink;
        this.weakest = weakest;
        this.counts = counts;
        this.last = last;
    }

    /** The same report for structures that are themselves no better established than a grade: findings get that grade at most. */
    Report atMost(Evidence grade) {
        return new Report(sink, grade, counts, last);
    }

    /** A broken rule at one field of a structure. */
    void field(Rule rule, OnDisk<?> structure, String name, Object expected, String text) {
        field(rule, structure.field(name).orElseThrow(), expected, text);
    }

    /** A broken rule at one field. */
    void field(Rule rule, FieldValue field, Object expected, String text) {
        add(rule, field.place(), field.path(), expected.toString(), field.text(), text);
    }

    /** A broken rule of a structure as a whole. */
    void structure(Rule rule, OnDisk<?> structure, Object expected, Object actual, String text) {
        add(rule, structure.place(), structure.path(), expected, actual, text);
    }

    void add(Rule rule, Place place, String path, Object expected, Object actual, String text) {
        Evidence evidence = rule.evidence().compareTo(weakest) >= 0 ? rule.evidence() : weakest;
        Severity worst = Rule.worst(evidence);
        Severity severity = rule.severity().compareTo(worst) >= 0 ? rule.severity() : worst;
        Finding finding = new Finding(rule.code(), severity, place, path, expected.toString(), actual.toString(), evidence, text + evidence.mark(),
                rule.repairCommand());
        if (counts.merge(rule, 1, Integer::sum) <= MOST) {
            sink.accept(finding);
        } else {
            last.put(rule, finding);
        }
    }

    /** Tells how many findings were not passed on. */
    @Override
    public void close() {
        last.forEach((rule, finding) -> sink.accept(new Finding(finding.code(), finding.severity(), finding.place(), finding.path(), "", "",
                finding.evidence(), (counts.get(rule) - MOST) + " more findings of " + rule.code() + ", the last one here", finding.repair())));
    }
}
