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

    /** Of the LV entry, and all of the LVCB. */
    private static final String[] UNVERIFIED = {"permission", "type", "write_verify", "sched_policy", "bb_policy", "inter_policy",
        "relocatable", "intra_policy", "upper_bound", "mount_point", "label", "mirror_write_consistency", "each_lp_copy_on_a_separate_pv",
        "stripe_width", "stripe_size"};

    private LslvReport() {
    }

    /** Nothing is open offline; stale when an allocated PP of the LV is. */
    static String state(LogicalVolume lv) {
        return lv.stale() ? "closed/stale" : "closed/syncd";
    }

    public static List<String> lines(VolumeGroup vg, LogicalVolume lv) {
        Facts facts = facts(vg, lv);
        List<String> lines = new ArrayList<>(List.of(
                PAIRS.line("LOGICAL VOLUME:", facts.text("name"), "VOLUME GROUP:", facts.text("vg")),
                PAIRS.line("LV IDENTIFIER:", facts.text("lv_id"), "PERMISSION:", facts.text("permission")),
                PAIRS.line("VG STATE:", facts.text("vg_state"), "LV STATE:", facts.text("lv_state")),
                PAIRS.line("TYPE:", facts.text("type"), "WRITE VERIFY:", facts.text("write_verify")),
                PAIRS.line("MAX LPs:", facts.text("max_lps"), "PP SIZE:", PpSize.of(facts).text()),
                PAIRS.line("COPIES:", facts.text("copies"), "SCHED POLICY:", facts.text("sched_policy")),
                PAIRS.line("LPs:", facts.text("lps"), "PPs:", facts.text("pps")),
                PAIRS.line("STALE PPs:", facts.text("stale_pps"), "BB POLICY:", facts.text("bb_policy")),
                PAIRS.line("INTER-POLICY:", facts.text("inter_policy"), "RELOCATABLE:", facts.text("relocatable")),
                PAIRS.line("INTRA-POLICY:", facts.text("intra_policy"), "UPPER BOUND:", facts.text("upper_bound")),
                PAIRS.line("MOUNT POINT:", facts.text("mount_point"), "LABEL:", facts.text("label")),
                MIRROR_WRITE_CONSISTENCY.line("MIRROR WRITE CONSISTENCY:", facts.text("mirror_write_consistency"), "", ""),
                PAIRS.line("EACH LP COPY ON A SEPARATE PV ?:", facts.text("each_lp_copy_on_a_separate_pv"), "", ""),
                PAIRS.line("Serialize IO ?:", facts.text("serialize_io"), "", "")));
        if (lv.striped()) {
            lines.add(PAIRS.line("STRIPE WIDTH:", facts.text("stripe_width"), "", ""));
            lines.add(PAIRS.line("STRIPE SIZE:", facts.text("stripe_size"), "", ""));
        }
        return lines;
    }

    /** The same as a tree for JSON. */
    public static Map<String, Object> tree(VolumeGroup vg, LogicalVolume lv) {
        Map<String, Object> tree = facts(vg, lv).tree();
        tree.put(Unverified.KEY, Unverified.of(vg, UNVERIFIED));
        return JsonTree.of("lv", tree);
    }

    /** What is printed of an LV. */
    static Facts facts(VolumeGroup vg, LogicalVolume lv) {
        LvEntryValues entry = lv.values();
        LvTexts lvs = new LvTexts(vg);
        LvcbText lvcb = lvs.lvcb(lv.minor());
        Facts facts = Facts.of("name", lvs.name(lv.minor()), "vg", vg.name(), "lv_id", lv.lvid().text(),
                "permission", PERMISSIONS.get(entry.permissions()), "vg_state", LsvgReport.INACTIVE, "lv_state", state(lv),
                "type", lvcb.type(), "write_verify", WRITE_VERIFY.get(entry.writeVerify()),
                "max_lps", entry.maxsize(), "pp_size_megabytes", PpSize.of(vg).megabytes(),
                "copies", lv.copies(), "sched_policy", SCHEDULE.get(entry.mirrorPolicy()), "lps", lv.lps(), "pps", lv.pps(),
                "stale_pps", stalePps(lv), "bb_policy", BB_POLICY.get(entry.bbRelocation()),
                "inter_policy", lvcb.interPolicy(), "relocatable", lvcb.relocatable(), "intra_policy", lvcb.intraPolicy(),
                "upper_bound", lvcb.upperBound(), "mount_point", lvcb.mountPoint(), "label", lvcb.label(),
                "mirror_write_consistency", CONSISTENCY.get(entry.mirwrtConsist()),
                "each_lp_copy_on_a_separate_pv", lvcb.copiesOnSeparatePvs(), "serialize_io", null);
        return lv.striped() ? facts.and("stripe_width", entry.stripingWidth(), "stripe_size", stripeSize(entry.stripeExp())) : facts;
    }

    private static long stalePps(LogicalVolume lv) {
        return lv.partitions().values().stream().flatMap(Collection::stream).filter(PhysicalPartition::stale).count();
    }

    /** In KiB, from 4 KiB to 128 MiB, which is all that AIX allows; null for anything else. */
    private static String stripeSize(int exponent) {
        return exponent >= 12 && exponent <= 27 ? (1L << exponent - 10) + "K" : null;
    }
}
