package io.vgdakit.view.html;

import io.vgdakit.record.Finding;
import io.vgdakit.record.Severity;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.VolumeGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The findings of a report: numbered, the worst first, and by disk. Findings name a disk by its name; where several have it, they count for each. */
final class ReportFindings {

    /** A finding and its number on the page, from 1. */
    record Numbered(int number, Finding finding) {

        /** Its place on the page. */
        String id() {
            return "finding-" + number;
        }
    }

    private final List<Numbered> all = new ArrayList<>();
    private final Map<String, List<Numbered>> byDisk = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    ReportFindings(Assembly assembly, List<Finding> findings) {
        for (Finding finding : findings.stream().sorted(Comparator.comparing(Finding::severity)).toList()) {
            var numbered = new Numbered(all.size() + 1, finding);
            all.add(numbered);
            byDisk.computeIfAbsent(finding.place().disk(), disk -> new ArrayList<>()).add(numbered);
        }
        Set<String> names = new HashSet<>();
        Stream.concat(assembly.volumeGroups().stream().flatMap(ReportFindings::disks), assembly.others().stream())
                .filter(disk -> !names.add(disk.disk().name())).forEach(disk -> ambiguous.add(disk.disk().name()));
    }

    static Stream<DiskMetadata> disks(VolumeGroup vg) {
        return Stream.concat(vg.members().stream(), vg.duplicates().stream());
    }

    List<Numbered> all() {
        return all;
    }

    /** The findings that can be those of a disk. */
    List<Numbered> on(String disk) {
        return byDisk.getOrDefault(disk, List.of());
    }

    /** The findings of the disk of a name; none where several disks have that name. */
    List<Numbered> placed(String disk) {
        return ambiguous.contains(disk) ? List.of() : on(disk);
    }

    /** The findings of a volume group, the worst first. */
    List<Finding> of(VolumeGroup vg) {
        return disks(vg).map(disk -> disk.disk().name()).distinct().flatMap(disk -> on(disk).stream())
                .sorted(Comparator.comparingInt(Numbered::number)).map(Numbered::finding).toList();
    }

    static long count(List<Finding> findings, Severity severity) {
        return findings.stream().filter(finding -> finding.severity() == severity).count();
    }
}
