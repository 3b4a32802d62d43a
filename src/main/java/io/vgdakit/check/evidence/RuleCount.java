package io.vgdakit.check.evidence;

import io.vgdakit.check.evidence.RuleEvidence.Contradiction;
import io.vgdakit.record.Evidence;
import io.vgdakit.record.OnDisk;
import io.vgdakit.record.Place;
import java.util.ArrayList;
import java.util.List;

/** Counts for one rule while the structures pass by. */
final class RuleCount {

    private static final int SHOWN = 16;

    private final String rule;
    private final Evidence grade;
    private final String source;
    private final String ifConfirmed;
    private final String ifContradicted;
    private final List<Contradiction> against = new ArrayList<>();
    private int confirmed;
    private int contradicted;
    private int cannotTell;

    RuleCount(String rule, Evidence grade, String source, String ifConfirmed, String ifContradicted) {
        this.rule = rule;
        this.grade = grade;
        this.source = source;
        this.ifConfirmed = ifConfirmed;
        this.ifContradicted = ifContradicted;
    }

    /** Counts a structure for or against the rule. */
    void count(boolean holds, OnDisk<?> structure, Object found) {
        count(holds, structure.place(), structure.path(), found);
    }

    void count(boolean holds, Place place, String path, Object found) {
        if (holds) {
            confirmed++;
        } else {
            contradicted++;
            if (against.size() < SHOWN) {
                against.add(new Contradiction(place, path, String.valueOf(found)));
            }
        }
    }

    void cannotTell() {
        cannotTell++;
    }

    RuleEvidence result() {
        String meaning = contradicted > 0 ? ifContradicted : confirmed > 0 ? ifConfirmed : "nothing here speaks about it";
        return new RuleEvidence(rule, grade, source, confirmed, contradicted, cannotTell, List.copyOf(against), meaning);
    }
}
