package io.vgdakit.view;

import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.VolumeGroup;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * The lines of {@code lquerypv -p}. The letters are AIX's (src/site/AIX.md 3.3); no output of it was ever published, so tags and rows are
 * our own, in the manner of lqueryvg.
 */
public enum LquerypvLine {

    PP_SIZE('s', "PP Size:", (vg, pv) -> List.of(Integer.toString(vg.ppSize()))),
    PV_STATE('c', "PV State:", (vg, pv) -> List.of(field(pv, "pv_state"))),
    TOTAL_PPS('P', "Total PPs:", (vg, pv) -> List.of(Integer.toString(pv.ppCount()))),
    ALLOC_PPS('n', "Alloc PPs:", (vg, pv) -> List.of(Integer.toString(pv.usedPps()))),
    /** No letter of AIX is known for it. */
    FREE_PPS(' ', "Free PPs:", (vg, pv) -> List.of(Integer.toString(pv.freePps()))),
    TOTAL_VGDAS('D', "Total VGDAs:", (vg, pv) -> List.of(field(pv, "pvnum_vgdas"))),
    PP_MAP('d', "PP Map:", (vg, pv) -> new PpMapRows(vg, pv).lines().toList());

    private final char letter;
    private final String tag;
    private final BiFunction<VolumeGroup, PhysicalVolume, List<String>> values;

    LquerypvLine(char letter, String tag, BiFunction<VolumeGroup, PhysicalVolume, List<String>> values) {
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
        return Stream.of(values()).filter(line -> line.asked(letters))
                .flatMap(line -> (tagged ? TaggedLines.of(line.tag, line.values.apply(vg, pv)) : line.values.apply(vg, pv)).stream());
    }

    private boolean asked(String letters) {
        return letters.indexOf(letter) >= 0 || letters.indexOf('A') >= 0 || this != PP_MAP && (letters.isEmpty() || letters.indexOf('a') >= 0);
    }

    private static String field(PhysicalVolume pv, String name) {
        return Unknown.or(pv.map().header().source().field(name).map(field -> field.text() + field.field().evidence().mark()));
    }
}
