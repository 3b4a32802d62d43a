package io.vgdakit.data.map;

import io.vgdakit.record.Pvid;
import io.vgdakit.record.Vgid;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of vgdakit's own maps that are not PPs; {@link MapText} writes them. */
final class MapFileForm implements MapForm {

    static final String FIRST_LINE = "vgdakit-map 1";

    private static final Pattern NUMBER = Pattern.compile("(vgid|pp_size) (\\w+)");
    private static final Pattern FACTS = Pattern.compile("(lv|pv) ([^\\s:]+)((?: \\w+=\\w+)*)");
    private static final Pattern USE = Pattern.compile("use ([^\\s:]+):(\\d{1,7})(?:-(\\d{1,7}))? ([^\\s:]+)");
    private static final Pattern FACT = Pattern.compile("(\\w+)=(\\w+)");
    private static final Set<String> LV_FACTS = Set.of("lps", "stripe_exp", "striping_width");
    private static final Set<String> PV_FACTS = Set.of("psn_part1", "pp_count");

    @Override
    public Optional<Meaning> meaning(String line) {
        Matcher number = NUMBER.matcher(line);
        Matcher facts = FACTS.matcher(line);
        Matcher use = USE.matcher(line);
        if (line.equals(FIRST_LINE)) {
            return Optional.of((state, draft, origin) -> state.mapped = true);
        }
        if (number.matches()) {
            return Optional.of((state, draft, origin) -> number(number.group(1), number.group(2), draft, origin));
        }
        if (facts.matches()) {
            return Optional.of((state, draft, origin) -> facts(facts, draft, origin));
        }
        return use.matches() ? Optional.of((state, draft, origin) -> use(use, draft, origin)) : Optional.empty();
    }

    private static void number(String name, String value, MapDraft draft, String origin) {
        try {
            if (name.equals("vgid")) {
                draft.vgid(Vgid.parse(value), origin);
            } else {
                draft.ppSize(Long.parseLong(value), origin);
            }
        } catch (IllegalArgumentException e) {
            draft.problem(MapProblem.Kind.NOT_UNDERSTOOD, origin, name + " " + value + ": " + e.getMessage());
        }
    }

    private static void facts(Matcher line, MapDraft draft, String origin) {
        Matcher fact = FACT.matcher(line.group(3));
        boolean lv = line.group(1).equals("lv");
        if (lv) {
            draft.lv(line.group(2));
        }
        while (fact.find()) {
            try {
                if (lv && LV_FACTS.contains(fact.group(1))) {
                    draft.lvFact(line.group(2), fact.group(1), Long.parseLong(fact.group(2)), origin);
                } else if (!lv && PV_FACTS.contains(fact.group(1))) {
                    draft.pvFact(line.group(2), fact.group(1), Long.parseLong(fact.group(2)), origin);
                } else if (!lv && fact.group(1).equals("pvid")) {
                    draft.pvid(line.group(2), Pvid.parse(fact.group(2)), origin);
                } else {
                    draft.problem(MapProblem.Kind.NOT_UNDERSTOOD, origin, fact.group() + " is no fact of an " + line.group(1));
                }
            } catch (IllegalArgumentException e) {
                draft.problem(MapProblem.Kind.NOT_UNDERSTOOD, origin, fact.group() + ": " + e.getMessage());
            }
        }
    }

    private static void use(Matcher use, MapDraft draft, String origin) {
        long first = Long.parseLong(use.group(2));
        long last = use.group(3) == null ? first : Long.parseLong(use.group(3));
        if (first < 1 || last < first || last > MapDraft.MOST_PPS) {
            draft.problem(MapProblem.Kind.OUTSIDE, origin, "no such PPs: " + use.group());
        } else {
            draft.use(new PpUse(use.group(4), use.group(1), new Span(first, last), origin));
        }
    }
}
