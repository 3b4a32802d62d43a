package io.vgdakit.data.map;

import java.util.Locale;

/**
 * What is wrong with a map or not understood in its text.
 *
 * @param kind of problem
 * @param origin text and line, or what else it is about
 * @param text one sentence for a person
 */
public record MapProblem(Kind kind, String origin, String text) {

    /** Kinds of problems. */
    public enum Kind {
        /** A line that no known form explains; nothing was taken from it. */
        NOT_UNDERSTOOD,
        /** One copy of an LP on several PPs; none of them was taken. */
        LP_TWICE,
        /** A PP that holds several LPs; none of them was taken. */
        PP_TWICE,
        /** A number that no PP or LP can have, or one behind the end of the disk or LV. */
        OUTSIDE,
        /** The texts are about different volume groups, or another one than the images. */
        OTHER_VG,
        /** A mirror reference that names a PP which does not hold a copy of the same LP. */
        MIRROR,
        /** Facts about the volume group, a disk or an LV that contradict each other or are not told. */
        FACTS,
        /** LPs that no source maps. */
        INCOMPLETE;

        /** The word in output. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
