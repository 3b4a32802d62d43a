package io.vgdakit.testing;

import io.vgdakit.record.Stamp;

/** The published volume groups whose readvgda output and raw records are in the captures qintl-01 to qintl-07, rebuilt from them. */
public final class PublishedDisks {

    private static final long RELOC_PSN = 286749223;

    private PublishedDisks() {
    }

    /** testvg on hdisk13, hdisk14, hdisk15 right after mkvg (qintl-03, qintl-04); PV 1 is hdisk13. */
    public static VgSpec testvg() {
        return VgSpec.original("0037521400004c00000000dc74595c25")
                .pv(PvSpec.of("hdisk13", "003752147454a336", 546).withRelocPsn(RELOC_PSN))
                .pv(PvSpec.of("hdisk14", "003752147454c64c", 15))
                .pv(PvSpec.of("hdisk15", "003752147454e7cd", 67));
    }

    /** The volume group of datalv4, three copies on hdisk10, hdisk11, hdisk12, with stale bits of free PPs on PV 3 (qintl-06). */
    public static VgSpec datavg() {
        return VgSpec.original("0037521400004c00000000dc6ffba362")
                .stamps(new Stamp(946773107, 352680539), new Stamp(946773107, 314919315))
                .pv(PvSpec.of("hdisk10", "003752146ff9501b", 546).withRelocPsn(RELOC_PSN))
                .pv(PvSpec.of("hdisk11", "003752146ff979f4", 15))
                .pv(PvSpec.of("hdisk12", "003752146ff9a31b", 67))
                .lv(LvSpec.of(1, "datalv4", PpRef.run(1, 111, 10)).withCopy(PpRef.run(3, 15, 10)).withCopy(PpRef.run(2, 4, 10)))
                .stale(3, 1, 14)
                .stale(3, 25, 67);
    }
}
