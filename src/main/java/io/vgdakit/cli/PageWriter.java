package io.vgdakit.cli;

/** Writes the page of a command in some markup. Every text is plain, of one paragraph each. */
interface PageWriter {

    void section(String title);

    void paragraph(String text);

    /** Lines that keep their breaks and blanks. */
    void verbatim(String lines);

    /**
     * An entry of a list.
     *
     * @param term what a person types
     */
    void item(String term, String text);
}
