package io.vgdakit.repair;

/** A safety rule forbids to write. Nothing was changed: no byte of an image, and no journal was left. The message is for a person. */
public final class Refusal extends Exception {

    private static final long serialVersionUID = 1;

    /** @param message what was found, what was expected, what to do next */
    public Refusal(String message) {
        super(message);
    }
}
