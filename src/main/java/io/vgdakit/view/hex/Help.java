package io.vgdakit.view.hex;

import java.util.List;

/** The keys are explained until one is pressed. */
record Help() implements Mode {

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
        return state.with(new Browse());
    }

    @Override
    public Body body(ViewState state) {
        return new Body(LINES.stream().map(StyledLine::of).toList(), List.of(), 0, 0);
    }
}
