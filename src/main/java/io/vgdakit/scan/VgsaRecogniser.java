package io.vgdakit.scan;

import io.vgdakit.disk.Disk;
import io.vgdakit.format.Vgsa;
import io.vgdakit.format.VgdaHeader;
import io.vgdakit.record.Confidence;
import io.vgdakit.record.Content;
import io.vgdakit.record.PlausibleTime;
import io.vgdakit.record.Stamp;
import io.vgdakit.record.Structures;
import java.util.Optional;

/** The VGSA of an original volume group: the same stamp at both ends (formats/README.md 8.1). */
final class VgsaRecogniser implements Recogniser {

    @Override
    public Optional<Hit> recognise(Spot spot, byte[] head) {
        var stamp = Stamp.of(head, 0);
        if (stamp.isZero() || !stamp.nanosecondsValid()) {
            return Optional.empty();
        }
        return spot.whole(Structures.VGSA)
                .filter(vgsa -> vgsa.stampsEqual() && vgsa.factorOk() && Content.of(vgsa.pad2()) == Content.ZERO)
                .filter(vgsa -> PlausibleTime.holds(stamp.toInstant()))
                .map(vgsa -> hit(spot, vgsa, stamp));
    }

    private static Hit hit(Spot spot, Vgsa vgsa, Stamp stamp) {
        return builder(spot, Structures.VGSA.stem(), stamp, Structures.VGSA.size())
                .confirmed(true, Confidence.PROBABLE, "its factor is possible")
                .value("pv_missing", String.format("0x%08x", vgsa.pvMissing()))
                .value("factor", vgsa.factor())
                .build(Structures.VGSA.size());
    }

    /** What every kind of VGSA has: equal stamps, and perhaps a VGDA behind it. */
    static HitBuilder builder(Spot spot, String stem, Stamp stamp, int bytes) {
        Optional<VgdaHeader> vgda = spot.sectors(bytes / Disk.SECTOR_BYTES).flatMap(VgdaRecogniser::header);
        return new HitBuilder(spot, stem).because("the same stamp at both ends")
                .confirmed(vgda.isPresent(), Confidence.CERTAIN, "a VGDA header behind it")
                .value("stamp", stamp.text())
                .value("time", stamp.toInstant());
    }
}
