package io.vgdakit.repair;

import io.vgdakit.check.Checker;
import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Disks;
import io.vgdakit.disk.OpenedDisks;
import io.vgdakit.record.Finding;
import io.vgdakit.record.Severity;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.GroupNames;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the checks find on disks after a plan that they did not find before: foreseen, and when it is applied. */
public final class Consequences implements Recheck {

    private final Map<String, Integer> before = new HashMap<>();
    private final Map<Path, String> names = new LinkedHashMap<>();
    private final List<Finding> foreseen;

    /**
     * Checks the disks as they are and as they would be.
     *
     * @param disks open images
     * @throws IOException when one is gone
     */
    public Consequences(List<Disk> disks, Plan plan) throws IOException {
        List<Disk> patched = new ArrayList<>();
        for (Disk disk : disks) {
            Path path = Path.of(disk.source()).toRealPath();
            names.put(path, disk.name());
            patched.add(OverlayDisk.of(disk, plan.edits(path)));
        }
        check(disks).forEach(finding -> before.merge(key(finding), 1, Integer::sum));
        this.foreseen = plan.isEmpty() ? List.of() : fresh(check(patched));
    }

    /**
     * The same on all images that a plan names, for one that was made earlier.
     *
     * @throws Refusal when an image is gone, or its path leads elsewhere now
     */
    public static Consequences of(Plan plan) throws IOException, Refusal {
        Set<Path> paths = new LinkedHashSet<>();
        plan.images().forEach(image -> paths.add(image.path()));
        plan.requirements().forEach(requirement -> paths.add(requirement.image()));
        for (Path path : paths) {
            Targets.requireCanonical(path);
        }
        try (OpenedDisks opened = OpenedDisks.open(paths, Disks::open)) {
            return new Consequences(opened.disks(), plan);
        }
    }

    /** New findings of the disks as they would be, notes left out. */
    public List<Finding> foreseen() {
        return foreseen;
    }

    /** New errors of the disks as they are now. */
    @Override
    public List<Finding> remaining() throws IOException {
        try (OpenedDisks opened = OpenedDisks.open(names.entrySet(), name -> Disks.renamed(Disks.open(name.getKey()), name.getValue()))) {
            return fresh(check(opened.disks())).stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
        }
    }

    private static List<Finding> check(List<Disk> disks) {
        return Checker.check(Assembly.of(disks, GroupNames.NONE));
    }

    private List<Finding> fresh(List<Finding> findings) {
        Map<String, Integer> known = new HashMap<>(before);
        return findings.stream().filter(finding -> finding.severity() != Severity.INFO)
                .filter(finding -> known.merge(key(finding), -1, Integer::sum) < 0).toList();
    }

    private static String key(Finding finding) {
        return finding.code() + " " + finding.severity() + " " + finding.place().disk() + " " + finding.path();
    }
}
