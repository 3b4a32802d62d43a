package io.vgdakit.scan;

import io.vgdakit.format.IplRecord;
import io.vgdakit.layout.ReservedAreas;
import io.vgdakit.record.Confidence;
import io.vgdakit.record.Pvid;
import io.vgdakit.record.Structures;
import java.util.Optional;
import java.util.stream.IntStream;

/** The IPL record, the first sector of every disk that AIX has labelled (formats/README.md 6.1). */
final class IplRecogniser implements Recogniser {

    @Override
    public Optional<Hit> recognise(Spot spot, byte[] head) {
        IplRecord ipl = Structures.IPL_RECORD.parse(head);
        return ipl.magicOk() ? Optional.of(hit(spot, ipl)) : Optional.empty();
    }

    /** The IPL record at a place, if it holds a PVID. */
    static Optional<IplRecord> labelled(Spot spot) {
        return spot.whole(Structures.IPL_RECORD).filter(ipl -> ipl.magicOk() && labelled(ipl));
    }

    private static boolean labelled(IplRecord ipl) {
        return ipl.hasPvId() && ipl.pvIdTailZero();
    }

    private static Hit hit(Spot spot, IplRecord ipl) {
        boolean record = IntStream.of(1, 2)
                .anyMatch(copy -> spot.sectors(ReservedAreas.lvmRecord(copy).psn()).flatMap(LvmSector::at).isPresent());
        var builder = new HitBuilder(spot, Structures.IPL_RECORD.stem()).because("magic of an IPL record")
                .confirmed(labelled(ipl), Confidence.PROBABLE, "a PVID and eight zero bytes behind it")
                .confirmed(record, labelled(ipl) ? Confidence.CERTAIN : Confidence.PROBABLE, "an LVM record at its distance");
        if (ipl.hasPvId()) {
            builder.value("pv_id", Pvid.of(ipl.pvId(), 0).text());
        }
        if (ipl.hasBootRecord()) {
            builder.value("boot_prg_start", ipl.bootPrgStart());
        }
        return builder.build(Structures.IPL_RECORD.size());
    }
}
