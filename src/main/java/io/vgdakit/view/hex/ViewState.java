package io.vgdakit.view.hex;

import io.vgdakit.record.Finding;

/**
 * Everything that decides what is on the screen.
 *
 * @param layout of the screen
 * @param browser where the person is
 * @param mode what the keys mean
 * @param message of the status line; empty for none
 * @param ended whether the person is done
 */
public record ViewState(ScreenLayout layout, Browser browser, Mode mode, String message, boolean ended) {

    /** The first byte of a disk on a screen of some columns and rows. */
    public static ViewState start(ViewedDisk disk, int columns, int rows) {
        return new ViewState(ScreenLayout.of(columns, rows, disk.size()), Browser.start(disk), new Browse(), "", false);
    }

    /** The same on a screen of another size. */
    public ViewState resized(int columns, int rows) {
        var resized = ScreenLayout.of(columns, rows, disk().size());
        return new ViewState(resized, browser.scrolled(resized), mode, message, ended);
    }

    /** What follows when a key is pressed. */
    public ViewState press(Key key) {
        return mode.press(saying(""), key);
    }

    ViewedDisk disk() {
        return browser.disk();
    }

    ViewState with(Mode other) {
        return new ViewState(layout, browser, other, message, ended);
    }

    ViewState with(Browser other) {
        return new ViewState(layout, other.scrolled(layout), mode, message, ended);
    }

    ViewState saying(String text) {
        return new ViewState(layout, browser, mode, text, ended);
    }

    /** The end of the viewer. */
    public ViewState end() {
        return new ViewState(layout, browser, mode, message, true);
    }

    /** Goes where a jump leads, or says why not. */
    ViewState follow(Jump jump) {
        if (jump.offset().isEmpty()) {
            return saying(jump.refusal());
        }
        long offset = jump.offset().getAsLong();
        return with(browser.at(offset, disk().node(offset, jump.path())));
    }

    /** Goes to the place of a finding. */
    ViewState follow(Finding finding) {
        return follow(disk().places().inside(finding.place().offset(), finding.path()));
    }
}
