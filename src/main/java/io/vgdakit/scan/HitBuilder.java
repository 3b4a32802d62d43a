package io.vgdakit.scan;

import io.vgdakit.record.Confidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what speaks for a hit. Starts as possible. */
final class HitBuilder {

    private final Spot spot;
    private final String what;
    private final List<String> reasons = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private Confidence confidence = Confidence.POSSIBLE;

    HitBuilder(Spot spot, String what) {
        this.spot = spot;
        this.what = what;
    }

    /** Notes a value; an empty text is left out. */
    HitBuilder value(String name, Object value) {
        if (!value.equals("")) {
            values.put(name, value instanceof Number number ? (Object) number.longValue() : value.toString());
        }
        return this;
    }

    HitBuilder because(String reason) {
        reasons.add(reason);
        return this;
    }

    /** Notes a reason if it holds and lifts the confidence to at least this. */
    HitBuilder confirmed(boolean holds, Confidence atLeast, String reason) {
        if (holds) {
            reasons.add(reason);
            confidence = confidence.atLeast(atLeast) ? confidence : atLeast;
        }
        return this;
    }

    /** Notes a doubt if there is one and lowers the confidence to at most this. */
    HitBuilder doubted(boolean holds, Confidence atMost, String reason) {
        if (holds) {
            reasons.add(reason);
            confidence = atMost.atLeast(confidence) ? confidence : atMost;
        }
        return this;
    }

    Confidence confidence() {
        return confidence;
    }

    /** @param length bytes of the structure */
    Hit build(long length) {
        return new Hit(spot.disk().name(), spot.disk().source(), spot.offset(), length, what, confidence, reasons, values);
    }
}
