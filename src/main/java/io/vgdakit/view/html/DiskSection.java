package io.vgdakit.view.html;

import io.vgdakit.disk.Disk;
import io.vgdakit.record.Finding;
import io.vgdakit.record.Severity;
import io.vgdakit.view.LvTexts;
import io.vgdakit.view.html.HtmlTable.Link;
import io.vgdakit.view.html.ReportFindings.Numbered;
import io.vgdakit.vg.DiskDigest;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.VolumeGroup;
import io.vgdakit.vg.map.DiskMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The disks of a volume group, each as pictures and tables. */
final class DiskSection {

    /** Rows of PPs on the page, and of one disk. */
    private static final int MOST_ROWS = 8000;
    private static final int MOST_ROWS_OF_DISK = 500;
    private static final int MOST_FINDINGS = 30;
    private static final long MEBIBYTE = 1 << 20;

    private final VolumeGroup vg;
    private final Fills fills;
    private final LvTexts names;
    private final ReportFindings findings;
    private final Marks marks;

    DiskSection(VolumeGroup vg, Fills fills, LvTexts names, ReportFindings findings, Marks marks) {
        this.vg = vg;
        this.fills = fills;
        this.names = names;
        this.findings = findings;
        this.marks = marks;
    }

    /** A disk with its PV; one of the two may not be known. */
    private record Shown(Optional<PhysicalVolume> pv, Optional<DiskMetadata> disk) {

        String name() {
            return pv.map(PhysicalVolume::name).or(() -> disk.map(found -> found.disk().name())).orElseThrow();
        }
    }

    void write(Markup page) {
        List<Shown> disks = disks();
        if (vg.pvs().size() > 1 && vg.ppBytes() > 0) {
            new DiskOverview(vg, fills, findings).write(page, IntStream.range(0, vg.pvs().size()).mapToObj(this::id).toList());
        }
        HtmlTable.write(page, "Disks of " + vg.name(), List.of("PV", "Disk", "PVID", "PPs", "Used", "Stale", "Free", "Errors", "Warnings", "Notes"),
                IntStream.range(0, disks.size()).mapToObj(number -> row(disks.get(number), id(number))).toList());
        IntStream.range(0, disks.size()).forEach(number -> disk(page, disks.get(number), id(number)));
    }

    private List<Shown> disks() {
        Stream<Shown> pvs = vg.pvs().stream().map(pv -> new Shown(Optional.of(pv), pv.metadata()));
        Stream<Shown> others = ReportFindings.disks(vg).filter(disk -> vg.pvs().stream().noneMatch(pv -> pv.metadata().filter(disk::equals).isPresent()))
                .map(disk -> new Shown(Optional.empty(), Optional.of(disk)));
        return Stream.concat(pvs, others).toList();
    }

    private String id(int number) {
        return "disk-" + vg.vgid().text() + "-" + (number + 1);
    }

    private List<Object> row(Shown shown, String id) {
        List<Object> row = new ArrayList<>(List.of(shown.pv().map(pv -> Integer.toString(pv.pvNum())).orElse("?"), new Link(shown.name(), id)));
        shown.pv().ifPresentOrElse(pv -> row.addAll(List.of(pv.pvid().text(), pv.ppCount(), pv.usedPps(), pv.stalePps(), pv.freePps())),
                () -> row.addAll(List.of("?", "?", "?", "?", "?")));
        List<Finding> found = shown.disk().isPresent() ? findings.on(shown.name()).stream().map(Numbered::finding).toList() : List.of();
        Stream.of(Severity.values()).forEach(severity -> row.add(ReportFindings.count(found, severity)));
        return row;
    }

    private void disk(Markup page, Shown shown, String id) {
        Optional<PhysicalVolume> pv = shown.pv();
        Optional<DiskMetadata> disk = shown.disk();
        String name = shown.name();
        List<Numbered> found = disk.isPresent() ? findings.placed(name) : List.of();
        page.start("section", "class", "disk", "id", id).element("h4", name).start("p");
        pv.ifPresent(known -> page.text("PV " + known.pvNum() + ", PVID " + known.pvid().text() + ", " + known.ppCount() + " PPs"
                + (vg.ppBytes() == 0 ? "" : " of " + vg.ppBytes() / MEBIBYTE + " MiB") + ": " + known.usedPps() + " used, " + known.stalePps()
                + " of them stale, " + known.freePps() + " free. "));
        page.text(disk.map(DiskSection::image).orElse("No image of it is at hand; its PPs are known from the other disks."));
        page.end();
        list(page, found);
        pv.ifPresent(known -> pps(page, known, found));
        disk.ifPresent(known -> new MetadataPicture(marks).write(page, DiskMap.of(known), Math.min(DiskDigest.end(known),
                pv.map(place -> place.map().header().values().psnPart1()).filter(start -> start > 0).orElse(Long.MAX_VALUE)), found));
        page.end();
    }

    private static void list(Markup page, List<Numbered> found) {
        if (found.isEmpty()) {
            return;
        }
        page.start("p", "class", "found").text(Health.number(found.size(), "finding") + ": ");
        for (Numbered finding : found.subList(0, Math.min(found.size(), MOST_FINDINGS))) {
            page.start("span", "class", Marks.severity(finding)).element("a", finding.finding().code(), "href", "#" + finding.id())
                    .text(" " + finding.finding().path()).end().text(" ");
        }
        page.text(found.size() > MOST_FINDINGS ? "and " + (found.size() - MOST_FINDINGS) + " more" : "").end();
    }

    private static String image(DiskMetadata metadata) {
        Disk disk = metadata.disk();
        return "Image " + disk.source() + ", " + disk.size() + " bytes.";
    }

    private void pps(Markup page, PhysicalVolume pv, List<Numbered> found) {
        List<PpRun> runs = PpRun.of(pv.partitions());
        if (vg.ppBytes() == 0) {
            page.element("p", "The PP size that the VGDA gives cannot be, so the PPs are not drawn to scale.", "class", "note");
        } else {
            new DiskPicture(vg, fills, names, marks).write(page, pv, runs, found);
        }
        int most = Math.min(MOST_ROWS_OF_DISK, MOST_ROWS / vg.pvs().size());
        page.start("details").element("summary", "Table of PPs");
        HtmlTable.write(page, "Allocated PPs of " + pv.name(), List.of("First PP", "Last PP", "PSN of the first", "Byte of the first", "LV", "LPs", "Copy", "State"),
                runs.stream().map(run -> row(pv, run)).toList(), most, "vgdakit lspv -M");
        page.end();
    }

    private List<Object> row(PhysicalVolume pv, PpRun run) {
        String lps = run.first() == run.last() ? Long.toString(run.lp()) : run.lp() + " to " + run.lastLp() + (run.step() == 1 ? "" : ", every " + run.step());
        long psn = pv.map().psn(run.first(), vg.ppBytes() / Disk.SECTOR_BYTES);
        return List.of(run.first(), run.last(), psn, psn * Disk.SECTOR_BYTES, names.name(run.minor()), lps, run.copy(),
                run.stale() ? "stale" : "used");
    }
}
