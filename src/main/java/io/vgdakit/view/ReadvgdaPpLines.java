package io.vgdakit.view;

import io.vgdakit.format.PpEntry;
import io.vgdakit.vg.PpMap;
import io.vgdakit.vg.VgdaCopy;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The map of a PV as {@code readvgda -s} prints it: a legend and a line for each entry that is not blank (capture qintl-06). */
public final class ReadvgdaPpLines {

    private static final String LEGEND =
            "* pv_num:pp_num:pp_state lv_name:lp_num:pp_copy_val:pv_fst_mir:part_fst_mir:pv_snd_mir:part_snd_mir";

    private ReadvgdaPpLines() {
    }

    /** Nothing at all when every entry is blank. */
    public static Stream<String> of(VgdaCopy vgda, int pvNum, PpMap map) {
        int first = IntStream.rangeClosed(1, map.ppCount()).filter(pp -> !map.blank(pp)).findFirst().orElse(0);
        if (first == 0) {
            return Stream.empty();
        }
        return Stream.concat(Stream.of(LEGEND), IntStream.rangeClosed(first, map.ppCount()).filter(pp -> !map.blank(pp))
                .mapToObj(pp -> line(pvNum, pp, map.entry(pp), vgda)));
    }

    private static String line(int pvNum, int pp, PpEntry entry, VgdaCopy vgda) {
        String name = vgda.name(entry.lvNum());
        return String.format("* pv%d:%3d:%d %s:%d:%d:%d:%d:%d:%d", pvNum, pp, entry.ppState(), name.isEmpty() ? Unknown.TEXT : name, entry.lpNum(),
                entry.ppCopyVal(), entry.pvFstMir(), entry.partFstMir(), entry.pvSndMir(), entry.partSndMir());
    }
}
