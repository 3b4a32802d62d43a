package io.vgdakit.view.hex;

/** What the keys mean at the moment, and what is on the screen meanwhile. */
interface Mode {

    /** The state after a key. */
    ViewState press(ViewState state, Key key);

    /** What stands between the title and the status line. */
    Body body(ViewState state);
}
