package io.vgdakit.repair;

import io.vgdakit.check.Checker;
import io.vgdakit.record.Evidence;
import io.vgdakit.record.Finding;
import io.vgdakit.record.Severity;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.GroupNames;
import java.util.List;

/**
 * What the checks find in an area if both its copies on one disk held the same bytes. Guesses (grade D) do not count.
 *
 * @param errors findings of severity error
 * @param warnings findings of severity warning
 */
record Trial(int errors, int warnings) implements Comparable<Trial> {

    /** Tries bytes in the place of a copy and of the other copy of the disk. */
    static Trial of(AreaCopy copy, byte[] content) {
        var disk = new DraftDisk(copy.disk().disk());
        String stem = copy.area().path().substring(0, copy.area().path().indexOf('[') + 1);
        for (int number = 1; number <= 2; number++) {
            var area = stem.startsWith("vgda") ? copy.layout().vgda(number) : copy.layout().vgsa(number);
            disk.put(area.psn(), content, 1, area.path(), "");
        }
        List<Finding> found = Checker.check(Assembly.of(List.of(disk), GroupNames.NONE)).stream()
                .filter(finding -> finding.path().startsWith(stem) && finding.evidence() != Evidence.D).toList();
        return new Trial(count(found, Severity.ERROR), count(found, Severity.WARNING));
    }

    private static int count(List<Finding> findings, Severity severity) {
        return (int) findings.stream().filter(finding -> finding.severity() == severity).count();
    }

    /** Whether nothing was found. */
    boolean flawless() {
        return errors == 0 && warnings == 0;
    }

    @Override
    public int compareTo(Trial other) {
        return errors != other.errors ? Integer.compare(errors, other.errors) : Integer.compare(warnings, other.warnings);
    }
}
