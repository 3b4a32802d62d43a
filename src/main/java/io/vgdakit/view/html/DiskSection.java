package io.vgdakit.view.html;

import io.vgdakit.disk.Disk;
import io.vgdakit.view.LvTexts;
import io.vgdakit.view.html.ReportFindings.Numbered;
import io.vgdakit.vg.DiskDigest;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.VolumeGroup;
import io.vgdakit.vg.map.DiskMap;
import java.util.List;
import java.util.Optional;

/** The disks of a volume group, each as pictures and tables. */
final class DiskSection {

    private static final int MOST_RUNS = 500;
    private static final long MEBIBYTE = 1 << 20;

    private final VolumeGroup vg;
    private final Fills fills;
    private final LvTexts names;
    private final ReportFindings findings;

    DiskSection(VolumeGroup vg, Fills fills, LvTexts names, ReportFindings findings) {
        this.vg = vg;
        this.fills = fills;
        this.names = names;
        this.findings = findings;
    }

    void write(Markup page) {
        vg.pvs().forEach(pv -> disk(page, Optional.of(pv), pv.metadata()));
        ReportFindings.disks(vg).filter(disk -> vg.pvs().stream().noneMatch(pv -> pv.metadata().filter(disk::equals).isPresent()))
                .forEach(disk -> disk(page, Optional.empty(), Optional.of(disk)));
    }

    private void disk(Markup page, Optional<PhysicalVolume> pv, Optional<DiskMetadata> disk) {
        String name = pv.map(PhysicalVolume::name).or(() -> disk.map(found -> found.disk().name())).orElseThrow();
        List<Numbered> found = disk.isPresent() ? findings.placed(name) : List.of();
        page.start("section", "class", "disk").element("h4", name).start("p");
        pv.ifPresent(known -> page.text("PV " + known.pvNum() + ", PVID " + known.pvid().text() + ", " + known.ppCount() + " PPs"
                + (vg.ppBytes() == 0 ? "" : " of " + vg.ppBytes() / MEBIBYTE + " MiB") + ": " + known.usedPps() + " used, " + known.stalePps()
                + " of them stale, " + known.freePps() + " free. "));
        page.text(disk.map(DiskSection::image).orElse("No image of it is at hand; its PPs are known from the other disks."));
        if (!found.isEmpty()) {
            page.text(" " + Health.number(found.size(), "finding") + ".");
        }
        page.end();
        pv.ifPresent(known -> pps(page, known, found));
        disk.ifPresent(known -> MetadataPicture.write(page, DiskMap.of(known), Math.min(DiskDigest.end(known),
                pv.map(place -> place.map().header().values().psnPart1()).filter(start -> start > 0).orElse(Long.MAX_VALUE)), found));
        page.end();
    }

    private static String image(DiskMetadata metadata) {
        Disk disk = metadata.disk();
        return "Image " + disk.source() + ", " + disk.size() + " bytes.";
    }

    private void pps(Markup page, PhysicalVolume pv, List<Numbered> found) {
        List<PpRun> runs = PpRun.of(pv.partitions());
        new DiskPicture(vg, fills, names).write(page, pv, runs, found);
        page.start("details").element("summary", "Table of PPs");
        HtmlTable.write(page, "Allocated PPs of " + pv.name(), List.of("First PP", "Last PP", "PSN of the first", "LV", "LPs", "Copy", "State"),
                runs.stream().limit(MOST_RUNS + 1L).map(run -> row(pv, run)).toList(), MOST_RUNS, "vgdakit lspv -M");
        page.end();
    }

    private List<Object> row(PhysicalVolume pv, PpRun run) {
        String lps = run.first() == run.last() ? Long.toString(run.lp()) : run.lp() + " to " + run.lastLp() + (run.step() == 1 ? "" : ", every " + run.step());
        return List.of(run.first(), run.last(), pv.map().psn(run.first(), vg.ppBytes() / Disk.SECTOR_BYTES), names.name(run.minor()), lps, run.copy(),
                run.stale() ? "stale" : "used");
    }
}
