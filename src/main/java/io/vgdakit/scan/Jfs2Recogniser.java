package io.vgdakit.scan;

import io.vgdakit.format.Jfs2Superblock;
import io.vgdakit.record.Confidence;
import io.vgdakit.record.FieldValue;
import io.vgdakit.record.Structures;
import java.util.Arrays;
import java.util.Optional;

/** A superblock of JFS2, the first or the second (formats/README.md 12.3). */
final class Jfs2Recogniser implements Recogniser {

    @Override
    public Optional<Hit> recognise(Spot spot, byte[] head) {
        if (!Structures.JFS2_SUPERBLOCK.parse(Arrays.copyOf(head, Structures.JFS2_SUPERBLOCK.size())).magicOk()) {
            return Optional.empty();
        }
        return Optional.of(hit(spot, spot.parse(Structures.JFS2_SUPERBLOCK)));
    }

    private static Hit hit(Spot spot, Jfs2Superblock block) {
        long distance = (long) block.secondaryOffset() - block.primaryOffset();
        boolean second = spot.bytes(-distance).filter(other -> same(other, block)).isPresent();
        boolean first = !second && spot.bytes(distance).filter(other -> same(other, block)).isPresent();
        Optional<Spot> start = spot.bytes(-(second ? block.secondaryOffset() : block.primaryOffset()));
        boolean sizes = block.versionOk() && block.l2bfactorOk() && block.sSize() > 0;
        var builder = new HitBuilder(spot, Structures.JFS2_SUPERBLOCK.stem()).because("magic J2FS")
                .confirmed(sizes, Confidence.CERTAIN, "its block sizes and their logarithms agree")
                .confirmed(sizes && (first || second), Confidence.CERTAIN, "the other superblock at its distance says the same")
                .confirmed(start.filter(JfsRecogniser::hasLvcb).isPresent(), sizes ? Confidence.CERTAIN : Confidence.PROBABLE, "an LVCB where the LV begins")
                .doubted(!spot.complete(Structures.JFS2_SUPERBLOCK), Confidence.PROBABLE, "not all of it can be read")
                .value("superblock", second ? "second" : "first")
                .value("s_size", block.sSize())
                .value("s_bsize", block.sBsize())
                .value("s_fname", FieldValue.printable(block.sFname()))
                .value("s_fpack", FieldValue.printable(block.sFpack()));
        if (block.hasInlineLog()) {
            builder.value("log", "inline");
        }
        start.ifPresent(lv -> builder.value("lv_offset", lv.offset()));
        return builder.build(Structures.JFS2_SUPERBLOCK.size());
    }

    private static boolean same(Spot other, Jfs2Superblock block) {
        return other.whole(Structures.JFS2_SUPERBLOCK).filter(found -> found.magicOk() && found.sSize() == block.sSize()
                && found.sBsize() == block.sBsize() && found.sAgsize() == block.sAgsize()).isPresent();
    }
}
