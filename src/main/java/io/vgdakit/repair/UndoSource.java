package io.vgdakit.repair;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * The edits that undo a journal: its stages backwards, from what the images hold now to its old bytes. The stage that was being written
 * when it was interrupted thus comes first. Edits that left no trace are not there.
 */
final class UndoSource implements EditSource {

    private static final String PREFIX = "undo: ";

    private final Journal journal;
    private final Targets targets;

    UndoSource(Journal journal, Targets targets) {
        this.journal = journal;
        this.targets = targets;
    }

    @Override
    public List<ImageIdentity> images() {
        return journal.images();
    }

    /**
     * Whether the images hold anything that the journal wrote.
     *
     * @param earlier journals whose undo may have come after the undo of this one, so that nothing of it is left
     * @throws Refusal when something else has written where it wrote
     */
    boolean present(List<Journal> earlier) throws IOException, Refusal {
        boolean present = false;
        Refusal foreign = null;
        for (int i = 0; i < journal.size(); i++) {
            Edit edit = journal.edit(i);
            byte[] current = targets.current(edit);
            byte[] old = edit.oldBytes();
            byte[] fresh = edit.newBytes();
            for (int at = 0; at < current.length; at++) {
                if (current[at] == old[at]) {
                    continue;
                }
                long offset = edit.offset() + at;
                present |= current[at] == fresh[at];
                if (current[at] != fresh[at] && foreign == null) {
                    foreign = foreign(edit, offset, current[at], old[at], fresh[at]);
                }
                if (foreign != null && (present || earlier.stream().noneMatch(other -> other.covers(edit.image(), offset)))) {
                    throw foreign;
                }
            }
        }
        return present;
    }

    @Override
    public void forEach(Visitor visitor) throws IOException, Refusal {
        int lastStage = journal.size() == 0 ? 0 : journal.edit(journal.size() - 1).stage();
        for (int i = journal.size() - 1; i >= 0; i--) {
            Edit edit = journal.edit(i);
            byte[] current = targets.current(edit);
            if (!Arrays.equals(current, edit.oldBytes())) {
                visitor.visit(new Edit(edit.image(), lastStage - edit.stage() + 1, edit.offset(), current, edit.oldBytes(), edit.path(),
                        reason(edit.reason())));
            }
        }
    }

    /** A write that was cut off leaves some bytes new and the others old; no byte is anything else. */
    private static Refusal foreign(Edit edit, long offset, byte current, byte old, byte fresh) {
        return new Refusal(edit.where() + String.format(": byte 0x%02x at offset %d is neither the old 0x%02x nor the new 0x%02x;"
                + " something else has written here since", current, offset, old, fresh));
    }

    private static String reason(String reason) {
        return reason.startsWith(PREFIX) ? reason.substring(PREFIX.length()) : PREFIX + reason;
    }
}
