package io.vgdakit.check;

import io.vgdakit.record.Finding;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.VolumeGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Runs every check over a set of disks. Time grows with the size of the metadata; one VGDA copy is held beside the chosen one. */
public final class Checker {

    private static final int WORTH_SEVERAL_THREADS = 16;

    private final List<Finding> findings = new ArrayList<>();

    private Checker() {
    }

    /**
     * All findings: for each volume group those of the group, then those of its copies and disks; then those of disks without one. Never fails
     * on content. What a destroyed area repeats is counted, not listed, so the list is bounded by the number of copies and rules.
     */
    public static List<Finding> check(Assembly assembly) {
        var checker = new Checker();
        run(Checks.ASSEMBLY, assembly, checker.findings::add);
        List<VolumeGroup> groups = assembly.volumeGroups();
        Stream<VolumeGroup> several = groups.size() >= WORTH_SEVERAL_THREADS ? groups.parallelStream() : groups.stream();
        several.map(Checker::volumeGroup).forEachOrdered(checker.findings::addAll);
        for (DiskMetadata disk : assembly.others()) {
            run(List.of(Checks.OWNER), disk, checker.findings::add);
            run(hasRecord(disk) ? Checks.DISK : List.of(new ReadableCheck()), disk, checker.findings::add);
        }
        return List.copyOf(checker.findings);
    }

    /** Whether the disk belongs to AIX LVM, though its record does not say where the metadata lies. */
    private static boolean hasRecord(DiskMetadata disk) {
        return IntStream.of(1, 2).mapToObj(disk::lvmRecord).anyMatch(record -> record.value().magicOk() && !record.value().isForeign());
    }

    private static List<Finding> volumeGroup(VolumeGroup vg) {
        List<Finding> findings = new ArrayList<>();
        run(Checks.VOLUME_GROUP, vg, findings::add);
        List<DiskMetadata> disks = Stream.concat(vg.members().stream(), vg.duplicates().stream()).toList();
        disks.forEach(disk -> run(Checks.DISK, disk, findings::add));
        new VgsaCopies(vg, findings::add).check(disks);
        new VgdaCopies(vg, findings::add).check(disks);
        return findings;
    }

    private static <T> void run(List<Check<T>> checks, T subject, Consumer<Finding> sink) {
        try (Report report = new Report(sink)) {
            checks.forEach(check -> check.check(subject, report));
        }
    }
}
