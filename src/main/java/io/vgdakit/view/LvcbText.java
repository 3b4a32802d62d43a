package io.vgdakit.view;

import io.vgdakit.record.LvcbValues;
import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.LvcbFinder;
import io.vgdakit.vg.VolumeGroup;
import java.util.Map;
import java.util.Optional;

/**
 * What only the LVCB says of an LV, as AIX prints it (src/site/AIX.md 10.1); empty for what it does not say and where there is none.
 *
 * @param values of the LVCB; empty when no disk at hand holds one
 */
record LvcbText(Optional<LvcbValues> values) {

    static final LvcbText NONE = new LvcbText(Optional.empty());

    private static final Map<String, String> INTER = Map.of("m", "minimum", "x", "maximum");
    private static final Map<String, String> INTRA =
            Map.of("e", "edge", "m", "middle", "c", "center", "im", "inner middle", "ie", "inner edge");
    private static final Map<String, Region> BANDS = Map.of(
            "e", Region.OUTER_EDGE, "m", Region.OUTER_MIDDLE, "c", Region.CENTER, "im", Region.INNER_MIDDLE, "ie", Region.INNER_EDGE);
    private static final Map<String, String> YES_NO = Map.of("y", "yes", "n", "no");
    private static final Map<String, String> SEPARATE = Map.of("y", "yes", "n", "no", "s", "yes (superstrict)");

    static LvcbText of(VolumeGroup vg, LogicalVolume lv) {
        return new LvcbText(LvcbFinder.lvcb(vg, lv).flatMap(block -> LvcbValues.of(block.bytes())));
    }

    Optional<String> type() {
        return values.flatMap(LvcbValues::type);
    }

    Optional<String> label() {
        return values.flatMap(LvcbValues::label);
    }

    /** The label when it is a path, {@code N/A} when it is anything else. */
    Optional<String> mountPoint() {
        return values.flatMap(LvcbValues::label).map(label -> label.startsWith("/") ? label : "N/A");
    }

    Optional<String> interPolicy() {
        return values.flatMap(LvcbValues::interPolicy).map(INTER::get);
    }

    Optional<String> intraPolicy() {
        return values.flatMap(LvcbValues::intraPolicy).map(INTRA::get);
    }

    /** The region that the intra-disk policy asks for. */
    Optional<Region> band() {
        return values.flatMap(LvcbValues::intraPolicy).map(BANDS::get);
    }

    Optional<String> relocatable() {
        return values.flatMap(LvcbValues::relocatable).map(YES_NO::get);
    }

    Optional<String> copiesOnSeparatePvs() {
        return values.flatMap(LvcbValues::strict).map(SEPARATE::get);
    }

    Optional<Integer> upperBound() {
        return values.map(LvcbValues::upperBound).filter(bound -> bound.isPresent()).map(bound -> bound.getAsInt());
    }
}
