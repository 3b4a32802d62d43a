package io.vgdakit.view;

import io.vgdakit.layout.Layout;
import io.vgdakit.layout.ScalableLayout;
import io.vgdakit.layout.VgdaLayout;
import io.vgdakit.record.VgdaHeaderValues;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.VgdaCopy;
import io.vgdakit.vg.VolumeGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * {@code lsvg VG} (captures fi-lsvg-rootvg-6x, gh-lsvg-vmax1-scalable). Offline the volume group is inactive: none of its LVs is open
 * and none of its PVs active. The LTG size is computed by a running AIX from its disks and prints {@code ?}, like all that the ODM and
 * the kernel alone know.
 */
public final class LsvgReport {

    /** State of a volume group that is not varied on, of lsvg and lslv. */
    static final String INACTIVE = "inactive";

    private static final Columns PAIRS = Columns.of(20, 25, 16);

    private final Style style;

    public LsvgReport(Style style) {
        this.style = style;
    }

    public List<String> lines(VolumeGroup vg) {
        Optional<Layout> layout = vg.members().stream().flatMap(member -> member.layout().layout().stream()).findFirst();
        List<String> lines = new ArrayList<>(counts(vg));
        if (layout.orElse(null) instanceof ScalableLayout scalable) {
            lines.add(PAIRS.line("MAX PPs per VG:", Unknown.TEXT, "MAX PVs:", scalable.lvmRecord().maxPvs()));
        } else {
            lines.addAll(limits(VgLimits.of((VgdaLayout) layout.orElseThrow(), vg.vgsa())));
        }
        lines.add(PAIRS.line("LTG size (Dynamic):", Unknown.TEXT, "AUTO SYNC:", Unknown.TEXT));
        lines.add(PAIRS.line("HOT SPARE:", Unknown.TEXT, "BB POLICY:", Unknown.TEXT));
        if (style == Style.AIX_6_1) {
            lines.add(PAIRS.line("PV RESTRICTION:", Unknown.TEXT, "INFINITE RETRY:", Unknown.TEXT));
        }
        return lines;
    }

    private List<String> counts(VolumeGroup vg) {
        PpSize size = PpSize.of(vg);
        return List.of(
                PAIRS.line("VOLUME GROUP:", vg.name(), "VG IDENTIFIER:", vg.vgid().text()),
                PAIRS.line("VG STATE:", INACTIVE, "PP SIZE:", size.text()),
                PAIRS.line("VG PERMISSION:", Unknown.TEXT, "TOTAL PPs:", size.pps(sum(vg, PhysicalVolume::ppCount))),
                PAIRS.line("MAX LVs:", header(vg, VgdaHeaderValues::maxlvs), "FREE PPs:", size.pps(sum(vg, PhysicalVolume::freePps))),
                PAIRS.line("LVs:", header(vg, VgdaHeaderValues::numlvs), "USED PPs:", size.pps(sum(vg, PhysicalVolume::usedPps))),
                PAIRS.line("OPEN LVs:", 0, "QUORUM:", header(vg, this::quorum)),
                PAIRS.line("TOTAL PVs:", header(vg, VgdaHeaderValues::numpvs), "VG DESCRIPTORS:", header(vg, VgdaHeaderValues::totalVgdas)),
                PAIRS.line("STALE PVs:", Unknown.or(sum(vg, pv -> pv.stalePps() > 0 ? 1 : 0)),
                        "STALE PPs:", Unknown.or(sum(vg, PhysicalVolume::stalePps))),
                PAIRS.line("ACTIVE PVs:", 0, "AUTO ON:", header(vg, LsvgReport::autoOn)));
    }

    private static List<String> limits(VgLimits limits) {
        return List.of(
                PAIRS.line("MAX PPs per VG:", limits.maxPps(), "", ""),
                PAIRS.line("MAX PPs per PV:", Unknown.or(limits.maxPpsPerPv()), "MAX PVs:", Unknown.or(limits.maxPvs())));
    }

    /** VGDAs needed: more than half when quorum is enabled, else one (src/site/AIX.md 7.1). */
    private String quorum(VgdaHeaderValues header) {
        return switch (header.quorum()) {
            case 0 -> style.choose("1", "1 (Disabled)");
            case 1 -> header.totalVgdas() / 2 + 1 + style.choose("", " (Enabled)");
            default -> Unknown.TEXT;
        };
    }

    private static String autoOn(VgdaHeaderValues header) {
        return switch (header.autoVaryon()) {
            case 0 -> "no";
            case 1 -> "yes";
            default -> Unknown.TEXT;
        };
    }

    private static String header(VolumeGroup vg, Function<VgdaHeaderValues, ?> value) {
        return Unknown.or(vg.vgda().map(VgdaCopy::header).map(header -> value.apply(header.values())));
    }

    /** A sum over the PVs; empty when no VGDA describes them. */
    private static Optional<Long> sum(VolumeGroup vg, ToLongFunction<PhysicalVolume> value) {
        return vg.vgda().map(any -> vg.pvs().stream().mapToLong(value).sum());
    }
}
