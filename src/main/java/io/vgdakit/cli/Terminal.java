package io.vgdakit.cli;

import java.io.Console;
import java.util.Optional;

/** The person at the terminal. */
@SuppressWarnings("SystemConsoleNull") // no longer, with the property that it sets
final class Terminal {

    static {
        // From JDK 22 to 24 there is else a console even where nobody sits at it, which would wait for a line of the standard input.
        System.setProperty("jdk.console", "java.base");
    }

    private Terminal() {
    }

    /** Whether a person sees the output and types the input. */
    static boolean present() {
        return System.console() != null;
    }

    /** What is typed in answer to a question; empty when input or output is no terminal. */
    static Optional<String> ask(String question) {
        return Optional.ofNullable(System.console()).map((Console console) -> console.readLine("%s", question));
    }
}
