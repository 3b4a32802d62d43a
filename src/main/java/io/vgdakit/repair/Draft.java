package io.vgdakit.repair;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.GroupNames;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What repairs want to change on a set of disks. Each repair reads the disks as the ones before it would leave them, so that a record that is
 * restored in the first step lets the next one read what it locates. Nothing is written; {@link #plan()} makes the plan of all steps, each
 * of which is a stage of its own.
 */
public final class Draft {

    private final List<DraftDisk> disks;
    private final Set<String> left = new LinkedHashSet<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private final List<String> objections = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private Assembly assembly;
    private int steps;

    /** Bytes that are copied to elsewhere. */
    private record Source(DraftDisk disk, long offset, int length) {
    }

    /** @param disks open images; the caller closes them */
    public Draft(List<Disk> disks) {
        this.disks = disks.stream().map(DraftDisk::new).toList();
    }

    /** The disks as they would be, in the order given. */
    public List<Disk> disks() {
        return List.copyOf(disks);
    }

    /** The volume groups of the disks as they would be. */
    public Assembly assembly() {
        if (assembly == null) {
            assembly = Assembly.of(disks(), GroupNames.NONE);
        }
        return assembly;
    }

    /** Steps taken so far; grows when something is to be changed. */
    public int steps() {
        return steps;
    }

    /** What the repairs saw but left as it is, and why; a sentence each. */
    public List<String> left() {
        return Stream.concat(unknown.stream(), left.stream()).toList();
    }

    /** Why the plan needs a person who insists. */
    public List<String> objections() {
        return List.copyOf(objections);
    }

    /** Replaces whole sectors, from {@code psn} on, as one step. Sectors that hold these bytes already are not touched; bytes that cannot be read are left. */
    boolean replace(Disk disk, long psn, byte[] bytes, String path, String reason) {
        DraftDisk target = own(disk);
        Extent current = target.read(psn * Disk.SECTOR_BYTES, bytes.length);
        if (!current.complete()) {
            leave(disk, path, "not all of its bytes can be read, so they could not be put back");
            return false;
        }
        if (target.put(psn, bytes, steps + 1, path, reason) == 0) {
            return false;
        }
        steps++;
        assembly = null;
        return true;
    }

    /** Makes the plan depend on bytes that are copied. */
    void require(Disk disk, long offset, int length) {
        sources.add(new Source(own(disk), offset, length));
    }

    /** Notes what is left as it is. */
    void leave(Disk disk, String path, String why) {
        left.add(disk.name() + ": " + path + ": " + why);
    }

    /** Notes what stays unknown of something that is repaired. */
    void leaveUnknown(Disk disk, String path, String why) {
        unknown.add(disk.name() + ": " + path + ": " + why);
    }

    /** Forgets what was left, before the repairs look again. */
    void lookAgain() {
        left.clear();
    }

    void object(Disk disk, String path, String why) {
        objections.add(disk.name() + ": " + path + ": " + why);
    }

    /**
     * The plan of everything wanted, step by step.
     *
     * @throws Refusal when old bytes cannot be read
     * @throws IOException when an image is gone
     */
    public Plan plan() throws IOException, Refusal {
        var builder = new PlanBuilder();
        for (List<Run> step : runsByStep().values()) {
            for (Run run : step) {
                run.edit(builder);
            }
            builder.nextStage();
        }
        for (Source source : sources) {
            builder.require(source.disk().original(), source.offset(), source.length());
        }
        objections.forEach(builder::objection);
        return builder.build();
    }

    private Map<Integer, List<Run>> runsByStep() {
        Map<Integer, List<Run>> steps = new TreeMap<>();
        for (DraftDisk disk : disks) {
            disk.sectors().forEach((psn, sector) -> {
                List<Run> runs = steps.computeIfAbsent(sector.step(), step -> new ArrayList<>());
                Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
                if (last == null || last.disk != disk || last.end() != psn) {
                    last = new Run(disk, psn);
                    runs.add(last);
                }
                last.sectors.add(sector);
            });
        }
        return steps;
    }

    private DraftDisk own(Disk disk) {
        return disks.stream().filter(own -> own == disk).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(disk.source() + " is not a disk of this draft"));
    }
}
