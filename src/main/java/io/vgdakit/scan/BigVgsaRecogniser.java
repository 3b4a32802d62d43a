package io.vgdakit.scan;

import io.vgdakit.format.VgsaBig;
import io.vgdakit.record.Confidence;
import io.vgdakit.record.PlausibleTime;
import io.vgdakit.record.Stamp;
import io.vgdakit.record.Structures;
import java.util.Optional;

/** The VGSA of a big volume group, of which only the length is established (formats/README.md 8.2). */
final class BigVgsaRecogniser implements Recogniser {

    private static final int END = CandidateTest.field(Structures.VGSA_BIG, "end_sec").offset();
    private static final int STAMP_BYTES = Structures.VGSA_BIG.size() - END;

    @Override
    public Optional<Hit> recognise(Spot spot, byte[] head) {
        var stamp = Stamp.of(head, 0);
        if (stamp.isZero() || !stamp.nanosecondsValid() || !PlausibleTime.holds(stamp.toInstant())) {
            return Optional.empty();
        }
        return spot.bytes(END).filter(end -> Stamp.of(end.read(STAMP_BYTES).bytes(), 0).equals(stamp))
                .flatMap(end -> spot.whole(Structures.VGSA_BIG)).filter(VgsaBig::stampsEqual).filter(VgsaBig::factorOk)
                .map(vgsa -> VgsaRecogniser.builder(spot, Structures.VGSA_BIG.stem(), stamp, Structures.VGSA_BIG.size())
                        .doubted(true, Confidence.PROBABLE, "places inside a VGSA of this kind are unverified")
                        .build(Structures.VGSA_BIG.size()));
    }
}
