package io.vgdakit.view.hex;

/**
 * A place is typed.
 *
 * @param text so far
 */
record Prompt(String text) implements Mode {

    private static final int MOST = 200;

    @Override
    public ViewState press(ViewState state, Key key) {
        ViewState browsing = state.with(new Browse());
        return switch (key.name()) {
            case CHARACTER -> text.length() < MOST ? state.with(new Prompt(text + key.character())) : state;
            case BACKSPACE -> text.isEmpty() ? browsing : state.with(new Prompt(text.substring(0, text.length() - 1)));
            case ENTER -> text.isBlank() ? browsing : browsing.follow(state.disk().places().find(text.strip()));
            case ESCAPE -> browsing;
            default -> state;
        };
    }

    @Override
    public Body body(ViewState state) {
        return new Browse().body(state);
    }

    /** The end of what is typed, with room for the cursor behind it. */
    String status(int columns) {
        String line = "jump to: " + text;
        return line.substring(Math.max(0, line.length() - columns + 1));
    }
}
