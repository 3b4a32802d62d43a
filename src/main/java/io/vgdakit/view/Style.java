package io.vgdakit.view;

/** Release of AIX whose form the views have. */
public enum Style {
    /** AIX 5.3 and before: narrower columns, no lines for what came later. */
    AIX_5_3("5.3"),
    /** AIX 6.1 and 7. */
    AIX_6_1("6.1");

    private final String release;

    Style(String release) {
        this.release = release;
    }

    /** As a person writes it. */
    public String release() {
        return release;
    }

    <T> T choose(T of53, T of61) {
        return this == AIX_5_3 ? of53 : of61;
    }
}
