package io.vgdakit.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A terminal that a test sits at: one window of a tmux server of its own. */
public final class Tmux implements AutoCloseable {

    private static final int LIMIT_MILLIS = 90_000;
    private static final int GLANCE_MILLIS = 100;

    private final Path socket;

    /**
     * Opens a terminal with a shell in it.
     *
     * @param socket of the server, a file that is not there yet
     */
    public Tmux(Path socket, int columns, int rows) throws IOException, InterruptedException {
        this.socket = socket;
        tmux("-f", "/dev/null", "new-session", "-d", "-x", columns, "-y", rows, "env PS1='$ ' sh");
    }

    /** Types a text. */
    public Tmux type(String text) throws IOException, InterruptedException {
        tmux("send-keys", "-l", text);
        return this;
    }

    /** Presses keys by the names that tmux has for them. */
    public Tmux press(String... keys) throws IOException, InterruptedException {
        for (String key : keys) {
            tmux("send-keys", key);
        }
        return this;
    }

    /** Makes the window larger or smaller. */
    public Tmux resize(int columns, int rows) throws IOException, InterruptedException {
        tmux("resize-window", "-x", columns, "-y", rows);
        return this;
    }

    /** What is on the screen, with the sequences that give it its looks. */
    public String styled() throws IOException, InterruptedException {
        return tmux("capture-pane", "-p", "-e");
    }

    /** Waits until the screen shows what is expected, and returns it. */
    public String await(String what, Predicate<String> expected) throws IOException, InterruptedException {
        String screen = "";
        for (int waited = 0; waited < LIMIT_MILLIS; waited += GLANCE_MILLIS) {
            screen = tmux("capture-pane", "-p");
            if (expected.test(screen)) {
                return screen;
            }
            Thread.sleep(GLANCE_MILLIS);
        }
        throw new AssertionError("the terminal never showed " + what + ", but:\n" + screen);
    }

    /** The same for a text. */
    public String await(String text) throws IOException, InterruptedException {
        return await(text, screen -> screen.contains(text));
    }

    /** Whether the alternate screen is on, the cursor shows, and the keypad sends its own sequences: 0 or 1 each. */
    public String modes() throws IOException, InterruptedException {
        return tmux("display-message", "-p", "#{alternate_on}#{cursor_flag}#{keypad_flag}").strip();
    }

    private String tmux(Object... words) throws IOException, InterruptedException {
        List<Object> command = new ArrayList<>(List.of("tmux", "-S", socket));
        command.addAll(List.of(words));
        Programs.Result result = Programs.run(command.toArray());
        if (result.exitCode() != 0) {
            throw new IOException(command + ": " + result.out());
        }
        return result.out();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        tmux("kill-server");
    }
}
