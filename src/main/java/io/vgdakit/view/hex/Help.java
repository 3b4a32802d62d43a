package io.vgdakit.view.hex;

import java.util.List;

/**
 * The keys are explained.
 *
 * @param top index of the first line on the screen
 */
record Help(int top) implements Mode {

    private static final List<String> LINES = List.of(
            "Left, Right, Up, Down      a byte, a line",
            "PageUp, PageDown           a screen",
            "Home, End                  first, last byte of the line",
            "Tab                        into the tree and back",
            "  in the tree: Right or Enter opens, Left closes or goes up",
            "g or /                     jump: vgda[0].lv[3].num_lps, 4352s, 0x1000, 16K",
            "o                          the same byte of the other copy",
            "n, p                       next, previous difference between the copies",
            "f                          what check finds; Enter goes there",
            "?                          this help",
            "q                          quit",
            "",
            "Bytes that differ from the other copy are bold and underlined, those of the",
            "selection reverse. ?? could not be read. In the tree + can be opened, ! is",
            "damaged, foreign or unreadable. Nothing is ever written to the image.");

    @Override
    public ViewState press(ViewState state, Key key) {
        return switch (key.name()) {
            case UP -> at(state, top - 1);
            case DOWN -> at(state, top + 1);
            case PAGE_UP -> at(state, top - state.layout().bodyRows());
            case PAGE_DOWN -> at(state, top + state.layout().bodyRows());
            default -> state.with(new Browse());
        };
    }

    private static ViewState at(ViewState state, int line) {
        return state.with(new Help(Math.max(0, Math.min(LINES.size() - state.layout().bodyRows(), line))));
    }

    @Override
    public Body body(ViewState state) {
        int end = Math.min(LINES.size(), top + state.layout().bodyRows());
        String more = end < LINES.size() ? "Down and PageDown show the rest; any other key goes back" : "any key goes back";
        return new Body(LINES.subList(top, end).stream().map(StyledLine::of).toList(), List.of(more), 0, 0);
    }
}
