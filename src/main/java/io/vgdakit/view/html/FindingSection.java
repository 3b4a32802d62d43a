package io.vgdakit.view.html;

import io.vgdakit.record.Finding;
import io.vgdakit.record.Place;
import io.vgdakit.record.Readings;
import io.vgdakit.view.AnnotatedDump;
import io.vgdakit.view.html.ReportFindings.Numbered;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.StructureIndex;
import io.vgdakit.vg.VolumeGroup;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The findings, the worst first, with the bytes they are about and what each of these means. */
final class FindingSection {

    private static final int MOST = 1000;
    private static final int MOST_DUMPS = 200;
    private static final int MOST_BYTES = 64;
    private static final int LINE_BYTES = 16;

    private final Map<String, DiskMetadata> disks = new HashMap<>();
    private final Map<String, Readings> readings = new HashMap<>();
    private final ReportFindings findings;
    private final Marks marks;
    private String indexed = "";
    private StructureIndex index;

    FindingSection(Assembly assembly, ReportFindings findings, Marks marks) {
        this.findings = findings;
        this.marks = marks;
        assembly.volumeGroups().forEach(this::add);
        assembly.others().forEach(disk -> disks.put(disk.disk().name(), disk));
    }

    private void add(VolumeGroup vg) {
        ReportFindings.disks(vg).forEach(disk -> {
            disks.put(disk.disk().name(), disk);
            readings.put(disk.disk().name(), vg.readings());
        });
    }

    void write(Markup page) {
        page.start("section", "id", "findings").element("h2", "Findings");
        List<Numbered> all = findings.all();
        if (all.isEmpty()) {
            page.element("p", "None: no rule that could be applied is broken.");
        } else {
            page.element("p", "The worst first. Evidence grades what is known of the place on disk, from A, a public header or a real dump, to D, a guess;"
                    + " only A and B make errors.", "class", "note");
        }
        all.stream().limit(MOST).forEach(finding -> finding(page, finding));
        if (all.size() > MOST) {
            page.element("p", (all.size() - MOST) + " more findings, none of them worse, are left out here; vgdakit check prints all.");
        }
        page.end();
    }

    private void finding(Markup page, Numbered numbered) {
        Finding finding = numbered.finding();
        Place place = finding.place();
        String severity = finding.severity().name().toLowerCase(Locale.ROOT);
        page.start("article", "class", "finding " + severity, "id", numbered.id()).start("h3");
        page.element("span", severity, "class", "severity").text(" " + finding.code() + " " + finding.path()).end();
        page.element("p", finding.text());
        page.start("p", "class", "note").text("On ");
        marks.of(numbered).ifPresentOrElse(mark -> page.element("a", place.disk(), "href", "#" + mark, "title", "to its mark on the map"),
                () -> page.text(place.disk()));
        page.text(", PSN " + place.psn() + ", byte " + place.offset() + ", length " + place.length()
                + "; evidence " + finding.evidence());
        if (!finding.actual().isEmpty() || !finding.expected().isEmpty()) {
            page.text("; found " + finding.actual() + ", expected " + finding.expected());
        }
        page.end();
        if (!finding.repair().isEmpty()) {
            page.start("p").text("Repair: ").element("code", finding.repair()).end();
        }
        if (numbered.number() <= MOST_DUMPS && findings.placed(place.disk()).contains(numbered) && disks.containsKey(place.disk()) && place.length() > 0) {
            dump(page, place);
        }
        page.end();
    }

    private void dump(Markup page, Place place) {
        long from = place.offset() / LINE_BYTES * LINE_BYTES;
        long all = (place.offset() + place.length() + LINE_BYTES - 1) / LINE_BYTES * LINE_BYTES;
        long to = Math.min(all, from + MOST_BYTES);
        StringWriter lines = new StringWriter();
        new AnnotatedDump(index(place.disk()), new PrintWriter(lines)).write(from, to);
        page.start("details", "class", "bytes", "open", "").element("summary", "Bytes " + from + " to " + (to - 1) + (to < all ? ", the first of " + (all - from) : ""));
        page.start("pre", "tabindex", 0).element("code", lines.toString().isBlank() ? "The image does not hold these bytes." : lines).end().end();
    }

    /** The index of one disk is kept, since the findings of a disk follow each other. */
    private StructureIndex index(String disk) {
        if (!indexed.equals(disk)) {
            indexed = disk;
            index = new StructureIndex(disks.get(disk), readings.getOrDefault(disk, Readings.WORKING));
        }
        return index;
    }
}
