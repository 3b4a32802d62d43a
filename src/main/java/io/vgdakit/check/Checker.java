package io.vgdakit.check;

import io.vgdakit.record.Finding;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.GroupNames;
import io.vgdakit.vg.Grouping;
import io.vgdakit.vg.VolumeGroup;
import io.vgdakit.vg.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Runs every check over a set of disks. Time grows with the size of the metadata; one VGDA copy is held beside the chosen one. */
public final class Checker {

    /** What is kept of a volume group once it was checked. */
    private record Checked(GroupClaim claim, List<Finding> findings) {
    }

    private Checker() {
    }

    /**
     * All findings: what the volume groups have against each other, then for each those of the group, of its copies and disks; then those of
     * disks without one. Never fails on content. What a destroyed area repeats is counted, not listed, so the list is bounded by the number of
     * copies and rules.
     */
    public static List<Finding> check(Assembly assembly) {
        return findings(Workers.map(assembly.volumeGroups(), Checker::volumeGroup), assembly.others());
    }

    /** The same, with no more volume groups in memory than are being checked. */
    public static List<Finding> check(Grouping disks) {
        return findings(disks.map(GroupNames.NONE, Checker::volumeGroup), disks.others());
    }

    private static List<Finding> findings(List<Checked> groups, List<DiskMetadata> others) {
        List<Finding> findings = new ArrayList<>();
        run(Checks.GROUPS, groups.stream().map(Checked::claim).toList(), findings::add);
        groups.forEach(group -> findings.addAll(group.findings()));
        for (DiskMetadata disk : others) {
            run(List.of(Checks.OWNER), disk, findings::add);
            run(hasRecord(disk) ? Checks.DISK : List.of(new ReadableCheck()), disk, findings::add);
        }
        return List.copyOf(findings);
    }

    /** Whether the disk belongs to AIX LVM, though its record does not say where the metadata lies. */
    private static boolean hasRecord(DiskMetadata disk) {
        return IntStream.of(1, 2).mapToObj(disk::lvmRecord).anyMatch(record -> record.value().magicOk() && !record.value().isForeign());
    }

    private static Checked volumeGroup(VolumeGroup vg) {
        List<Finding> findings = new ArrayList<>();
        run(Checks.VOLUME_GROUP, vg, findings::add);
        List<DiskMetadata> disks = Stream.concat(vg.members().stream(), vg.duplicates().stream()).toList();
        disks.forEach(disk -> run(Checks.DISK, disk, findings::add));
        new VgsaCopies(vg, findings::add).check(disks);
        new VgdaCopies(vg, findings::add).check(disks);
        return new Checked(GroupClaim.of(vg), findings);
    }

    private static <T> void run(List<Check<T>> checks, T subject, Consumer<Finding> sink) {
        try (Report report = new Report(sink)) {
            checks.forEach(check -> check.check(subject, report));
        }
    }
}
