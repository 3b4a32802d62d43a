package io.vgdakit.scan;

import io.vgdakit.format.IplRecord;
import io.vgdakit.format.LvmRecord;
import io.vgdakit.format.VgdaHeader;
import io.vgdakit.layout.ReservedAreas;
import io.vgdakit.layout.VgKind;
import io.vgdakit.record.Confidence;
import io.vgdakit.record.Pvid;
import io.vgdakit.record.Structures;
import io.vgdakit.record.Vgid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A whole AIX LVM disk, told by two or more of its fixed structures at their distance: IPL record, LVM record, its backup, a VGDA. It is told where
 * the first of them is met.
 */
final class WholeDiskRecogniser implements Recogniser {

    @Override
    public Optional<Hit> recognise(Spot spot, byte[] head) {
        if (Structures.IPL_RECORD.parse(head).magicOk()) {
            return hit(spot);
        }
        if (LvmSector.in(head).isEmpty()) {
            return Optional.empty();
        }
        return IntStream.of(1, 2).mapToObj(copy -> spot.sectors(-ReservedAreas.lvmRecord(copy).psn()).filter(base -> isFirst(base, copy)))
                .flatMap(Optional::stream).map(WholeDiskRecogniser::hit).flatMap(Optional::stream).findFirst();
    }

    /** Whether nothing before a copy of the LVM record tells the disk. */
    private static boolean isFirst(Spot base, int copy) {
        return ipl(base).isEmpty() && (copy == 1 || record(base, 1).isEmpty());
    }

    private static Optional<Hit> hit(Spot base) {
        Optional<IplRecord> ipl = ipl(base);
        Optional<LvmSector> first = record(base, 1);
        Optional<LvmSector> second = record(base, 2);
        Optional<LvmSector> best = Stream.of(first, second).flatMap(Optional::stream).filter(LvmSector::valid).findFirst().or(() -> first.or(() -> second));
        List<String> signs = new ArrayList<>();
        ipl.ifPresent(record -> signs.add("IPL record"));
        first.ifPresent(record -> signs.add("LVM record at PSN " + ReservedAreas.lvmRecord(1).psn()));
        second.filter(record -> best.get().vgid().equals(record.vgid()))
                .ifPresent(record -> signs.add("its backup at PSN " + ReservedAreas.lvmRecord(2).psn()));
        Optional<VgdaHeader> vgda = vgdaPsns(best).map(psn -> header(base, psn, best)).flatMap(Optional::stream).findFirst();
        vgda.ifPresent(header -> signs.add("VGDA of the same volume group at its place"));
        boolean valid = best.filter(LvmSector::valid).isPresent() || vgda.isPresent();
        if (signs.size() < 2 || !valid && best.filter(LvmSector::sensible).isEmpty()) {
            return Optional.empty();
        }
        var builder = new HitBuilder(base, "disk")
                .confirmed(true, valid ? Confidence.CERTAIN : Confidence.PROBABLE, String.join(", ", signs));
        ipl.ifPresent(record -> builder.value("pv_id", Pvid.of(record.pvId(), 0).text()));
        best.map(LvmSector::vgid).or(() -> vgda.map(header -> Vgid.of(header.vgId(), 0))).ifPresent(vgid -> builder.value("vg_id", vgid.text()));
        best.flatMap(LvmSector::kind).map(VgKind::text).ifPresent(kind -> builder.value("kind", kind));
        best.ifPresent(record -> builder.value("pv_num", record.pvNum()));
        return Optional.of(builder.build(best.filter(LvmSector::valid).map(LvmSector::diskBytes).orElse(0L)));
    }

    private static Optional<IplRecord> ipl(Spot base) {
        return base.whole(Structures.IPL_RECORD).filter(IplRecord::magicOk);
    }

    private static Optional<LvmSector> record(Spot base, int copy) {
        return base.sectors(ReservedAreas.lvmRecord(copy).psn()).flatMap(LvmSector::at);
    }

    /** Where a VGDA begins: by the record, or without any behind a VGSA of one of the known lengths. */
    private static Stream<Long> vgdaPsns(Optional<LvmSector> record) {
        LvmRecord constants = Magics.blank(Structures.LVM_RECORD);
        return record.map(found -> found.old().isLayout() ? found.old().vgdaPsn().stream() : Stream.<Long>empty())
                .orElse(Stream.of(ReservedAreas.end() + constants.originalVgsaLen(), ReservedAreas.end() + constants.bigVgsaLen()));
    }

    private static Optional<VgdaHeader> header(Spot base, long psn, Optional<LvmSector> record) {
        return base.sectors(psn).flatMap(VgdaRecogniser::header)
                .filter(header -> record.isEmpty() || record.get().vgid().equals(Vgid.of(header.vgId(), 0)));
    }
}
