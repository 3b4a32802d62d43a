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
}
