package io.vgdakit.view.hex;

/**
 * The findings of {@code check} are listed; there is at least one.
 *
 * @param index of the one the list is at
 */
record FindingList(int index) implements Mode {

    @Override
    public ViewState press(ViewState state, Key key) {
        int page = state.layout().bodyRows();
        return switch (key.name()) {
            case UP -> at(state, index - 1);
            case DOWN -> at(state, index + 1);
            case PAGE_UP -> at(state, index - page);
            case PAGE_DOWN -> at(state, index + page);
            case HOME -> at(state, 0);
            case END -> at(state, Integer.MAX_VALUE);
            case ENTER -> state.with(new Browse()).follow(state.disk().findings().get(index));
            case ESCAPE -> state.with(new Browse());
            case CHARACTER -> key.character() == 'f' || key.character() == 'q' ? state.with(new Browse()) : state;
            default -> state;
        };
    }

    private static ViewState at(ViewState state, int index) {
        return state.with(new FindingList(Math.max(0, Math.min(state.disk().findings().size() - 1, index))));
    }

    /** Index of the first finding on a screen of some rows. */
    int top(int rows) {
        return index / rows * rows;
    }
}
