package io.vgdakit.scan;

import io.vgdakit.format.LvmRecord;
import io.vgdakit.layout.ReservedAreas;
import io.vgdakit.layout.VgKind;
import io.vgdakit.record.Confidence;
import io.vgdakit.record.Structures;
import java.util.Optional;
import java.util.stream.IntStream;

/** The LVM record of either kind, and its backup (formats/README.md 7). */
final class LvmRecordRecogniser implements Recogniser {

    @Override
    public Optional<Hit> recognise(Spot spot, byte[] head) {
        return LvmSector.in(head).map(record -> hit(spot, record));
    }

    private static Hit hit(Spot spot, LvmSector record) {
        LvmRecord old = record.old();
        int copy = IntStream.of(1, 2).filter(candidate -> confirms(spot, record, candidate)).findFirst().orElse(0);
        var builder = new HitBuilder(spot, old.isScalable() ? Structures.LVM_RECORD_SVG.stem() : Structures.LVM_RECORD.stem())
                .because("magic _LVM")
                .confirmed(old.isGpfs(), Confidence.PROBABLE, "version " + old.version() + " of GPFS, not of LVM")
                .confirmed(!record.valid() && record.sensible(), Confidence.PROBABLE,
                        "VGID, version and PP size make sense, but lengths and places do not fit together")
                .confirmed(record.valid(), Confidence.CERTAIN, "its lengths, places and numbers fit together")
                .confirmed(copy != 0, record.sensible() ? Confidence.CERTAIN : Confidence.PROBABLE, copy == 1 ? "an IPL record or its backup at its distance" : "it is the backup of another one")
                .doubted(!spot.complete(Structures.LVM_RECORD), Confidence.PROBABLE, "not all of it can be read")
                .value("vg_id", record.vgid().text())
                .value("version", old.version());
        if (old.isForeign()) {
            return builder.build(Structures.LVM_RECORD.size());
        }
        builder.value("kind", record.kind().map(VgKind::text).orElse("")).value("pv_num", record.pvNum()).value("pp_size", record.ppSize());
        if (record.valid() && !old.isScalable()) {
            builder.value("vgda_len", old.vgdaLen()).value("vgsa_len", old.vgsaLen());
        }
        if (copy != 0) {
            builder.value("psn", ReservedAreas.lvmRecord(copy).psn());
        }
        return builder.build(Structures.LVM_RECORD.size());
    }

    /** Whether a record is copy 1 or 2 of its disk, as the other copy or the IPL record says. */
    private static boolean confirms(Spot spot, LvmSector record, int copy) {
        Optional<Spot> base = spot.sectors(-ReservedAreas.lvmRecord(copy).psn());
        boolean ipl = base.flatMap(IplRecogniser::labelled).isPresent();
        long distance = ReservedAreas.lvmRecord(3 - copy).psn() - ReservedAreas.lvmRecord(copy).psn();
        boolean other = spot.sectors(distance).flatMap(LvmSector::at).filter(found -> found.vgid().equals(record.vgid())).isPresent();
        return ipl || other && record.sensible();
    }
}
