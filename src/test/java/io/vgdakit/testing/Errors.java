package io.vgdakit.testing;

import io.vgdakit.check.Checker;
import io.vgdakit.disk.Disk;
import io.vgdakit.record.Finding;
import io.vgdakit.record.Severity;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.GroupNames;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the checks call an error on disks. */
public final class Errors {

    private Errors() {
    }

    /** Rule, disk and path of each error. */
    public static Set<String> of(List<Disk> disks) {
        Set<String> errors = new TreeSet<>();
        for (Finding finding : Checker.check(Assembly.of(disks, GroupNames.NONE))) {
            if (finding.severity() == Severity.ERROR) {
                errors.add(finding.code() + " " + finding.place().disk() + " " + finding.path());
            }
        }
        return errors;
    }
}
