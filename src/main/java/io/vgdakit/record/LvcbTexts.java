package io.vgdakit.record;

import io.vgdakit.format.Lvcb;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where the texts of an LVCB lie, recognised by shape because the places of its fields are not established (formats/README.md 11). A text
 * that is not recognised, or whose bounds can be read in two ways, is empty.
 *
 * @param lvid the whole LVID, or its first 24 digits
 * @param lvidTail the last 8 digits of the VGID, a dot and the minor, where the LVID is split
 * @param lvname name of the LV
 * @param label mount point, None when there is none
 * @param fs attributes of the file system
 */
public record LvcbTexts(Optional<Text> lvid, Optional<Text> lvidTail, Optional<Text> lvname, Optional<Text> label, Optional<Text> fs) {

    /**
     * One text.
     *
     * @param offset bytes from the start of the LVCB
     * @param text as it is, one character a byte
     * @param room bytes that a new text may take: those of the old one, and for lvname the NULs up to the time that follows it, all but one
     */
    public record Text(int offset, String text, int room) {

        /** The bytes from {@link #offset()} on that replace the text, padded with NULs; empty when there is no room for it. */
        public Optional<byte[]> replacedBy(String newText) {
            byte[] bytes = newText.getBytes(StandardCharsets.ISO_8859_1);
            return bytes.length > room ? Optional.empty() : Optional.of(Arrays.copyOf(bytes, Math.max(bytes.length, text.length())));
        }

        private Text behindTag(int tagBytes) {
            return new Text(offset + tagBytes, text, room);
        }
    }

    /**
     * Recognises the texts of a block.
     *
     * @param block the first 512 bytes of an LV; missing ones count as zero
     * @return empty when the block does not begin with the tag of an LVCB
     */
    public static Optional<LvcbTexts> of(byte[] block) {
        Lvcb lvcb = Structures.LVCB.parse(Arrays.copyOf(block, Structures.LVCB.size()));
        return lvcb.tagOk() ? Optional.of(new LvcbShapes(lvcb.rest()).texts().behindTag(lvcb.tag().length)) : Optional.empty();
    }

    private LvcbTexts behindTag(int tagBytes) {
        return new LvcbTexts(lvid.map(text -> text.behindTag(tagBytes)), lvidTail.map(text -> text.behindTag(tagBytes)),
                lvname.map(text -> text.behindTag(tagBytes)), label.map(text -> text.behindTag(tagBytes)), fs.map(text -> text.behindTag(tagBytes)));
    }
}
