package io.vgdakit.scan;

import io.vgdakit.format.Jfs2Log;
import io.vgdakit.record.Confidence;
import io.vgdakit.record.Structures;
import java.util.Optional;

/** The superblock of a log of JFS2 in an LV of its own (formats/README.md 12.4). */
final class Jfs2LogRecogniser implements Recogniser {

    @Override
    public Optional<Hit> recognise(Spot spot, byte[] head) {
        Jfs2Log log = Structures.JFS2_LOG.parse(head);
        if (!log.magicOk()) {
            return Optional.empty();
        }
        Optional<Spot> start = spot.bytes(-log.primaryOffset());
        boolean sizes = log.versionOk() && log.sizeOk() && log.stateOk();
        var builder = new HitBuilder(spot, Structures.JFS2_LOG.stem()).because("magic J2XL")
                .confirmed(sizes, Confidence.PROBABLE, "its version, size and state are possible")
                .confirmed(start.filter(JfsRecogniser::hasLvcb).isPresent(), sizes ? Confidence.CERTAIN : Confidence.PROBABLE, "an LVCB where the LV begins")
                .value("s_size", log.sSize())
                .value("s_serial", log.sSerial())
                .value("s_state", log.sState());
        start.ifPresent(lv -> builder.value("lv_offset", lv.offset()));
        return Optional.of(builder.build(head.length));
    }
}
