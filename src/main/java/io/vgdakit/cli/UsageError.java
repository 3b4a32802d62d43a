package io.vgdakit.cli;

/** A command line that the options alone do not show to be wrong. */
final class UsageError extends RuntimeException {

    private static final long serialVersionUID = 1;

    UsageError(String message) {
        super(message);
    }
}
