package io.vgdakit.vg;

import io.vgdakit.record.Evidence;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the facts that speak for the readings of one structure. A fact has a key, and facts with the same key are one: the same bytes on
 * several disks are copies, not witnesses. A fact counts for a reading only when it fits that one and not the other.
 */
final class Tally {

    /** Independent confirmations that make a reading count as B for its volume group. */
    static final int PROOF = 8;
    private static final int SHOWN = 8;

    private enum Fit { WORKING, RIVAL, NEITHER, BOTH }

    private final Map<Fit, Map<String, String>> facts = new EnumMap<>(Fit.class);

    Tally() {
        for (Fit fit : Fit.values()) {
            facts.put(fit, new LinkedHashMap<>());
        }
    }

    void fact(String name, String key, boolean working, boolean rival) {
        Fit fit = working ? (rival ? Fit.BOTH : Fit.WORKING) : rival ? Fit.RIVAL : Fit.NEITHER;
        facts.get(fit).putIfAbsent(key, name);
    }

    /**
     * The rival is used when facts fit it alone and none fit the working reading alone. B takes {@link #PROOF} confirmations, no
     * contradiction, and more facts that fit than facts that fit nothing.
     */
    Verdict verdict(String subject, String working, String rival) {
        boolean rivalUsed = count(Fit.WORKING) == 0 && count(Fit.RIVAL) > 0;
        Fit used = rivalUsed ? Fit.RIVAL : Fit.WORKING;
        Fit other = rivalUsed ? Fit.WORKING : Fit.RIVAL;
        boolean proved = count(used) >= PROOF && count(other) == 0 && count(used) > count(Fit.NEITHER);
        return new Verdict(subject, rivalUsed ? rival : working, rivalUsed ? working : rival, rivalUsed, proved ? Evidence.B : Evidence.D, count(used),
                count(other), count(Fit.NEITHER), count(Fit.BOTH), shown(used), shown(other), "");
    }

    private int count(Fit fit) {
        return facts.get(fit).size();
    }

    private List<String> shown(Fit fit) {
        return facts.get(fit).values().stream().limit(SHOWN).toList();
    }
}
