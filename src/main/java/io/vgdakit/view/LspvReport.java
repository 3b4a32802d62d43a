package io.vgdakit.view;

import io.vgdakit.layout.VgKind;
import io.vgdakit.record.Pvid;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.VolumeGroup;
import java.util.ArrayList;
import java.util.List;
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
        return lines(vg, pv.name(), pv.pvid(), Optional.of(pv));
    }

    /** A disk of a volume group without readable VGDA, of which little is known. */
    public List<String> lines(VolumeGroup vg, DiskMetadata member) {
        return lines(vg, member.disk().name(), Pvid.of(member.ipl().value().pvId(), 0), Optional.empty());
    }

    private List<String> lines(VolumeGroup vg, String name, Pvid pvid, Optional<PhysicalVolume> pv) {
        PpSize size = PpSize.of(vg);
        Optional<PvText> text = pv.map(PvText::new);
        List<String> lines = new ArrayList<>(List.of(
                PAIRS.line("PHYSICAL VOLUME:", name, "VOLUME GROUP:", vg.name()),
                IDENTIFIERS.line("PV IDENTIFIER:", pvid.text(), "VG IDENTIFIER", vg.vgid().text()),
                PAIRS.line("PV STATE:", text.map(PvText::state).orElse(PvText.VARIED_OFF), "", ""),
                PAIRS.line("STALE PARTITIONS:", Unknown.or(pv.map(PhysicalVolume::stalePps)), "ALLOCATABLE:",
                        Unknown.or(text.map(PvText::allocatable))),
                PAIRS.line("PP SIZE:", size.text(), "LOGICAL VOLUMES:", Unknown.or(pv.map(LspvReport::lvs))),
                PAIRS.line("TOTAL PPs:", size.pps(pv.map(p -> (long) p.ppCount())), "VG DESCRIPTORS:",
                        Unknown.or(pv.map(PhysicalVolume::vgdas))),
                PAIRS.line("FREE PPs:", size.pps(pv.map(p -> (long) p.freePps())), "HOT SPARE:", Unknown.or(text.map(PvText::hotSpare))),
                PAIRS.line("USED PPs:", size.pps(pv.map(p -> (long) p.usedPps())), "MAX REQUEST:", Unknown.TEXT),
                SINGLE.line("FREE DISTRIBUTION:", Unknown.or(text.map(t -> t.free().dotted()))),
                SINGLE.line("USED DISTRIBUTION:", Unknown.or(text.map(t -> t.used(any -> true).dotted())))));
        if (style == Style.AIX_6_1) {
            lines.add(SINGLE.line("MIRROR POOL:", vg.kind() == VgKind.SCALABLE ? Unknown.TEXT : "None"));
        }
        return lines;
    }

    private static long lvs(PhysicalVolume pv) {
        return pv.partitions().stream().mapToInt(partition -> partition.minor()).distinct().count();
    }
}
