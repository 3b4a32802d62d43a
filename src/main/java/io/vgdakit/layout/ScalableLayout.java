package io.vgdakit.layout;

import io.vgdakit.format.LvmRecordSvg;
import io.vgdakit.record.Evidence;
import io.vgdakit.record.Vgid;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Areas of a scalable volume group, as far as its LVM record names them; their contents are not known (formats/README.md 9.9). */
public final class ScalableLayout implements Layout {

    private final LvmRecordSvg lvmRecord;

    private ScalableLayout(LvmRecordSvg lvmRecord) {
        this.lvmRecord = lvmRecord;
    }

    /** The layout that a record gives; empty when the record is none of a scalable volume group. */
    public static Optional<ScalableLayout> of(LvmRecordSvg lvmRecord) {
        return lvmRecord.magicOk() && lvmRecord.isScalable() ? Optional.of(new ScalableLayout(lvmRecord)) : Optional.empty();
    }

    @Override
    public VgKind kind() {
        return VgKind.SCALABLE;
    }

    @Override
    public Vgid vgid() {
        return Vgid.of(lvmRecord.vgId(), 0);
    }

    public LvmRecordSvg lvmRecord() {
        return lvmRecord;
    }

    @Override
    public List<Area> areas() {
        return IntStream.of(1, 2).boxed().flatMap(this::areas).filter(area -> area.sectors() > 0).toList();
    }

    private Stream<Area> areas(int copy) {
        LvmRecordSvg r = lvmRecord;
        return Stream.of(
                area("vgsa", "ppsa", "PP status", copy, r.ppsaPsn(), r.ppsaLen()),
                area("vgsa", "pv_miss", "PV missing", copy, r.pvMissPsn(), r.pvMissLen()),
                area("vgsa", "mwc_db", "MWC dirty bits", copy, r.mwcDbPsn(), r.mwcDbLen()),
                area("vgda", "vg_info", "VG info", copy, r.vgInfoPsn(), r.vgInfoLen()),
                area("vgda", "pv_info", "PV info", copy, r.pvInfoPsn(), r.pvInfoLen()),
                area("vgda", "lvcb_info", "LVCB info", copy, r.lvcbInfoPsn(), r.lvcbInfoLen()),
                area("vgda", "lvea", "LV entries", copy, r.lveaPsn(), r.lveaLen()),
                area("vgda", "ppea", "PP entries", copy, r.ppeaPsn(), r.ppeaLen()));
    }

    private static Area area(String owner, String stem, String name, int copy, List<Long> psn, long sectors) {
        return new Area(owner + "[" + (copy - 1) + "]." + stem, name, copy, psn.get(copy - 1), sectors, Evidence.A);
    }
}
