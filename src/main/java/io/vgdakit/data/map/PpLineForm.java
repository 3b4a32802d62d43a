package io.vgdakit.data.map;

import io.vgdakit.record.Confidence;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code PV:PP[-PP] LV:LP[-LP][:copy] [stale] [confidence]}: lines of {@code lspv -M} and {@code lsvg -M} (captures ps2kev-lspv-M-hdisk3,
 * nim-rb-lsvg-M), of map files of {@code mklv -m}, which have no LV, and of vgdakit's own maps, which tell runs.
 */
final class PpLineForm implements MapForm {

    static final Pattern BARE = Pattern.compile("([^\\s:]+):(\\d{1,7})(?:-(\\d{1,7}))?");
    private static final Pattern MAPPED = Pattern.compile(
            "([^\\s:]+):(\\d{1,7})(?:-(\\d{1,7}))? ([^\\s:]+):(\\d{1,7})(?:-(\\d{1,7}))?(?::([123]))?( stale)?(?: (certain|probable|possible))?");

    /** Disk of a line that gives PPs to an LV; empty for any other line. */
    static Optional<String> mappedDisk(String line) {
        return Optional.of(MAPPED.matcher(line)).filter(Matcher::matches).map(found -> found.group(1));
    }

    /** LV of a line that gives PPs to an LV; empty for any other line. */
    static Optional<String> mappedLv(String line) {
        return Optional.of(MAPPED.matcher(line)).filter(Matcher::matches).map(found -> found.group(4));
    }

    @Override
    public Optional<Meaning> meaning(String line) {
        Matcher bare = BARE.matcher(line);
        if (bare.matches()) {
            return span(bare.group(2), bare.group(3)).map(pps -> (state, draft, origin) -> state.bare.add(new TextState.Bare(bare.group(1), pps, origin)));
        }
        Matcher mapped = MAPPED.matcher(line);
        if (!mapped.matches()) {
            return Optional.empty();
        }
        Optional<Span> pps = span(mapped.group(2), mapped.group(3));
        Optional<Span> lps = span(mapped.group(5), mapped.group(6));
        if (pps.isEmpty() || lps.isEmpty() || pps.get().last() - pps.get().first() != lps.get().last() - lps.get().first()) {
            return Optional.empty();
        }
        int copy = mapped.group(7) == null ? 1 : Integer.parseInt(mapped.group(7));
        Confidence confidence = mapped.group(9) == null ? Confidence.PROBABLE : Confidence.valueOf(mapped.group(9).toUpperCase(Locale.ROOT));
        return Optional.of((state, draft, origin) -> {
            state.mapped = true;
            draft.run(mapped.group(4), new MapRun(lps.get().first(), copy, mapped.group(1), pps.get().first(),
                    lps.get().last() - lps.get().first() + 1, mapped.group(8) != null, confidence, origin));
        });
    }

    private static Optional<Span> span(String first, String last) {
        long from = Long.parseLong(first);
        long to = last == null ? from : Long.parseLong(last);
        return from >= 1 && to >= from ? Optional.of(new Span(from, to)) : Optional.empty();
    }
}
