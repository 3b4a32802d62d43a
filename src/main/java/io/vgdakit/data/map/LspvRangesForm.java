package io.vgdakit.data.map;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code lspv -p PV}: title {@code PV:}, heading, then runs of PPs with their LV (captures gh-datafixedwidth-lspv-p, 51cto-lspv-p-getlvcb-lv02).
 * Which LPs they hold is not told.
 */
final class LspvRangesForm implements MapForm {

    private static final Pattern HEADING = Pattern.compile("PP RANGE STATE REGION LV (?:NAME|ID) TYPE MOUNT POINT");
    private static final Pattern ROW = Pattern.compile("(\\d{1,7})-(\\d{1,7}) (?:(used|stale) (?:outer edge|outer middle|center|inner middle|inner edge)"
            + " ([^\\s:]+) [^\\s:]+(?: (?:N/A|/\\S*))?|(?:free|vgda) (?:outer edge|outer middle|center|inner middle|inner edge))");

    @Override
    public Optional<Meaning> meaning(String line) {
        if (HEADING.matcher(line).matches()) {
            return Optional.of(Meaning.NOTHING);
        }
        Matcher row = ROW.matcher(line);
        return row.matches() ? Optional.of((state, draft, origin) -> row(row, state, draft, origin)) : Optional.empty();
    }

    private static void row(Matcher row, TextState state, MapDraft draft, String origin) {
        long first = Long.parseLong(row.group(1));
        long last = Long.parseLong(row.group(2));
        if (first < 1 || last < first || last > MapDraft.MOST_PPS) {
            draft.problem(MapProblem.Kind.OUTSIDE, origin, "no such PPs: " + row.group());
        } else if (row.group(4) != null && state.title.isEmpty()) {
            draft.problem(MapProblem.Kind.NOT_UNDERSTOOD, origin, "a row of lspv -p, but no line 'PV:' before it: the disk is not known: " + row.group());
        } else if (row.group(4) != null) {
            draft.use(new PpUse(row.group(4), state.title, new Span(first, last), origin));
        }
    }
}
