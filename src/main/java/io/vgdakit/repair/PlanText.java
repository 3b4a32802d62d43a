package io.vgdakit.repair;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Disks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Edits as text for a person: for each its stage, image, place and reason, then the rows of 16 bytes that change, the old bytes behind
 * {@code -} and the new ones behind {@code +}, with the names of their fields. A row that repeats the row before in both is folded into one
 * {@code *}.
 *
 * <pre>
 * stage 1: /images/hdisk1.img: lvmrec[0] at offset 3584 (512 bytes): copied from lvmrec[1]
 *   00000e00 - 00000000 00000000 00000000 00000000
 *            + 5f4c564d 00375214 00004c00 00000000  lvmrec[0].lvm_id lvmrec[0].vg_id
 * </pre>
 */
public final class PlanText {

    private static final int ROW_BYTES = 16;
    private static final int WORD_BYTES = 4;

    private final Consumer<String> out;
    private final Map<Path, FieldNames> names = new HashMap<>();

    private PlanText(Consumer<String> out) {
        this.out = out;
    }

    /** Prints a plan. Fields are named where the images can be read. */
    public static void print(Plan plan, Consumer<String> out) {
        plan.objections().forEach(objection -> out.accept("objection: " + RecordText.escape(objection)));
        var text = new PlanText(out);
        for (ImageIdentity image : plan.images()) {
            try (Disk disk = Disks.open(image.path())) {
                text.names.put(image.path(), FieldNames.of(disk, plan.edits(image.path())));
            } catch (IOException e) {
                out.accept("no names of fields: " + RecordText.escape(String.valueOf(e.getMessage())));
            }
        }
        plan.edits().forEach(text::edit);
    }

    /** Prints the edits of a journal. */
    public static void print(Journal journal, Consumer<String> out) throws IOException, Refusal {
        journal.forEach(new PlanText(out)::edit);
    }

    private void edit(Edit edit) {
        FieldNames fields = names.getOrDefault(edit.image(), FieldNames.NONE);
        out.accept(RecordText.escape(edit.toString()));
        byte[] old = edit.oldBytes();
        byte[] fresh = edit.newBytes();
        boolean folded = false;
        for (int from = 0; from < old.length; from += ROW_BYTES) {
            int to = Math.min(from + ROW_BYTES, old.length);
            if (repeats(old, from, to) && repeats(fresh, from, to) && !Arrays.equals(old, from, to, fresh, from, to)) {
                if (!folded) {
                    out.accept("  *");
                }
                folded = true;
            } else {
                folded = false;
                row(edit.offset() + from, Arrays.copyOfRange(old, from, to), Arrays.copyOfRange(fresh, from, to), fields);
            }
        }
    }

    private void row(long offset, byte[] old, byte[] fresh, FieldNames fields) {
        int first = Arrays.mismatch(old, fresh);
        if (first < 0) {
            return;
        }
        int last = old.length;
        while (old[last - 1] == fresh[last - 1]) {
            last--;
        }
        String paths = String.join(" ", fields.in(offset + first, last - first));
        out.accept(String.format("  %08x - %s", offset, words(old)));
        out.accept(String.format("  %8s + %-35s  %s", "", words(fresh), paths).stripTrailing());
    }

    private static boolean repeats(byte[] bytes, int from, int to) {
        return from >= ROW_BYTES && Arrays.equals(bytes, from, to, bytes, from - ROW_BYTES, to - ROW_BYTES);
    }

    private static String words(byte[] bytes) {
        var words = new StringBuilder();
        for (int i = 0; i < bytes.length; i++) {
            words.append(i > 0 && i % WORD_BYTES == 0 ? " " : "").append(HexFormat.of().toHexDigits(bytes[i]));
        }
        return words.toString();
    }
}
