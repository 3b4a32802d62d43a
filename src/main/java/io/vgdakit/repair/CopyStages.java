package io.vgdakit.repair;

import io.vgdakit.disk.Disk;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects the edits of a change in two stages: first the backups on all disks, then everything of which the primaries consist. So the
 * primaries are the old state as a whole until all backups are the new state as a whole, whatever a power cut leaves.
 */
final class CopyStages {

    private final List<Pending> backups = new ArrayList<>();
    private final List<Pending> primaries = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final List<String> objections = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();

    private record Pending(Disk disk, long offset, byte[] bytes, String path, String reason) {
    }

    private record Source(Disk disk, long offset, int length) {
    }

    /**
     * Replaces bytes.
     *
     * @param backup whether they belong to a backup; a structure without backup counts as primary
     */
    void edit(boolean backup, Disk disk, long offset, byte[] bytes, String path, String reason) {
        (backup ? backups : primaries).add(new Pending(disk, offset, bytes, path, reason));
    }

    /** Makes the plan depend on bytes by which a target was recognised. */
    void require(Disk disk, long offset, int length) {
        sources.add(new Source(disk, offset, length));
    }

    void object(String text) {
        objections.add(text);
    }

    void note(String text) {
        notes.add(RecordText.escape(text));
    }

    Proposal proposal() throws IOException, Refusal {
        var builder = new PlanBuilder();
        add(builder, backups);
        builder.nextStage();
        add(builder, primaries);
        for (Source source : sources) {
            builder.require(source.disk, source.offset, source.length);
        }
        objections.forEach(builder::objection);
        return new Proposal(builder.build(), List.copyOf(notes));
    }

    private static void add(PlanBuilder builder, List<Pending> edits) throws IOException, Refusal {
        for (Pending edit : edits) {
            builder.edit(edit.disk, edit.offset, edit.bytes, edit.path, edit.reason);
        }
    }
}
