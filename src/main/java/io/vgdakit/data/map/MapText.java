package io.vgdakit.data.map;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * vgdakit's own form of a map, which {@link MapReader} reads again: a first line {@code vgdakit-map 1}; {@code vgid} and {@code pp_size} when
 * known; a line {@code pv NAME [pvid=] [psn_part1=] [pp_count=]} for each disk and {@code lv NAME [lps=] [stripe_exp=] [striping_width=]} for
 * each LV, followed by its runs in the form of {@code lspv -M}, {@code DISK:PP[-PP] LV:LP[-LP]:COPY [stale] CONFIDENCE}; {@code use DISK:PP[-PP] LV}
 * for PPs of which the LP is not known. {@code #} begins a comment. In a name, what cannot be part of a word stands as its bytes, {@code \x20} for a blank.
 */
public final class MapText {

    /** What the reader takes for the beginning of a tag or an entity of a web page. */
    private static final Set<String> MARKUP = Set.of("<", "&");

    private MapText() {
    }

    /** The lines of a map. */
    public static List<String> lines(VgMap map) {
        List<String> lines = new ArrayList<>();
        lines.add(MapFileForm.FIRST_LINE);
        map.vgid().ifPresent(vgid -> lines.add("vgid " + vgid.text()));
        if (map.ppSize() > 0) {
            lines.add("pp_size " + map.ppSize());
        }
        map.pvs().forEach(pv -> lines.add("pv " + word(pv.name()) + pv.pvid().map(pvid -> " pvid=" + pvid.text()).orElse("")
                + fact("psn_part1", pv.psnPart1()) + fact("pp_count", pv.ppCount())));
        for (LvMap lv : map.lvs()) {
            lines.add("lv " + word(lv.name()) + fact("lps", lv.lps()) + fact("stripe_exp", lv.stripeExp()) + fact("striping_width", lv.stripingWidth()));
            String origin = "";
            for (MapRun run : lv.runs()) {
                String source = run.origin().replaceFirst(":\\d+$", "");
                if (!source.equals(origin)) {
                    lines.add("# " + WhiteSpace.safe(source));
                    origin = source;
                }
                lines.add(word(run.disk()) + ":" + run.ppNumbers() + " " + word(lv.name()) + ":" + run.lps() + (run.stale() ? " stale" : "") + " " + run.confidence().text());
            }
        }
        map.uses().forEach(use -> lines.add("use " + word(use.disk()) + ":" + use.pps() + " " + word(use.lv())));
        return lines;
    }

    /** The PPs of an LV as {@code mklv -m} reads them: all of one copy before the next. */
    public static List<String> mklv(LvMap lv) {
        return lv.runs().stream().map(MapRun::pps).toList();
    }

    /** A name as one word, as maps have it. */
    static String word(String name) {
        var word = new StringBuilder();
        name.codePoints().mapToObj(Character::toString).forEach(sign -> {
            if (MapDraft.isName(sign) && !MARKUP.contains(sign)) {
                word.append(sign);
            } else {
                for (byte value : sign.getBytes(StandardCharsets.UTF_8)) {
                    word.append(String.format("\\x%02x", value));
                }
            }
        });
        return word.toString();
    }

    private static String fact(String name, long value) {
        return value > 0 ? " " + name + "=" + value : "";
    }
}
