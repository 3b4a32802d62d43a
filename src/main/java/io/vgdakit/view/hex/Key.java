package io.vgdakit.view.hex;

/**
 * A key that was pressed.
 *
 * @param name of the key
 * @param character that it stands for; NUL when it stands for none
 */
public record Key(Name name, char character) {

    /** What a key is for; one without a name of its own types its character. */
    public enum Name { UP, DOWN, LEFT, RIGHT, PAGE_UP, PAGE_DOWN, HOME, END, ENTER, ESCAPE, TAB, BACKSPACE, CHARACTER }

    /** A key that types nothing. */
    public static Key of(Name name) {
        return new Key(name, '\0');
    }

    /** A key that types a character. */
    public static Key typed(char character) {
        return new Key(Name.CHARACTER, character);
    }
}
