package io.vgdakit.view;

import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.VolumeGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * The lines of {@code lquerypv -p}. The letters are AIX's (src/site/AIX.md 3.3); no output of it was ever published, so tags and rows are
 * our own, in the manner of lqueryvg.
 */
public enum LquerypvLine {

    PP_SIZE('s', "PP Size:", (vg, pv) -> Answer.of(vg.ppSize())),
    PV_STATE('c', "PV State:", (vg, pv) -> field(pv, "pv_state")),
    TOTAL_PPS('P', "Total PPs:", (vg, pv) -> Answer.of(pv.ppCount())),
    ALLOC_PPS('n', "Alloc PPs:", (vg, pv) -> Answer.of(pv.usedPps())),
    /** No letter of AIX is known for it. */
    FREE_PPS(' ', "Free PPs:", (vg, pv) -> Answer.of(pv.freePps())),
    TOTAL_VGDAS('D', "Total VGDAs:", (vg, pv) -> field(pv, "pvnum_vgdas")),
    PP_MAP('d', "PP Map:", (vg, pv) -> new Answer(new PpMapRows(vg, pv).lines().toList(), new PpMapRows(vg, pv).trees(), false));

    private final char letter;
    private final String tag;
    private final BiFunction<VolumeGroup, PhysicalVolume, Answer> values;

    LquerypvLine(char letter, String tag, BiFunction<VolumeGroup, PhysicalVolume, Answer> values) {
        this.letter = letter;
        this.tag = tag;
        this.values = values;
    }

    /** Whether the line has an option letter. */
    public boolean hasLetter() {
        return letter != ' ';
    }

    public char letter() {
        return letter;
    }

    public String tag() {
        return tag;
    }

    /**
     * The lines that letters ask for.
     *
     * @param letters also {@code a}, all single values, which is what none stands for, and {@code A}, the map too
     * @param tagged whether each line begins with its tag
     */
    public static Stream<String> lines(VolumeGroup vg, PhysicalVolume pv, String letters, boolean tagged) {
        return Stream.of(values()).filter(line -> line.asked(letters)).flatMap(line -> {
            List<String> found = line.values.apply(vg, pv).lines();
            return (tagged ? TaggedLines.of(line.tag, found) : found).stream();
        });
    }

    /** All values and the map as a tree for JSON. */
    public static Map<String, Object> tree(VolumeGroup vg, PhysicalVolume pv) {
        Map<String, Object> tree = JsonTree.of("pv_id", pv.pvid().text(), "vg_id", vg.vgid().text());
        List<String> unverified = new ArrayList<>(List.of("copy"));
        for (LquerypvLine line : values()) {
            Answer answer = line.values.apply(vg, pv);
            tree.put(line == PP_MAP ? "partitions" : line.name().toLowerCase(Locale.ROOT), answer.tree());
            if (answer.unverified()) {
                unverified.add(line.name().toLowerCase(Locale.ROOT));
            }
        }
        tree.put(Unverified.KEY, Unverified.of(vg, unverified.toArray(String[]::new)));
        return tree;
    }

    private boolean asked(String letters) {
        return letters.indexOf(letter) >= 0 || letters.indexOf('A') >= 0 || this != PP_MAP && (letters.isEmpty() || letters.indexOf('a') >= 0);
    }

    private static Answer field(PhysicalVolume pv, String name) {
        return Answer.field(pv.map().header().source().field(name));
    }
}
