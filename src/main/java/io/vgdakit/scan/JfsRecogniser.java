package io.vgdakit.scan;

import io.vgdakit.format.JfsSuperblock;
import io.vgdakit.format.Lvcb;
import io.vgdakit.record.Confidence;
import io.vgdakit.record.FieldValue;
import io.vgdakit.record.PlausibleTime;
import io.vgdakit.record.Structures;
import java.time.Instant;
import java.util.Optional;

/** A superblock of JFS, the first or the second (formats/README.md 12.2). */
final class JfsRecogniser implements Recogniser {

    @Override
    public Optional<Hit> recognise(Spot spot, byte[] head) {
        JfsSuperblock block = Structures.JFS_SUPERBLOCK.parse(head);
        return block.magicOk() ? Optional.of(hit(spot, block)) : Optional.empty();
    }

    private static Hit hit(Spot spot, JfsSuperblock block) {
        long distance = (long) block.secondaryOffset() - block.primaryOffset();
        boolean second = spot.bytes(-distance).filter(other -> same(other, block)).isPresent();
        boolean first = !second && spot.bytes(distance).filter(other -> same(other, block)).isPresent();
        Optional<Spot> start = spot.bytes(-(second ? block.secondaryOffset() : block.primaryOffset()));
        boolean sizes = block.bsizeOk() && block.fragsizeOk() && block.sFsize() > 0;
        var builder = new HitBuilder(spot, Structures.JFS_SUPERBLOCK.stem()).because("magic of JFS " + (block.isV3() ? "v3" : "v3p"))
                .confirmed(sizes && PlausibleTime.holds(Instant.ofEpochSecond(block.sTime())), Confidence.PROBABLE, "its sizes and its time are possible")
                .confirmed(sizes && (first || second), Confidence.CERTAIN, "the other superblock at its distance says the same")
                .confirmed(start.filter(JfsRecogniser::hasLvcb).isPresent(), sizes ? Confidence.CERTAIN : Confidence.PROBABLE, "an LVCB where the LV begins")
                .value("superblock", second ? "second" : "first")
                .value("s_fsize", block.sFsize())
                .value("s_fname", FieldValue.printable(block.sFname()))
                .value("s_fpack", FieldValue.printable(block.sFpack()));
        start.ifPresent(lv -> builder.value("lv_offset", lv.offset()));
        return builder.build(Structures.JFS_SUPERBLOCK.size() < 0 ? block.sBsize() : Structures.JFS_SUPERBLOCK.size());
    }

    /** Whether an LVCB begins at a place. */
    static boolean hasLvcb(Spot start) {
        return start.whole(Structures.LVCB).filter(Lvcb::tagOk).isPresent();
    }

    private static boolean same(Spot other, JfsSuperblock block) {
        return other.whole(Structures.JFS_SUPERBLOCK).filter(found -> found.sMagic() == block.sMagic() && found.sFsize() == block.sFsize()
                && found.sBsize() == block.sBsize() && found.sAgsize() == block.sAgsize()).isPresent();
    }
}
