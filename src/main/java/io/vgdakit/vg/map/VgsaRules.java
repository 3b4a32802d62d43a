package io.vgdakit.vg.map;

import io.vgdakit.format.Vgsa;
import io.vgdakit.format.VgsaBig;
import io.vgdakit.vg.VgsaCopy;

/** Judges a VGSA copy by its own rules (formats/README.md 8). */
final class VgsaRules {

    private VgsaRules() {
    }

    /** What is known of a big VGSA is unverified and can only speak for it. */
    static Judgement judge(VgsaCopy vgsa) {
        String stamp = "stamp " + vgsa.begin().text();
        if (vgsa.source().value() instanceof VgsaBig big) {
            return vgsa.valid() && big.factorOk() ? Judgement.valid(stamp + " (unverified)") : Judgement.assigned(fault(vgsa) + " (unverified)");
        }
        return vgsa.valid() && ((Vgsa) vgsa.source().value()).factorOk() ? Judgement.valid(stamp) : Judgement.damaged(fault(vgsa));
    }

    private static String fault(VgsaCopy vgsa) {
        if (!vgsa.begin().equals(vgsa.end())) {
            return "begin stamp " + vgsa.begin().text() + ", end stamp " + vgsa.end().text();
        }
        return vgsa.valid() ? "factor is " + vgsa.factor() : "stamp " + vgsa.begin().text() + " is none";
    }
}
