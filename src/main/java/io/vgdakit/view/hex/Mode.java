package io.vgdakit.view.hex;

/** What the keys mean at the moment. */
interface Mode {

    /** The state after a key. */
    ViewState press(ViewState state, Key key);
}
