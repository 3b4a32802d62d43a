package io.vgdakit.record;

import java.util.List;

/**
 * One way to read an identifier.
 *
 * @param kind what it is in this reading
 * @param plausible whether nothing speaks against the reading; the fact {@code plausible} says why
 * @param facts in the order of printing
 */
public record Reading(Kind kind, boolean plausible, List<Fact> facts) {

    /** What an identifier can be. */
    public enum Kind {
        PVID("pvid"),
        VGID("vgid"),
        SHORT_VGID("vgid_before_5_1"),
        LVID("lvid"),
        TIME_STAMP("time_stamp");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }

        /** The prefix of the printed lines. */
        public String prefix() {
            return prefix;
        }
    }

    public Reading {
        facts = List.copyOf(facts);
    }

    /** One {@code prefix.name: value} line a fact. */
    public List<String> lines() {
        return facts.stream().map(fact -> kind.prefix() + "." + fact.name() + ": " + fact.value()).toList();
    }
}
