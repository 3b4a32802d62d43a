package io.vgdakit.data.map;

import java.util.Optional;

/** One kind of text that tells where LPs lie. Whether a line is of this form does not depend on the lines before it. */
interface MapForm {

    /** What a line means. */
    @FunctionalInterface
    interface Meaning {

        /**
         * Takes over what the line says.
         *
         * @param origin text and line
         */
        void tell(TextState state, MapDraft draft, String origin);

        /** A line that says nothing about maps. */
        Meaning NOTHING = (state, draft, origin) -> { };
    }

    /**
     * The meaning of a line.
     *
     * @param line with single blanks between its words, none at its ends
     * @return empty when the line is not of this form
     */
    Optional<Meaning> meaning(String line);
}
