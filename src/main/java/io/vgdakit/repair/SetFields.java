package io.vgdakit.repair;

import io.vgdakit.disk.Disk;
import io.vgdakit.layout.Area;
import io.vgdakit.layout.Layout;
import io.vgdakit.record.Evidence;
import io.vgdakit.record.FieldPath;
import io.vgdakit.record.FieldPath.Step;
import io.vgdakit.record.FieldValue;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.Calibration;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.FieldSelection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Sets fields of one disk to given values, whatever they mean. All paths are looked up on the disk as it is. Stamps and the copies on other disks
 * are not changed with them.
 *
 * @param assignments path and value of each field; values as {@link FieldBytes} reads them
 * @param bothCopies whether the field is set in the other copy of its structure on the disk too
 * @param unverified whether fields may be set whose place or meaning is not established (grades C and D)
 */
public record SetFields(List<Assignment> assignments, boolean bothCopies, boolean unverified) implements Planner {

    /** Structures of which the second is a copy of the first; the two MWC records are not copies. */
    private static final Set<String> COPIED = Set.of("config", "lvmrec", "bbdir", "vgsa", "vgda");

    /**
     * A field and what it is to hold.
     *
     * @param path of one field
     * @param value as a person writes it
     */
    public record Assignment(FieldPath path, String value) {

        /**
         * Reads {@code PATH=VALUE}.
         *
         * @throws IllegalArgumentException when there is no = or no path before it
         */
        public static Assignment parse(String text) {
            int equals = text.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("'" + text + "' has no '='; expected PATH=VALUE, for example lvmrec.pp_size=28");
            }
            return new Assignment(FieldPath.parse(text.substring(0, equals)), text.substring(equals + 1));
        }
    }

    public SetFields {
        assignments = List.copyOf(assignments);
    }

    @Override
    public Proposal plan(Assembly assembly) throws IOException, Refusal {
        DiskMetadata metadata = onlyDisk(assembly);
        var selection = new FieldSelection(metadata, Calibration.of(List.of(metadata)).readings());
        var stages = new CopyStages();
        for (Assignment assignment : assignments) {
            FieldValue field = field(selection, metadata, assignment.path());
            set(metadata.disk(), field, assignment.value(), stages);
            Optional<FieldPath> other = otherCopy(assignment.path());
            if (other.isEmpty()) {
                continue;
            }
            if (bothCopies) {
                set(metadata.disk(), field(selection, metadata, other.get()), assignment.value(), stages);
            } else {
                selection.fields(other.get()).findFirst().ifPresent(kept -> stages.note(metadata.disk().name() + ": " + kept.path()
                        + " keeps " + kept.text() + "; --both-copies sets it too"));
            }
        }
        return stages.proposal();
    }

    private static DiskMetadata onlyDisk(Assembly assembly) throws Refusal {
        List<DiskMetadata> disks = Stream.concat(assembly.others().stream(),
                assembly.volumeGroups().stream().flatMap(vg -> Stream.concat(vg.members().stream(), vg.duplicates().stream()))).toList();
        if (disks.size() != 1) {
            throw new Refusal("fields are set on one disk at a time; found " + disks.size() + " images");
        }
        return disks.get(0);
    }

    private FieldValue field(FieldSelection selection, DiskMetadata metadata, FieldPath path) throws Refusal {
        List<FieldValue> found = new ArrayList<>(selection.fields(path).limit(2).toList());
        if (found.isEmpty()) {
            throw new Refusal(selection.missing(path));
        }
        FieldValue field = found.get(0);
        String where = metadata.disk().name() + ": " + field.path() + ": ";
        if (found.size() > 1) {
            throw new Refusal(metadata.disk().name() + ": " + path + " names more than one field; expected one, for example " + field.path());
        }
        if (field.field().unowned()) {
            throw new Refusal(where + "nobody owns these bytes, AIX leaves them as they were");
        }
        if (!field.readable()) {
            throw new Refusal(where + "cannot be read, so it could not be put back");
        }
        Evidence evidence = evidence(metadata, field);
        if (!evidence.certain() && !unverified) {
            throw new Refusal(where + "its place or meaning is not established (evidence grade " + evidence + "); give --unverified to set it");
        }
        return field;
    }

    /** The grade of the field or, where that is worse, of the area that it lies in. */
    private static Evidence evidence(DiskMetadata metadata, FieldValue field) {
        long psn = field.place().psn();
        Stream<Evidence> areas = metadata.layout().layout().map(Layout::areas).orElse(List.of()).stream()
                .filter(area -> area.psn() <= psn && psn < area.psn() + area.sectors()).map(Area::evidence);
        return Stream.concat(Stream.of(field.field().evidence()), areas).max(Comparator.naturalOrder()).orElseThrow();
    }

    private static void set(Disk disk, FieldValue field, String value, CopyStages stages) throws Refusal {
        stages.edit(field.place().copy() > 1, disk, field.place().offset(), FieldBytes.of(field, value), field.path(), field.path() + " is " + value
                + " instead of " + field.text());
    }

    private static Optional<FieldPath> otherCopy(FieldPath path) {
        Step first = path.steps().get(0);
        if (!COPIED.contains(first.name())) {
            return Optional.empty();
        }
        List<Step> steps = new ArrayList<>(path.steps());
        steps.set(0, new Step(first.name(), 1 - first.index()));
        return Optional.of(new FieldPath(steps));
    }
}
