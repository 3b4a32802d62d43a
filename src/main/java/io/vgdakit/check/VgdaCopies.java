package io.vgdakit.check;

import io.vgdakit.disk.Extent;
import io.vgdakit.layout.Area;
import io.vgdakit.layout.VgKind;
import io.vgdakit.layout.VgdaLayout;
import io.vgdakit.record.Content;
import io.vgdakit.record.Evidence;
import io.vgdakit.record.Finding;
import io.vgdakit.record.Readings;
import io.vgdakit.record.VgdaTrailerValues;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.VgdaCopy;
import io.vgdakit.vg.VolumeGroup;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Every VGDA copy of a volume group: the first one with the chosen contents by all rules; others with the same contents add nothing; those with
 * other contents by all rules and against the chosen one. Holds one copy beside the chosen one.
 */
final class VgdaCopies {

    private static final Rule DIFFER = Rules.rule("VGDA-009");
    private static final Rule NONE_VALID = Rules.rule("VGDA-015");
    private static final Rule FIRST_BLANK = Rules.rule("VGDA-011");
    private static final Rule SECOND_BLANK = Rules.rule("VGDA-017");

    private final VolumeGroup vg;
    private final Consumer<Finding> sink;
    private boolean anyValid;

    VgdaCopies(VolumeGroup vg, Consumer<Finding> sink) {
        this.vg = vg;
        this.sink = sink;
    }

    /** Rules that this class itself applies. */
    static List<Rule> rules() {
        return List.of(DIFFER, NONE_VALID, FIRST_BLANK, SECOND_BLANK);
    }

    void check(List<DiskMetadata> disks) {
        VgdaCopy chosen = vg.vgda().orElse(null);
        boolean chosenSeen = false;
        for (DiskMetadata disk : disks) {
            VgdaLayout layout = disk.vgdaLayout().orElse(null);
            for (int copy = 1; layout != null && copy <= 2; copy++) {
                Area area = layout.vgda(copy);
                Extent extent = disk.disk().readSectors(area.psn(), (int) area.sectors());
                boolean same = chosen != null && Arrays.equals(extent.bytes(), chosen.extent().bytes());
                boolean known = same && sameRecord(layout, chosen.layout());
                if (extent.complete() && !(known && chosenSeen)) {
                    copy(disk, VgdaCopy.read(disk.disk(), layout, copy, vg.readings()), same);
                    chosenSeen |= known;
                }
            }
        }
        if (!anyValid && chosen != null) {
            try (Report report = new Report(sink)) {
                report.structure(NONE_VALID, chosen.header().source(), "a valid copy", "none", "no VGDA copy on the disks at hand is valid");
            }
        }
    }

    /** The header is checked against the record, so equal bytes say enough only under equal records. */
    private static boolean sameRecord(VgdaLayout a, VgdaLayout b) {
        return Arrays.equals(a.lvmRecord().vgId(), b.lvmRecord().vgId()) && a.lvmRecord().ppSize() == b.lvmRecord().ppSize()
                && a.lvmRecord().vgdaLen() == b.lvmRecord().vgdaLen() && a.lvmRecord().lvmareaLen() == b.lvmRecord().lvmareaLen();
    }

    private void copy(DiskMetadata disk, VgdaCopy vgda, boolean same) {
        try (Report report = new Report(sink)) {
            VgdaSubject subject = VgdaSubject.of(vg, disk, vgda);
            boolean valid = valid(vgda);
            anyValid |= valid;
            if (never(vgda)) {
                report.add(vgda.copy() == 1 ? FIRST_BLANK : SECOND_BLANK, subject.place(), vgda.layout().vgda(vgda.copy()).path(), "a VGDA",
                        Content.of(vgda.extent().bytes()) == Content.ZERO ? "zeros" : "zero stamps", "this VGDA copy was never written, or was cleared");
            } else {
                Checks.VGDA_HEADER.check(subject, report);
                if (valid || same && !vg.vgda().orElseThrow().valid()) {
                    Report content = vgda.layout().kind() == VgKind.BIG ? report.atMost(Evidence.D) : report;
                    Checks.VGDA_CONTENT.forEach(check -> check.check(subject, content));
                }
                if (!same) {
                    compare(disk, vgda, report);
                }
            }
        }
    }

    private static boolean never(VgdaCopy vgda) {
        return vgda.header().values().stamp().isZero()
                && VgdaTrailerValues.VARIANTS.stream().allMatch(reading -> reading.values(vgda.trailer().source().bytes()).stamp().isZero());
    }

    /** Whether the copy is valid under either reading of its trailer. */
    private static boolean valid(VgdaCopy vgda) {
        Readings r = vgda.readings();
        return vgda.valid() || VgdaTrailerValues.VARIANTS.stream()
                .map(trailer -> new Readings(r.vgdaHeader(), r.lvEntry(), r.pvHeader(), trailer, r.pvMissing()))
                .anyMatch(readings -> vgda.under(readings).valid());
    }

    private void compare(DiskMetadata disk, VgdaCopy vgda, Report report) {
        vg.vgda().filter(chosen -> chosen.header().values().stamp().equals(vgda.header().values().stamp()))
                .filter(chosen -> chosen.extent().bytes().length == vgda.extent().bytes().length)
                .ifPresent(chosen -> CopyDifference.report(DIFFER, disk, vgda.copy(), vg.readings(), vgda.extent(), chosen.extent(),
                        "copy " + chosen.copy() + " of " + chosen.disk(), report));
    }
}
