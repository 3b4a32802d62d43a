package io.vgdakit.scan;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import io.vgdakit.format.LvmRecord;
import io.vgdakit.format.VgdaHeader;
import io.vgdakit.record.Confidence;
import io.vgdakit.record.PlausibleTime;
import io.vgdakit.record.Stamp;
import io.vgdakit.record.Structures;
import io.vgdakit.record.Variant;
import io.vgdakit.record.Vgid;
import io.vgdakit.record.VgdaTrailerValues;
import java.util.List;
import java.util.Optional;

/** A VGDA: its header, and its trailer where the length in the header puts it (formats/README.md 9). */
final class VgdaRecogniser implements Recogniser {

    private final LvmRecord constants = Magics.blank(Structures.LVM_RECORD);

    /** The header of a VGDA at a place; empty when what stands there cannot be one. */
    static Optional<VgdaHeader> header(Spot spot) {
        return spot.whole(Structures.VGDA_HEADER).filter(VgdaRecogniser::plausible);
    }

    private static boolean plausible(VgdaHeader header) {
        return !header.neverWritten() && header.nsecOk() && header.countsOk();
    }

    @Override
    public Optional<Hit> recognise(Spot spot, byte[] head) {
        VgdaHeader header = Structures.VGDA_HEADER.parse(head);
        return plausible(header) && header.vgdaSize() > 1 && header.vgdaSize() <= constants.longestVgda()
                ? Optional.of(hit(spot, header)) : Optional.empty();
    }

    private Hit hit(Spot spot, VgdaHeader header) {
        var stamp = new Stamp(header.begSec(), header.begNsec());
        Vgid vgid = Vgid.of(header.vgId(), 0);
        Optional<Spot> trailer = spot.sectors(header.vgdaSize() - 1);
        Optional<String> agreeing = trailer.flatMap(end -> agreeing(end, stamp));
        boolean readable = trailer.filter(end -> end.complete(Structures.VGDA_TRAILER)).isPresent();
        boolean sensible = vgid.paddingIsZero() && PlausibleTime.holds(stamp.toInstant())
                && (vgid.isShort() || vgid.created().filter(PlausibleTime::holds).isPresent());
        return new HitBuilder(spot, agreeing.isPresent() ? "vgda" : Structures.VGDA_HEADER.stem())
                .because("counts of a VGDA header")
                .confirmed(sensible, Confidence.PROBABLE, "its VGID and its stamp hold times " + PlausibleTime.TEXT)
                .confirmed(agreeing.isPresent(), Confidence.CERTAIN, "the trailer " + (header.vgdaSize() - 1) + " sectors on has the same stamp"
                        + agreeing.orElse(""))
                .doubted(agreeing.isEmpty() && readable, Confidence.PROBABLE, "no trailer of the same stamp " + (header.vgdaSize() - 1) + " sectors on")
                .doubted(agreeing.isEmpty() && !readable, Confidence.PROBABLE, "the trailer " + (header.vgdaSize() - 1) + " sectors on cannot be read")
                .value("vg_id", vgid.text())
                .value("stamp", stamp.text())
                .value("time", stamp.toInstant())
                .value("numlvs", header.numlvs())
                .value("numpvs", header.numpvs())
                .value("pp_size", header.ppSize())
                .value("vgda_size", header.vgdaSize())
                .value("lv_names", String.join(" ", names(spot, header)))
                .build(agreeing.isPresent() ? (long) header.vgdaSize() * Disk.SECTOR_BYTES : Structures.VGDA_HEADER.size());
    }

    /** How the trailer repeats the stamp: at the place of the working reading or of its rival; empty when it does not. */
    private static Optional<String> agreeing(Spot end, Stamp stamp) {
        return VgdaTrailerValues.VARIANTS.stream().filter(variant -> stampOf(variant, end).filter(stamp::equals).isPresent())
                .map(variant -> " (" + variant.name() + ", unverified)").findFirst();
    }

    private static Optional<Stamp> stampOf(Variant<?, VgdaTrailerValues> variant, Spot end) {
        Extent extent = end.read(variant.structure().size());
        return extent.complete() ? Optional.of(variant.values(extent.bytes()).stamp()) : Optional.empty();
    }

    private List<String> names(Spot spot, VgdaHeader header) {
        LvmRecord record = Magics.blank(Structures.LVM_RECORD);
        record.setVgdaLen(header.vgdaSize());
        record.setVgsaLen(header.maxlvs() == header.bigMaxlvs() ? record.bigVgsaLen() : record.originalVgsaLen());
        return spot.sectors(record.namesStart()).map(start -> NameList.names(start.read(record.namesSectors() * Disk.SECTOR_BYTES).bytes()))
                .orElse(List.of());
    }
}
