package io.vgdakit.data.map;

import io.vgdakit.record.Confidence;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code lslv -m LV}: title {@code LV:mount point}, heading, then an LP and a PP and PV for each of its copies (capture glpi-lslv-lines). */
final class LslvForm implements MapForm {

    private static final Pattern HEADING = Pattern.compile("LP PP1 PV1( PP2 PV2)?( PP3 PV3)?");
    /** Neither a number nor as short as a byte in hexadecimal, which would make rows of other listings look like these. */
    private static final String PV = "(?=\\S{3})(?:[0-9a-f]{16}|\\d*[^\\s:?\\d][^\\s:?]*)";
    private static final Pattern ROW = Pattern.compile("(\\d{1,7})((?: (?:\\d{1,7} " + PV + "|\\? \\?)){1,3})");
    private static final Pattern COPY = Pattern.compile("(\\d{1,7}) (" + PV + ")|\\? \\?");

    @Override
    public Optional<Meaning> meaning(String line) {
        if (HEADING.matcher(line).matches()) {
            return Optional.of((state, draft, origin) -> {
                state.lv = state.title;
                if (state.lv.isEmpty()) {
                    draft.problem(MapProblem.Kind.NOT_UNDERSTOOD, origin, "the heading of lslv -m, but no line 'LV:mount point' before it: the LV is not known");
                }
            });
        }
        Matcher row = ROW.matcher(line);
        return row.matches() ? Optional.of((state, draft, origin) -> row(row, state, draft, origin)) : Optional.empty();
    }

    private static void row(Matcher row, TextState state, MapDraft draft, String origin) {
        long lp = Long.parseLong(row.group(1));
        if (state.lv.isEmpty()) {
            draft.problem(MapProblem.Kind.NOT_UNDERSTOOD, origin, "a row of lslv -m, but the text does not tell its LV: " + row.group());
            return;
        }
        Matcher cell = COPY.matcher(row.group(2));
        for (int copy = 1; cell.find(); copy++) {
            if (cell.group(1) != null) {
                long pp = Long.parseLong(cell.group(1));
                if (lp < 1 || pp < 1) {
                    draft.problem(MapProblem.Kind.OUTSIDE, origin, "LPs and PPs count from 1: " + row.group());
                } else {
                    draft.run(state.lv, new MapRun(lp, copy, cell.group(2), pp, 1, false, Confidence.PROBABLE, origin));
                }
            }
        }
    }
}
