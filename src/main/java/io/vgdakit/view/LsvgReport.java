package io.vgdakit.view;

import io.vgdakit.layout.Layout;
import io.vgdakit.layout.ScalableLayout;
import io.vgdakit.layout.VgKind;
import io.vgdakit.layout.VgdaLayout;
import io.vgdakit.record.VgdaHeaderValues;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.VgdaCopy;
import io.vgdakit.vg.VolumeGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * {@code lsvg VG} (captures fi-lsvg-rootvg-6x, gh-lsvg-vmax1-scalable). Offline the volume group is inactive: none of its LVs is open
 * and none of its PVs active. The LTG size is computed by a running AIX from its disks and prints {@code ?}, like all that the ODM and
 * the kernel alone know.
 */
public final class LsvgReport {

    /** State of a volume group that is not varied on, of lsvg and lslv. */
    static final String INACTIVE = "inactive";

    private static final Map<Integer, String> YES_OR_NO = Map.of(0, "no", 1, "yes");
    private static final Columns PAIRS = Columns.of(20, 25, 16);

    private final Style style;

    public LsvgReport(Style style) {
        this.style = style;
    }

    /** {@code lsvg} without a volume group. */
    public static Stream<String> names(List<VolumeGroup> volumeGroups) {
        return volumeGroups.stream().map(VolumeGroup::name);
    }

    /** The same as a tree for JSON. */
    public static Map<String, Object> namesTree(List<VolumeGroup> volumeGroups) {
        return JsonTree.of("volume_groups", volumeGroups.stream().map(VgJson::head));
    }

    public List<String> lines(VolumeGroup vg) {
        Facts facts = facts(vg);
        List<String> lines = new ArrayList<>(counts(facts));
        if (vg.kind() == VgKind.SCALABLE) {
            lines.add(PAIRS.line("MAX PPs per VG:", facts.text("max_pps_per_vg"), "MAX PVs:", facts.text("max_pvs")));
        } else {
            lines.add(PAIRS.line("MAX PPs per VG:", facts.text("max_pps_per_vg"), "", ""));
            lines.add(PAIRS.line("MAX PPs per PV:", facts.text("max_pps_per_pv"), "MAX PVs:", facts.text("max_pvs")));
        }
        lines.add(PAIRS.line("LTG size (Dynamic):", facts.text("ltg_size"), "AUTO SYNC:", facts.text("auto_sync")));
        lines.add(PAIRS.line("HOT SPARE:", facts.text("hot_spare"), "BB POLICY:", facts.text("bb_policy")));
        if (style == Style.AIX_6_1) {
            lines.add(PAIRS.line("PV RESTRICTION:", facts.text("pv_restriction"), "INFINITE RETRY:", facts.text("infinite_retry")));
        }
        return lines;
    }

    /** The same as a tree for JSON. */
    public static Map<String, Object> tree(VolumeGroup vg) {
        Map<String, Object> tree = facts(vg).tree();
        tree.put(Unverified.KEY, Unverified.of(vg, "quorum", "quorum_enabled", "auto_on"));
        return JsonTree.of("volume_group", tree);
    }

    /** What is printed of a volume group. */
    static Facts facts(VolumeGroup vg) {
        Facts facts = Facts.of("name", vg.name(), "vg_id", vg.vgid().text(), "kind", vg.kind().text(),
                "vg_state", INACTIVE, "pp_size_megabytes", PpSize.of(vg).megabytes(),
                "vg_permission", null, "total_pps", sum(vg, PhysicalVolume::ppCount),
                "max_lvs", header(vg, VgdaHeaderValues::maxlvs), "free_pps", sum(vg, PhysicalVolume::freePps),
                "lvs", header(vg, VgdaHeaderValues::numlvs), "used_pps", sum(vg, PhysicalVolume::usedPps),
                "open_lvs", 0, "quorum", header(vg, LsvgReport::quorum),
                "quorum_enabled", header(vg, header -> YES_OR_NO.get(header.quorum())),
                "total_pvs", header(vg, VgdaHeaderValues::numpvs), "vg_descriptors", header(vg, VgdaHeaderValues::totalVgdas),
                "stale_pvs", sum(vg, pv -> pv.stalePps() > 0 ? 1 : 0), "stale_pps", sum(vg, PhysicalVolume::stalePps),
                "active_pvs", 0, "auto_on", header(vg, header -> YES_OR_NO.get(header.autoVaryon())));
        return limits(vg, facts).and("ltg_size", null, "auto_sync", null, "hot_spare", null, "bb_policy", null, "pv_restriction", null,
                "infinite_retry", null);
    }

    private static Facts limits(VolumeGroup vg, Facts facts) {
        Layout layout = vg.members().stream().flatMap(member -> member.layout().layout().stream()).findFirst().orElseThrow();
        if (layout instanceof ScalableLayout scalable) {
            return facts.and("max_pps_per_vg", null, "max_pps_per_pv", null, "max_pvs", scalable.lvmRecord().maxPvs());
        }
        VgLimits limits = VgLimits.of((VgdaLayout) layout, vg.vgsa());
        return facts.and("max_pps_per_vg", limits.maxPps(), "max_pps_per_pv", limits.maxPpsPerPv(), "max_pvs", limits.maxPvs());
    }

    private List<String> counts(Facts vg) {
        PpSize size = PpSize.of(vg);
        return List.of(
                PAIRS.line("VOLUME GROUP:", vg.text("name"), "VG IDENTIFIER:", vg.text("vg_id")),
                PAIRS.line("VG STATE:", vg.text("vg_state"), "PP SIZE:", size.text()),
                PAIRS.line("VG PERMISSION:", vg.text("vg_permission"), "TOTAL PPs:", size.pps(vg.number("total_pps"))),
                PAIRS.line("MAX LVs:", vg.text("max_lvs"), "FREE PPs:", size.pps(vg.number("free_pps"))),
                PAIRS.line("LVs:", vg.text("lvs"), "USED PPs:", size.pps(vg.number("used_pps"))),
                PAIRS.line("OPEN LVs:", vg.text("open_lvs"), "QUORUM:", quorum(vg)),
                PAIRS.line("TOTAL PVs:", vg.text("total_pvs"), "VG DESCRIPTORS:", vg.text("vg_descriptors")),
                PAIRS.line("STALE PVs:", vg.text("stale_pvs"), "STALE PPs:", vg.text("stale_pps")),
                PAIRS.line("ACTIVE PVs:", vg.text("active_pvs"), "AUTO ON:", vg.text("auto_on")));
    }

    private String quorum(Facts vg) {
        return vg.text("quorum") + switch (vg.text("quorum_enabled")) {
            case "no" -> style.choose("", " (Disabled)");
            case "yes" -> style.choose("", " (Enabled)");
            default -> "";
        };
    }

    /** VGDAs needed: more than half when quorum is enabled, else one (src/site/AIX.md 7.1); null when the flag is neither. */
    private static Integer quorum(VgdaHeaderValues header) {
        return switch (header.quorum()) {
            case 0 -> 1;
            case 1 -> header.totalVgdas() / 2 + 1;
            default -> null;
        };
    }

    private static Optional<?> header(VolumeGroup vg, Function<VgdaHeaderValues, ?> value) {
        return vg.vgda().map(VgdaCopy::header).map(header -> value.apply(header.values()));
    }

    /** A sum over the PVs; empty when no VGDA describes them. */
    private static Optional<Long> sum(VolumeGroup vg, ToLongFunction<PhysicalVolume> value) {
        return vg.vgda().map(any -> vg.pvs().stream().mapToLong(value).sum());
    }
}
