package io.vgdakit.data.map;

import java.util.ArrayList;
import java.util.List;

/**
 * vgdakit's own form of a map, which {@link MapReader} reads again: a first line {@code vgdakit-map 1}; {@code vgid} and {@code pp_size} when
 * known; a line {@code pv NAME [pvid=] [psn_part1=] [pp_count=]} for each disk and {@code lv NAME [lps=] [stripe_exp=] [striping_width=]} for
 * each LV, followed by its runs in the form of {@code lspv -M}, {@code DISK:PP[-PP] LV:LP[-LP]:COPY [stale] CONFIDENCE}; {@code use DISK:PP[-PP] LV}
 * for PPs of which the LP is not known. {@code #} begins a comment.
 */
public final class MapText {

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
        map.pvs().forEach(pv -> lines.add("pv " + pv.name() + pv.pvid().map(pvid -> " pvid=" + pvid.text()).orElse("")
                + fact("psn_part1", pv.psnPart1()) + fact("pp_count", pv.ppCount())));
        for (LvMap lv : map.lvs()) {
            lines.add("lv " + lv.name() + fact("lps", lv.lps()) + fact("stripe_exp", lv.stripeExp()) + fact("striping_width", lv.stripingWidth()));
            String origin = "";
            for (MapRun run : lv.runs()) {
                String source = run.origin().replaceFirst(":\\d+$", "");
                if (!source.equals(origin)) {
                    lines.add("# " + WhiteSpace.safe(source));
                    origin = source;
                }
                lines.add(run.pps() + " " + lv.name() + ":" + run.lps() + (run.stale() ? " stale" : "") + " " + run.confidence().text());
            }
        }
        map.uses().forEach(use -> lines.add("use " + use.disk() + ":" + use.pps() + " " + use.lv()));
        return lines;
    }

    /** The PPs of an LV as {@code mklv -m} reads them: all of one copy before the next. */
    public static List<String> mklv(LvMap lv) {
        return lv.runs().stream().map(MapRun::pps).toList();
    }

    private static String fact(String name, long value) {
        return value > 0 ? " " + name + "=" + value : "";
    }
}
