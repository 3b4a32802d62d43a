package io.vgdakit.vg;

/** Texts as words of a command line. */
public final class ShellWord {

    private ShellWord() {
    }

    /** The text when no shell takes any of it for more than itself, else in quotes. Control characters stay as they are. */
    public static String of(String text) {
        return text.matches("[A-Za-z0-9._/+:=@%,-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    /** The text as the rest of a comment line. */
    public static String comment(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
