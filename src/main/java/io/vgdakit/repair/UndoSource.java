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

    @Override
    public void forEach(Visitor visitor) throws IOException, Refusal {
        int lastStage = journal.size() == 0 ? 0 : journal.edit(journal.size() - 1).stage();
        for (int i = journal.size() - 1; i >= 0; i--) {
            Edit edit = journal.edit(i);
            byte[] current = targets.current(edit);
            requireOldOrNew(edit, current);
            if (!Arrays.equals(current, edit.oldBytes())) {
                visitor.visit(new Edit(edit.image(), lastStage - edit.stage() + 1, edit.offset(), current, edit.oldBytes(), edit.path(),
                        reason(edit.reason())));
            }
        }
    }

    /** A write that was cut off leaves some bytes new and the others old; no byte is anything else. */
    private static void requireOldOrNew(Edit edit, byte[] current) throws Refusal {
        byte[] old = edit.oldBytes();
        byte[] fresh = edit.newBytes();
        for (int i = 0; i < current.length; i++) {
            if (current[i] != old[i] && current[i] != fresh[i]) {
                throw new Refusal(edit.where() + String.format(": byte 0x%02x at offset %d is neither the old 0x%02x nor the new 0x%02x;"
                        + " something else has written here since", current[i], edit.offset() + i, old[i], fresh[i]));
            }
        }
    }

    private static String reason(String reason) {
        return reason.startsWith(PREFIX) ? reason.substring(PREFIX.length()) : PREFIX + reason;
    }
}
