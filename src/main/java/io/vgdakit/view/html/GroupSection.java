package io.vgdakit.view.html;

import io.vgdakit.record.AixTime;
import io.vgdakit.view.LvTexts;
import io.vgdakit.vg.VolumeGroup;

/** A volume group: LVs, disks, quorum. */
final class GroupSection {

    private GroupSection() {
    }

    static void write(Markup page, VolumeGroup vg, ReportFindings findings, Marks marks, AixTime time) {
        var fills = new Fills(vg);
        var names = new LvTexts(vg);
        page.start("section", "class", "vg", "id", id(vg)).element("h2", "Volume group " + vg.name());
        page.element("p", "VGID " + vg.vgid().text() + ", " + vg.kind().text() + ", PVs: " + vg.pvs().size() + ", LVs: " + vg.lvs().size());
        if (!vg.lvs().isEmpty()) {
            page.element("h3", "LVs over the disks");
            page.element("p", "A row is one copy on one PV, from the first LP of the LV on the left to its last one on the right: mirror copies lie below"
                    + " each other, stripes beside each other. Crossed red lines are stale PPs.", "class", "note");
            new LvPictures(vg, fills, names).write(page);
        }
        page.element("h3", "Disks");
        new Legend(page).write(vg, fills, names);
        new DiskSection(vg, fills, names, findings, marks).write(page);
        page.element("h3", "Quorum and vote");
        QuorumSection.write(page, vg, time);
        page.end();
    }

    /** The place of a volume group on the page. */
    static String id(VolumeGroup vg) {
        return "vg-" + vg.vgid().text();
    }
}
