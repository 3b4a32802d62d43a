package io.vgdakit.cli;

/** Exit codes of every command; a code never changes its meaning. */
final class ExitCode {

    static final int DONE = 0;
    static final int FOUND = 1;
    static final int USAGE = 2;
    static final int UNREADABLE = 3;
    static final int ERRORS_REMAIN = 4;
    static final int REFUSED = 5;
    static final int BUG = 70;

    /** The table that ends every {@code --help}, in the form picocli wants it. */
    static final String[] TABLE = {
        DONE + ":done, nothing wrong",
        FOUND + ":an error found (check), a difference found (diff, compare-copies), or nothing found",
        USAGE + ":usage",
        UNREADABLE + ":input unreadable, or not an AIX LVM disk",
        ERRORS_REMAIN + ":repair applied, but errors remain",
        REFUSED + ":refused by a safety rule",
        BUG + ":a bug in vgdakit",
    };

    private ExitCode() {
    }
}
