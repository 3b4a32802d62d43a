package io.vgdakit.view;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * The lines of {@code lqueryvg} in AIX's order, with the option letter of each (src/site/AIX.md 3.4). {@code -a} prints those that a query
 * of single values gives, {@code -A} adds the lists and the varyon mode; the others come only when asked for, as in the capture
 * gh-lqueryvg-tAp-cli10in, which lacks them. Three print a plain 0 because they describe a volume group that is varied on: Varied on Conc,
 * VG PERMISSION, VARYON MODE.
 */
public enum LqueryvgLine {

    MAX_LVS('N', "Max LVs:", Group.SINGLE, facts -> facts.header().maxlvs()),
    PP_SIZE('s', "PP Size:", Group.SINGLE, LqueryvgFacts::ppSize),
    FREE_PPS('F', "Free PPs:", Group.SINGLE, LqueryvgFacts::freePps),
    LV_COUNT('n', "LV count:", Group.SINGLE, facts -> facts.header().numlvs()),
    PV_COUNT('c', "PV count:", Group.SINGLE, facts -> facts.header().numpvs()),
    TOTAL_VGDAS('D', "Total VGDAs:", Group.SINGLE, facts -> facts.header().totalVgdas()),
    CONC_ALLOWED('X', "Conc Allowed:", Group.SINGLE, LqueryvgFacts::unplacedFlag),
    MAX_PPS_PER_PV('f', "MAX PPs per PV", Group.SINGLE, facts -> facts.limits().maxPpsPerPv()),
    MAX_PVS('m', "MAX PVs:", Group.SINGLE, facts -> facts.limits().maxPvs()),
    QUORUM_DISK('q', "Quorum (disk):", Group.ASKED, LqueryvgFacts::quorum),
    QUORUM_KERNEL('q', "Quorum (dd):", Group.ASKED, facts -> Optional.empty()),
    AUTO_VARYON('v', "Auto Varyon ?:", Group.ASKED, LqueryvgFacts::autoVaryon),
    CONC_AUTOVARYON('x', "Conc Autovaryo", Group.SINGLE, LqueryvgFacts::unplacedFlag),
    VARIED_ON_CONC('C', "Varied on Conc", Group.SINGLE, facts -> 0),
    LOGICAL('L', "Logical:", Group.ALL, LqueryvgFacts::logical),
    PHYSICAL('P', "Physical:", Group.ALL, LqueryvgFacts::physical),
    TOTAL_PPS('o', "Total PPs:", Group.SINGLE, LqueryvgFacts::totalPps),
    LTG_SIZE('l', "LTG size:", Group.SINGLE, LqueryvgFacts::ltgSize),
    HOT_SPARE('h', "HOT SPARE:", Group.SINGLE, LqueryvgFacts::unplacedFlag),
    AUTO_SYNC('y', "AUTO SYNC:", Group.SINGLE, LqueryvgFacts::unplacedFlag),
    VG_PERMISSION('R', "VG PERMISSION:", Group.SINGLE, facts -> 0),
    SNAPSHOT_VG('b', "SNAPSHOT VG:", Group.SINGLE, LqueryvgFacts::unplacedFlag),
    IS_PRIMARY_VG('i', "IS_PRIMARY VG:", Group.SINGLE, LqueryvgFacts::unplacedFlag),
    /** The capture of all letters names none for this line. */
    PSNFSTPP(' ', "PSNFSTPP:", Group.SINGLE, LqueryvgFacts::psnOfFirstPp),
    VARYON_MODE('H', "VARYON MODE:", Group.ALL, facts -> 0),
    VG_TYPE('j', "VG Type:", Group.SINGLE, LqueryvgFacts::vgType),
    MAX_PPS('k', "Max PPs:", Group.SINGLE, facts -> facts.limits().maxPps()),
    VGDA_SIZE('S', "VGDA size:", Group.ASKED, facts -> facts.header().vgdaSize()),
    TIME_STAMP('T', "Time Stamp:", Group.ASKED, facts -> facts.header().stamp().text()),
    VG_VERSION('r', "VG version:", Group.ASKED, LqueryvgFacts::version);

    private enum Group { SINGLE, ALL, ASKED }

    private final char letter;
    private final String tag;
    private final Group group;
    private final Function<LqueryvgFacts, Object> values;

    LqueryvgLine(char letter, String tag, Group group, Function<LqueryvgFacts, Object> values) {
        this.letter = letter;
        this.tag = tag;
        this.group = group;
        this.values = values;
    }

    /** Whether the line has an option letter. */
    public boolean hasLetter() {
        return letter != ' ';
    }

    public char letter() {
        return letter;
    }

    /** At most 14 characters, as AIX prints it. */
    public String tag() {
        return tag;
    }

    /** Whether the letters ask for the line; no letter at all asks for what {@code a} does. */
    boolean asked(String letters) {
        return letters.indexOf(letter) >= 0
                || group == Group.SINGLE && (letters.isEmpty() || letters.indexOf('a') >= 0 || letters.indexOf('A') >= 0)
                || group == Group.ALL && letters.indexOf('A') >= 0;
    }

    /** Name in JSON. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    Answer answer(LqueryvgFacts facts) {
        Object found = values.apply(facts);
        return found instanceof Answer answer ? answer : Answer.of(found);
    }
}
