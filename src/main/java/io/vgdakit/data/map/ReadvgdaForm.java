package io.vgdakit.data.map;

import io.vgdakit.record.Confidence;
import io.vgdakit.record.Pvid;
import io.vgdakit.record.Vgid;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code readvgda -s} (captures qintl-04 to qintl-06); both copies that it prints must say the same. */
final class ReadvgdaForm implements MapForm {

    private static final Pattern PP = Pattern.compile(
            "\\* ?pv(\\d{1,4}): ?(\\d{1,7}):(\\d{1,3}) ([^\\s:]+):(\\d{1,7}):([123]):(\\d{1,4}):(\\d{1,7}):(\\d{1,4}):(\\d{1,7})");
    private static final Pattern LV = Pattern.compile("\\*{5,} ?Logical Volume: (\\S+) ?\\*{5,}");
    private static final Pattern PV = Pattern.compile("\\*{5,} ?Physical Volume: (\\d{1,4}) ?\\*{5,}");
    private static final Pattern STALE = Pattern.compile("vgsa\\.stalepp\\[(\\d{1,3})]:((?: [0-9a-f]{1,2})+)");
    private static final Pattern FIELD = Pattern.compile("(vgid|pp_size|(?:vgh|lve|pvh|vgsa|vgt)\\.\\w+): ?(-?\\w+)");
    private static final Pattern OTHER = Pattern.compile(
            "\\*+|\\*=+ ?(?:1ST|2ND) VGDA-VGSA: \\S+ ?=+\\*|(?:VGSA|VGDA) at block \\d+|(?:vgsa beg|vgsa end|vgda hdr|vgda trl): timestamp"
                    + " (?:\\d+ \\([0-9a-f]+\\), \\d+ \\([0-9a-f]+\\)|\\w{3} \\w{3} \\d+ [\\d:]+ \\S+)|vgsa\\.pad2: \\d+ \\d+ \\d+|"
                    + "\\* pv_num:pp_num:pp_state lv_name:lp_num:pp_copy_val:pv_fst_mir:part_fst_mir:pv_snd_mir:part_snd_mir"
                    + "|(?:lvmid|lvmarea_len|vgda_len|vgda_psn\\[[01]]|reloc_psn|pv_num|vgsa_len|vgsa_psn\\[[01]]|version|vg_type): ?-?\\d+");
    private static final int STALE_STATE = 2;
    private static final Map<String, String> LV_FACTS =
            Map.of("lve.num_lps", "lps", "lve.stripe_exp", "stripe_exp", "lve.striping_width", "striping_width");
    private static final Map<String, String> PV_FACTS = Map.of("pvh.pp_count", "pp_count", "pvh.psn_part1", "psn_part1");

    @Override
    public Optional<Meaning> meaning(String line) {
        Matcher pp = PP.matcher(line);
        Matcher lv = LV.matcher(line);
        Matcher pv = PV.matcher(line);
        Matcher stale = STALE.matcher(line);
        Matcher field = FIELD.matcher(line);
        if (pp.matches()) {
            return Optional.of((state, draft, origin) -> entry(pp, state, draft, origin));
        }
        if (lv.matches()) {
            return Optional.of((state, draft, origin) -> state.lv = lv.group(1));
        }
        if (pv.matches()) {
            return Optional.of((state, draft, origin) -> state.pvNum = Long.parseLong(pv.group(1)));
        }
        if (stale.matches()) {
            return Optional.of((state, draft, origin) -> stale(stale, state));
        }
        if (field.matches()) {
            return Optional.of((state, draft, origin) -> field(field.group(1), field.group(2), state, draft, origin));
        }
        return OTHER.matcher(line).matches() ? Optional.of(Meaning.NOTHING) : Optional.empty();
    }

    private static void entry(Matcher pp, TextState state, MapDraft draft, String origin) {
        long pvNum = Long.parseLong(pp.group(1));
        long number = Long.parseLong(pp.group(2));
        long lp = Long.parseLong(pp.group(5));
        if (number < 1 || lp < 1) {
            draft.problem(MapProblem.Kind.OUTSIDE, origin, "LPs and PPs count from 1: " + pp.group());
            return;
        }
        boolean stale = (Integer.parseInt(pp.group(3)) & STALE_STATE) != 0
                || number <= MapDraft.MOST_PPS && state.stale(pvNum).get((int) number - 1);
        draft.run(pp.group(4), new MapRun(lp, Integer.parseInt(pp.group(6)), state.disk(pvNum), number, 1, stale, Confidence.PROBABLE, origin));
        mirror(pp, 7, lp, state, draft, origin);
        mirror(pp, 9, lp, state, draft, origin);
    }

    private static void mirror(Matcher pp, int group, long lp, TextState state, MapDraft draft, String origin) {
        long mirror = Long.parseLong(pp.group(group));
        if (mirror != 0) {
            draft.later(() -> draft.reference(pp.group(4), lp, state.disk(mirror), Long.parseLong(pp.group(group + 1)), origin));
        }
    }

    /** Bits of PP 1 first, the least significant bit of a byte first (src/site/AIX.md 8.1). */
    private static void stale(Matcher line, TextState state) {
        long pvNum = Long.parseLong(line.group(1)) + 1;
        String[] bytes = line.group(2).strip().split(" ");
        for (int i = 0; i < bytes.length; i++) {
            int bits = Integer.parseInt(bytes[i], 16);
            for (int bit = 0; bit < 8; bit++) {
                if ((bits & 1 << bit) != 0) {
                    state.stale(pvNum).set(8 * i + bit);
                }
            }
        }
    }

    private static void field(String name, String value, TextState state, MapDraft draft, String origin) {
        try {
            if (name.equals("vgid") || name.equals("vgh.vg_id")) {
                draft.vgid(Vgid.parse(value), origin);
            } else if (name.equals("pp_size") || name.equals("vgh.pp_size")) {
                draft.ppSize(Long.parseLong(value), origin);
            } else if (name.equals("pvh.pv_id")) {
                Pvid pvid = Pvid.parse(value);
                state.disk(state.pvNum, pvid);
                draft.pvid(pvid.text(), pvid, origin);
            } else if (LV_FACTS.containsKey(name) && !state.lv.isEmpty()) {
                draft.lvFact(state.lv, LV_FACTS.get(name), Long.parseLong(value), origin);
            } else if (PV_FACTS.containsKey(name) && state.pvNum > 0) {
                draft.pvFact(state.disk(state.pvNum), PV_FACTS.get(name), Long.parseLong(value), origin);
            } else if (name.equals("vgsa.pv_missing") && !value.equals("0")) {
                draft.problem(MapProblem.Kind.FACTS, origin, "vgsa.pv_missing " + value + ": a PV was missing and all its PPs are stale;"
                        + " which one is not taken from this text (unverified)");
            }
        } catch (IllegalArgumentException e) {
            draft.problem(MapProblem.Kind.NOT_UNDERSTOOD, origin, name + ": " + value + ": " + e.getMessage());
        }
    }
}
