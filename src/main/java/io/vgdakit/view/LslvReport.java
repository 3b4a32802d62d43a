package io.vgdakit.view;

import io.vgdakit.record.LvEntryValues;
import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.PhysicalPartition;
import io.vgdakit.vg.VolumeGroup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * {@code lslv LV} (captures glpi-lslv-hd5, ibm-ansible-sample_lslv_output1). What the LVCB says prints {@code ?} when no disk at hand
 * holds one.
 */
public final class LslvReport {

    private static final Columns PAIRS = Columns.of(20, 23, 16);
    private static final Columns MIRROR_WRITE_CONSISTENCY = Columns.of(26, 23, 16);

    private static final Map<Integer, String> PERMISSIONS = Map.of(1, "read/write", 2, "read only");
    private static final Map<Integer, String> WRITE_VERIFY = Map.of(1, "on", 2, "off");
    private static final Map<Integer, String> BB_POLICY = Map.of(1, "relocatable", 2, "non-relocatable");
    private static final Map<Integer, String> CONSISTENCY = Map.of(1, "on/ACTIVE", 2, "off", 3, "on/PASSIVE");
    private static final Map<Integer, String> SCHEDULE = Map.of(
            1, "sequential", 2, "parallel", 4, "parallel write/sequential read", 5, "striped", 8, "parallel/round robin");

    private LslvReport() {
    }

    /** Nothing is open offline; stale when an allocated PP of the LV is. */
    static String state(LogicalVolume lv) {
        return lv.stale() ? "closed/stale" : "closed/syncd";
    }

    public static List<String> lines(VolumeGroup vg, LogicalVolume lv) {
        LvEntryValues entry = lv.values();
        LvTexts lvs = new LvTexts(vg);
        LvcbText lvcb = lvs.lvcb(lv.minor());
        List<String> lines = new ArrayList<>(List.of(
                PAIRS.line("LOGICAL VOLUME:", lvs.name(lv.minor()), "VOLUME GROUP:", vg.name()),
                PAIRS.line("LV IDENTIFIER:", lv.lvid().text(), "PERMISSION:", text(PERMISSIONS, entry.permissions())),
                PAIRS.line("VG STATE:", LsvgReport.INACTIVE, "LV STATE:", state(lv)),
                PAIRS.line("TYPE:", lvcb.type(), "WRITE VERIFY:", text(WRITE_VERIFY, entry.writeVerify())),
                PAIRS.line("MAX LPs:", entry.maxsize(), "PP SIZE:", PpSize.of(vg).text()),
                PAIRS.line("COPIES:", lv.copies(), "SCHED POLICY:", text(SCHEDULE, entry.mirrorPolicy())),
                PAIRS.line("LPs:", lv.lps(), "PPs:", lv.pps()),
                PAIRS.line("STALE PPs:", stalePps(lv), "BB POLICY:", text(BB_POLICY, entry.bbRelocation())),
                PAIRS.line("INTER-POLICY:", lvcb.interPolicy(), "RELOCATABLE:", lvcb.relocatable()),
                PAIRS.line("INTRA-POLICY:", lvcb.intraPolicy(), "UPPER BOUND:", lvcb.upperBound()),
                PAIRS.line("MOUNT POINT:", lvcb.mountPoint(), "LABEL:", lvcb.label()),
                MIRROR_WRITE_CONSISTENCY.line("MIRROR WRITE CONSISTENCY:", text(CONSISTENCY, entry.mirwrtConsist()), "", ""),
                PAIRS.line("EACH LP COPY ON A SEPARATE PV ?:", lvcb.copiesOnSeparatePvs(), "", ""),
                PAIRS.line("Serialize IO ?:", Unknown.TEXT, "", "")));
        if (lv.striped()) {
            lines.add(PAIRS.line("STRIPE WIDTH:", entry.stripingWidth(), "", ""));
            lines.add(PAIRS.line("STRIPE SIZE:", stripeSize(entry.stripeExp()), "", ""));
        }
        return lines;
    }

    private static long stalePps(LogicalVolume lv) {
        return lv.partitions().values().stream().flatMap(Collection::stream).filter(PhysicalPartition::stale).count();
    }

    /** In KiB, from 4 KiB to 128 MiB, which is all that AIX allows. */
    private static String stripeSize(int exponent) {
        return exponent >= 12 && exponent <= 27 ? (1L << exponent - 10) + "K" : Unknown.TEXT;
    }

    private static String text(Map<Integer, String> texts, int value) {
        return texts.getOrDefault(value, Unknown.TEXT);
    }
}
