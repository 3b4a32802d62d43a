package io.vgdakit.view;

import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.VgdaCopy;
import io.vgdakit.vg.VolumeGroup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The text of {@code lqueryvg -p}: what one disk says of its volume group. Tags stand in 14 columns before a tab; the further rows of a list
 * have blanks in place of the tag (capture nixaid-restore-pvid-hdisk13).
 */
public final class LqueryvgReport {

    private final VolumeGroup vg;
    private final DiskMetadata disk;
    private final LqueryvgFacts facts;

    /**
     * @param vg the volume group as this disk alone describes it
     * @param vgda the copy in use
     * @param mebibytes whether sizes are mebibytes instead of PPs
     */
    public LqueryvgReport(VolumeGroup vg, VgdaCopy vgda, DiskMetadata disk, boolean mebibytes) {
        this.vg = vg;
        this.disk = disk;
        this.facts = new LqueryvgFacts(vg, vgda, disk, mebibytes);
    }

    /**
     * The lines that option letters ask for, in AIX's order.
     *
     * @param letters those of {@link LqueryvgLine}, and {@code a} and {@code A}; none stand for {@code a}
     * @param tagged whether each line begins with its tag
     */
    public List<String> lines(String letters, boolean tagged) {
        List<String> lines = new ArrayList<>();
        asked(letters).forEach(line -> {
            List<String> found = line.answer(facts).lines();
            lines.addAll(tagged ? TaggedLines.of(line.tag(), found) : found);
        });
        return lines;
    }

    /** The same as a tree for JSON. */
    public Map<String, Object> tree(String letters) {
        Map<String, Object> tree = JsonTree.of("disk", disk.disk().name(), "vg_id", vg.vgid().text());
        List<String> unverified = new ArrayList<>();
        asked(letters).forEach(line -> {
            Answer answer = line.answer(facts);
            tree.put(line.key(), answer.tree());
            if (answer.unverified()) {
                unverified.add(line.key());
            }
        });
        tree.put(Unverified.KEY, Unverified.of(vg, unverified.toArray(String[]::new)));
        return tree;
    }

    private static Stream<LqueryvgLine> asked(String letters) {
        return Arrays.stream(LqueryvgLine.values()).filter(line -> line.asked(letters));
    }
}
