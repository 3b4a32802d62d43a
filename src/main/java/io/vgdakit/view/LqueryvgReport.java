package io.vgdakit.view;

import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.VgdaCopy;
import io.vgdakit.vg.VolumeGroup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The text of {@code lqueryvg -p}: what one disk says of its volume group. Tags stand in 14 columns before a tab; the further rows of a list
 * have blanks in place of the tag (capture nixaid-restore-pvid-hdisk13).
 */
public final class LqueryvgReport {

    private final LqueryvgFacts facts;

    /**
     * @param vg the volume group as this disk alone describes it
     * @param vgda the copy in use
     * @param mebibytes whether sizes are mebibytes instead of PPs
     */
    public LqueryvgReport(VolumeGroup vg, VgdaCopy vgda, DiskMetadata disk, boolean mebibytes) {
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
        Arrays.stream(LqueryvgLine.values()).filter(line -> line.asked(letters))
                .forEach(line -> lines.addAll(tagged ? TaggedLines.of(line.tag(), line.values(facts)) : line.values(facts)));
        return lines;
    }
}
