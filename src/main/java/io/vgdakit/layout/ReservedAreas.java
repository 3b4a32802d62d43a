package io.vgdakit.layout;

import io.kaitai.struct.ByteBufferKaitaiStream;
import io.vgdakit.format.HdPsn;
import io.vgdakit.record.Evidence;
import java.util.List;

/** The fixed areas of every AIX disk, PSN 0 to 127 (formats/README.md 4.1), from {@code formats/hd_psn.ksy}. */
public final class ReservedAreas {

    private static final HdPsn PSN = new HdPsn(new ByteBufferKaitaiStream(new byte[0]));

    private ReservedAreas() {
    }

    public static Area ipl() {
        return area("ipl", "IPL record", 0, PSN.psnIplRec(), 1);
    }

    /** Configuration record, copy 1 or its backup 2. */
    public static Area config(int copy) {
        return area("config[" + (copy - 1) + "]", copy == 1 ? "configuration record" : "backup configuration record", copy,
                copy == 1 ? PSN.psnCfgRec() : PSN.psnCfgBak(), 1);
    }

    /** Mirror write consistency record, the first or the second of the two written in turn. */
    public static Area mwc(int number) {
        return area("mwc[" + (number - 1) + "]", "MWC record " + (number - 1), 0, number == 1 ? PSN.psnMwcRec0() : PSN.psnMwcRec1(), 1);
    }

    /** LVM record, copy 1 or its backup 2. */
    public static Area lvmRecord(int copy) {
        return area("lvmrec[" + (copy - 1) + "]", copy == 1 ? "LVM record" : "backup LVM record", copy, copy == 1 ? PSN.psnLvmRec() : PSN.psnLvmBak(), 1);
    }

    /** Bad-block directory, copy 1 or its backup 2. */
    public static Area badBlocks(int copy) {
        return area("bbdir[" + (copy - 1) + "]", copy == 1 ? "bad-block directory" : "backup bad-block directory", copy,
                copy == 1 ? PSN.psnBbDir() : PSN.psnBbBak(), PSN.lenBbDir());
    }

    public static Area geographicLvm() {
        return area("", "reserved for geographic LVM", 0, PSN.psnGeoLvm(), 1);
    }

    public static Area scalableMwc() {
        return area("", "MWC records of a scalable volume group", 0, PSN.psnSvgMwcRec(), PSN.lenSvgMwcRec());
    }

    public static Area concurrentScratch() {
        return area("", "concurrent configuration scratch, disk heartbeat", 0, PSN.psnCfgTmp(), PSN.lenCfgTmp());
    }

    /** The first sector behind the reserved area. */
    public static long end() {
        return PSN.psnNonrsrvd();
    }

    /** All assigned areas in the order of their sectors. */
    public static List<Area> all() {
        return List.of(ipl(), config(1), mwc(1), mwc(2), lvmRecord(1), badBlocks(1), config(2), geographicLvm(), lvmRecord(2), badBlocks(2),
                scalableMwc(), concurrentScratch());
    }

    private static Area area(String path, String name, int copy, long psn, long sectors) {
        return new Area(path, name, copy, psn, sectors, Evidence.A);
    }
}
