package io.vgdakit.check;

import io.vgdakit.layout.VgKind;
import io.vgdakit.layout.VgdaLayout;
import io.vgdakit.record.Content;
import io.vgdakit.record.Evidence;
import io.vgdakit.record.Finding;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.VgsaCopy;
import io.vgdakit.vg.VolumeGroup;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Every VGSA copy of a volume group: the first one with the chosen contents by all rules; others with the same contents add nothing; those with
 * other contents by all rules and against the chosen one.
 */
final class VgsaCopies {

    private static final Rule DIFFER = Rules.rule("VGSA-009");
    private static final Rule FIRST_BLANK = Rules.rule("VGSA-011");
    private static final Rule SECOND_BLANK = Rules.rule("VGSA-014");

    private final VolumeGroup vg;
    private final Consumer<Finding> sink;

    VgsaCopies(VolumeGroup vg, Consumer<Finding> sink) {
        this.vg = vg;
        this.sink = sink;
    }

    /** Rules that this class itself applies. */
    static List<Rule> rules() {
        return List.of(DIFFER, FIRST_BLANK, SECOND_BLANK);
    }

    void check(List<DiskMetadata> disks) {
        boolean chosenSeen = false;
        for (DiskMetadata disk : disks) {
            VgdaLayout layout = disk.vgdaLayout().orElse(null);
            for (int copy = 1; layout != null && copy <= 2; copy++) {
                VgsaCopy vgsa = VgsaCopy.read(disk.disk(), layout, copy);
                boolean same = vg.vgsa().isPresent() && Arrays.equals(vgsa.extent().bytes(), vg.vgsa().get().extent().bytes());
                if (vgsa.source().complete() && !(same && chosenSeen)) {
                    copy(new VgsaSubject(vg, disk, vgsa), same);
                    chosenSeen |= same;
                }
            }
        }
    }

    private void copy(VgsaSubject subject, boolean same) {
        try (Report all = new Report(sink)) {
            VgsaCopy vgsa = subject.vgsa();
            Report report = vg.kind() == VgKind.BIG ? all.atMost(Evidence.D) : all;
            if (vgsa.begin().isZero() && vgsa.end().isZero()) {
                report.structure(subject.copy() == 1 ? FIRST_BLANK : SECOND_BLANK, vgsa.source(), "a VGSA",
                        Content.of(vgsa.extent().bytes()) == Content.ZERO ? "zeros" : "zero stamps", "this VGSA copy was never written, or was cleared");
            } else {
                Checks.VGSA_STAMPS.check(subject, report);
                if (vgsa.valid()) {
                    Checks.VGSA_CONTENT.check(subject, report);
                }
                if (!same) {
                    compare(subject, all);
                }
            }
        }
    }

    private void compare(VgsaSubject subject, Report report) {
        VgsaCopy vgsa = subject.vgsa();
        vg.vgsa().filter(chosen -> chosen.begin().equals(vgsa.begin()) && chosen.extent().bytes().length == vgsa.extent().bytes().length)
                .ifPresent(chosen -> CopyDifference.report(DIFFER, subject.disk(), subject.copy(), vg.readings(), vgsa.extent(), chosen.extent(),
                        "copy " + chosen.source().place().copy() + " of " + chosen.source().place().disk(), report));
    }
}
