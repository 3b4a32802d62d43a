package io.vgdakit.record;

import io.vgdakit.format.VgdaTrailer;
import io.vgdakit.format.VgdaTrailerEnd;
import java.util.List;

/**
 * What a VGDA trailer says (formats/README.md 9.8); its fields are certain, their places D.
 *
 * @param stamp equal to the header's unless the write was torn
 * @param concurrency 0 in every sample
 */
public record VgdaTrailerValues(Stamp stamp, int concurrency) {

    public static final Variant<VgdaTrailer, VgdaTrailerValues> WORKING =
            new Variant<>("stamp at 0, concurrency at 8", Structures.VGDA_TRAILER, VgdaTrailerValues::of);
    public static final Variant<VgdaTrailerEnd, VgdaTrailerValues> END =
            new Variant<>("stamp at 0x1f8", Structures.VGDA_TRAILER_END, VgdaTrailerValues::of);
    public static final List<Variant<?, VgdaTrailerValues>> VARIANTS = List.of(WORKING, END);

    private static VgdaTrailerValues of(VgdaTrailer t) {
        return new VgdaTrailerValues(new Stamp(t.endSec(), t.endNsec()), t.concurrency());
    }

    private static VgdaTrailerValues of(VgdaTrailerEnd t) {
        return new VgdaTrailerValues(new Stamp(t.endSec(), t.endNsec()), t.concurrency());
    }
}
