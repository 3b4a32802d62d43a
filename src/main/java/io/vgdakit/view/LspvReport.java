package io.vgdakit.view;

import io.vgdakit.layout.VgKind;
import io.vgdakit.record.Pvid;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.VolumeGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code lspv PV} (captures fi-lspv-hdisk0 to 3, puppet-facter-lspv-hdisk0, gh-lqueryvg-tAp-cli10in). Facts of the ODM and the kernel
 * print {@code ?}.
 */
public final class LspvReport {

    private static final Columns PAIRS = Columns.of(20, 25, 18);
    private static final Columns SINGLE = Columns.of(20);
    private static final Columns IDENTIFIERS = Columns.of(20, 0, 18);

    private final Style style;

    public LspvReport(Style style) {
        this.style = style;
    }

    /** A PV that a VGDA describes. */
    public List<String> lines(VolumeGroup vg, PhysicalVolume pv) {
        return lines(facts(vg, pv));
    }

    /** A disk of a volume group without readable VGDA, of which little is known. */
    public List<String> lines(VolumeGroup vg, DiskMetadata member) {
        return lines(facts(vg, member));
    }

    /** {@link #lines(VolumeGroup, PhysicalVolume)} as a tree for JSON. */
    public static Map<String, Object> tree(VolumeGroup vg, PhysicalVolume pv) {
        return tree(vg, facts(vg, pv));
    }

    /** {@link #lines(VolumeGroup, DiskMetadata)} as a tree for JSON. */
    public static Map<String, Object> tree(VolumeGroup vg, DiskMetadata member) {
        return tree(vg, facts(vg, member));
    }

    private static Map<String, Object> tree(VolumeGroup vg, Facts facts) {
        Map<String, Object> pv = facts.tree();
        pv.put(Unverified.KEY, Unverified.of(vg, "pv_state", "allocatable", "vg_descriptors", "hot_spare"));
        return JsonTree.of("pv", pv);
    }

    private static Facts facts(VolumeGroup vg, PhysicalVolume pv) {
        return facts(vg, pv.name(), pv.pvid(), Optional.of(pv));
    }

    private static Facts facts(VolumeGroup vg, DiskMetadata member) {
        return facts(vg, member.disk().name(), Pvid.of(member.ipl().value().pvId(), 0), Optional.empty());
    }

    private static Facts facts(VolumeGroup vg, String name, Pvid pvid, Optional<PhysicalVolume> pv) {
        Optional<PvText> text = pv.map(PvText::new);
        return Facts.of("name", name, "vg", vg.name(), "pv_id", pvid.text(), "vg_id", vg.vgid().text(),
                "pv_state", text.map(PvText::state).orElse(PvText.VARIED_OFF),
                "stale_pps", pv.map(PhysicalVolume::stalePps), "allocatable", text.map(PvText::allocatable),
                "pp_size_megabytes", PpSize.of(vg).megabytes(), "lvs", pv.map(LspvReport::lvs),
                "total_pps", pv.map(PhysicalVolume::ppCount), "vg_descriptors", pv.map(PhysicalVolume::vgdas),
                "free_pps", pv.map(PhysicalVolume::freePps), "hot_spare", text.map(PvText::hotSpare),
                "used_pps", pv.map(PhysicalVolume::usedPps), "max_request", null,
                "free_distribution", text.map(PvText::free), "used_distribution", text.map(t -> t.used(any -> true)),
                "mirror_pool", vg.kind() == VgKind.SCALABLE ? null : "None");
    }

    private List<String> lines(Facts pv) {
        PpSize size = PpSize.of(pv);
        List<String> lines = new ArrayList<>(List.of(
                PAIRS.line("PHYSICAL VOLUME:", pv.text("name"), "VOLUME GROUP:", pv.text("vg")),
                IDENTIFIERS.line("PV IDENTIFIER:", pv.text("pv_id"), "VG IDENTIFIER", pv.text("vg_id")),
                PAIRS.line("PV STATE:", pv.text("pv_state"), "", ""),
                PAIRS.line("STALE PARTITIONS:", pv.text("stale_pps"), "ALLOCATABLE:", pv.text("allocatable")),
                PAIRS.line("PP SIZE:", size.text(), "LOGICAL VOLUMES:", pv.text("lvs")),
                PAIRS.line("TOTAL PPs:", size.pps(pv.number("total_pps")), "VG DESCRIPTORS:", pv.text("vg_descriptors")),
                PAIRS.line("FREE PPs:", size.pps(pv.number("free_pps")), "HOT SPARE:", pv.text("hot_spare")),
                PAIRS.line("USED PPs:", size.pps(pv.number("used_pps")), "MAX REQUEST:", pv.text("max_request")),
                SINGLE.line("FREE DISTRIBUTION:", pv.text("free_distribution")),
                SINGLE.line("USED DISTRIBUTION:", pv.text("used_distribution"))));
        if (style == Style.AIX_6_1) {
            lines.add(SINGLE.line("MIRROR POOL:", pv.text("mirror_pool")));
        }
        return lines;
    }

    private static long lvs(PhysicalVolume pv) {
        return pv.partitions().stream().mapToInt(partition -> partition.minor()).distinct().count();
    }
}
