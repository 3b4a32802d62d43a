package io.vgdakit.view.html;

import io.vgdakit.record.AixTime;
import io.vgdakit.view.LvTexts;
import io.vgdakit.vg.VolumeGroup;
import java.util.Arrays;

/** A volume group: LVs, disks, quorum. */
final class GroupSection {

    private GroupSection() {
    }

    static void write(Markup page, VolumeGroup vg, ReportFindings findings, AixTime time) {
        var fills = new Fills(vg);
        var names = new LvTexts(vg);
        page.start("section", "class", "vg", "id", id(vg)).element("h2", "Volume group " + vg.name());
        page.element("p", "VGID " + vg.vgid().text() + ", " + vg.kind().text() + ", PVs: " + vg.pvs().size() + ", LVs: " + vg.lvs().size());
        if (!vg.lvs().isEmpty()) {
            page.element("h3", "LVs over the disks");
            page.element("p", "A row is one copy on one PV, from the first LP of the LV on the left to its last one on the right.", "class", "note");
            new LvPictures(vg, fills, names).write(page);
        }
        page.element("h3", "Disks");
        legend(page, vg, fills, names);
        new DiskSection(vg, fills, names, findings).write(page);
        page.element("h3", "Quorum and vote");
        QuorumSection.write(page, vg, time);
        page.end();
    }

    /** The place of a volume group on the page. */
    static String id(VolumeGroup vg) {
        return "vg-" + vg.vgid().text();
    }

    private static void legend(Markup page, VolumeGroup vg, Fills fills, LvTexts names) {
        page.start("ul", "class", "legend", "aria-label", "What the patterns mean");
        for (int minor : Fills.minors(vg)) {
            page.start("li", "data-minor", minor, "data-fill", fills.number(minor));
            swatch(page, "used", fills.of(minor)).element("span", names.name(minor)).end();
        }
        page.start("li");
        swatch(page, "stale", "url(#stale)").text("stale").end().start("li");
        swatch(page, "free", "").text("free").end().start("li");
        swatch(page, "metadata", "").text("metadata").end();
        for (String state : new String[] {"valid", "blank", "assigned", "unassigned", "damaged", "foreign", "unread", "beyond_image"}) {
            page.start("li");
            swatch(page, "area " + state, "").text(state.replace('_', ' ')).end();
        }
        page.end();
    }

    private static Markup swatch(Markup page, String type, String fill) {
        page.start("svg", "width", 26, "height", 14, "aria-hidden", "true");
        Object[] shape = {"class", type, "d", "M1 1h24v12h-24z", "fill", fill};
        page.empty("path", fill.isEmpty() ? Arrays.copyOf(shape, 4) : shape);
        return page.end();
    }
}
