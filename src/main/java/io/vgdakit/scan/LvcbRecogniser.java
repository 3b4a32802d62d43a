package io.vgdakit.scan;

import io.vgdakit.record.Confidence;
import io.vgdakit.record.LvcbValues;
import io.vgdakit.record.Structures;
import java.util.Optional;
import java.util.stream.Stream;

/** An LVCB, the first block of an LV (formats/README.md 11). */
final class LvcbRecogniser implements Recogniser {

    private static final int ENOUGH = 2;

    @Override
    public Optional<Hit> recognise(Spot spot, byte[] head) {
        return LvcbValues.of(head).map(lvcb -> hit(spot, lvcb));
    }

    private static Hit hit(Spot spot, LvcbValues lvcb) {
        long known = Stream.of(lvcb.type(), lvcb.lvid(), lvcb.created(), lvcb.machineId(), lvcb.label()).filter(Optional::isPresent).count();
        return new HitBuilder(spot, Structures.LVCB.stem()).because("tag AIX LVCB")
                .confirmed(known > 0, known < ENOUGH ? Confidence.PROBABLE : Confidence.CERTAIN, "texts of the shapes that an LVCB has: " + known)
                .value("lvid", lvcb.lvid().orElse(""))
                .value("lvname", lvcb.lvname().orElse(""))
                .value("type", lvcb.type().orElse(""))
                .value("label", lvcb.label().orElse(""))
                .value("created", lvcb.created().orElse(""))
                .build(Structures.LVCB.size());
    }
}
