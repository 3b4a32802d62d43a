package io.vgdakit.repair;

import io.vgdakit.disk.Extent;
import io.vgdakit.record.LvcbTexts;
import io.vgdakit.record.Structures;
import io.vgdakit.repair.WholeGroup.FirstBlock;
import java.util.Optional;

/** Changes texts of one LVCB, at places that were recognised by shape. Its times stay. */
final class LvcbEdit {

    private final FirstBlock block;
    private final byte[] bytes;
    private final LvcbTexts texts;
    private final CopyStages stages;

    private LvcbEdit(FirstBlock block, byte[] bytes, LvcbTexts texts, CopyStages stages) {
        this.block = block;
        this.bytes = bytes;
        this.texts = texts;
        this.stages = stages;
    }

    /** Empty, and noted, when the block is no LVCB or cannot be read. */
    static Optional<LvcbEdit> of(FirstBlock block, CopyStages stages) {
        Extent extent = block.disk().read(block.offset(), Structures.LVCB.size());
        if (!extent.complete()) {
            stages.note(block.disk().name() + ": " + block.path() + ": left, it cannot be read at offset " + block.offset());
            return Optional.empty();
        }
        Optional<LvcbTexts> texts = LvcbTexts.of(extent.bytes());
        if (texts.isEmpty()) {
            stages.note(block.disk().name() + ": " + block.path() + ": left, there is no LVCB at offset " + block.offset());
        }
        return texts.map(found -> new LvcbEdit(block, extent.bytes(), found, stages));
    }

    LvcbTexts texts() {
        return texts;
    }

    byte[] bytes() {
        return bytes;
    }

    FirstBlock block() {
        return block;
    }

    /** Replaces a text; left when there is no room for it. */
    void replace(String field, LvcbTexts.Text text, String newText) {
        if (text.text().equals(newText)) {
            return;
        }
        text.replacedBy(newText).ifPresentOrElse(
                fresh -> {
                    stages.require(block.disk(), block.offset(), bytes.length);
                    stages.edit(block.backup(), block.disk(), block.offset() + text.offset(), fresh, block.path() + "." + field,
                            field + " is " + newText + " instead of " + text.text());
                },
                () -> leave(field, "it has room for " + text.room() + " characters, '" + newText + "' has " + newText.length()));
    }

    void leave(String field, String why) {
        stages.note(block.disk().name() + ": " + block.path() + "." + field + " at offset " + block.offset() + ": left, " + why);
    }
}
