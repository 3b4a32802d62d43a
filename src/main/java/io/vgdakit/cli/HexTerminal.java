package io.vgdakit.cli;

import io.vgdakit.view.hex.Key;
import io.vgdakit.view.hex.Screen;
import io.vgdakit.view.hex.ViewState;
import io.vgdakit.view.hex.ViewedDisk;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.keymap.BindingReader;
import org.jline.keymap.KeyMap;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.NonBlockingReader;

/**
 * The terminal while the viewer runs: its alternate screen, keys one by one. It is as it was again when this is closed, and also when the program is
 * ended from outside.
 */
final class HexTerminal implements AutoCloseable {

    /** How soon a new size of the terminal is seen, in milliseconds. */
    private static final long GLANCE = 100;

    private final org.jline.terminal.Terminal terminal;
    private final Display display;
    private final HexStyles styles;
    private final AtomicBoolean resized = new AtomicBoolean();
    private final Thread hook = new Thread(this::leave);
    private int columns;
    private boolean left;

    private HexTerminal(org.jline.terminal.Terminal terminal, HexStyles styles) {
        this.terminal = terminal;
        this.display = new Display(terminal, true);
        this.styles = styles;
    }

    /** @throws UsageError when the terminal cannot be controlled */
    static HexTerminal open(HexStyles styles) throws IOException {
        org.jline.terminal.Terminal terminal;
        try {
            // The JVM's own handling of signals stays, so that Ctrl-C runs the shutdown hooks.
            terminal = TerminalBuilder.builder().system(true).provider(TerminalBuilder.PROP_PROVIDER_EXEC).dumb(false).nativeSignals(false).build();
        } catch (IOException | IllegalStateException e) {
            throw new UsageError("this terminal cannot be controlled with stty: " + e.getMessage());
        }
        if (terminal.getStringCapability(Capability.cursor_address) == null) {
            terminal.close();
            throw new UsageError("a terminal of type " + terminal.getType() + " has no cursor that can be placed; set TERM to the type it is");
        }
        return new HexTerminal(terminal, styles);
    }

    /** Shows a disk until the person has seen enough. */
    void show(ViewedDisk disk) {
        Runtime.getRuntime().addShutdownHook(hook);
        enter();
        ViewState state = ViewState.start(disk, 0, 0);
        KeyMap<Key> keys = HexKeys.of(terminal);
        var reader = new BindingReader(terminal.reader());
        resized.set(true);
        while (!state.ended()) {
            if (resized.getAndSet(false)) {
                state = resized(state);
            }
            draw(Screen.of(state));
            int next = reader.peekCharacter(GLANCE);
            while (next == NonBlockingReader.READ_EXPIRED && !resized.get()) {
                next = reader.peekCharacter(GLANCE);
            }
            if (next != NonBlockingReader.READ_EXPIRED) {
                Key key = next == NonBlockingReader.EOF ? null : reader.readBinding(keys);
                state = key == null ? state.end() : state.press(key);
            }
        }
    }

    private ViewState resized(ViewState state) {
        Size size = terminal.getSize();
        columns = size.getColumns();
        display.resize(size.getRows(), columns);
        display.clear();
        return state.resized(columns, size.getRows());
    }

    private void enter() {
        terminal.enterRawMode();
        terminal.handle(Signal.WINCH, signal -> resized.set(true));
        // stopped, the program would leave the terminal as it is now
        terminal.handle(Signal.TSTP, SignalHandler.SIG_IGN);
        terminal.puts(Capability.enter_ca_mode);
        terminal.puts(Capability.keypad_xmit);
        terminal.flush();
    }

    private synchronized void draw(Screen screen) {
        if (!left) {
            // Display changes the list it is given
            List<AttributedString> lines = new ArrayList<>(screen.lines().stream().map(styles::of).toList());
            display.update(lines, columns * screen.cursorRow() + screen.cursorColumn());
        }
    }

    /** Gives the former screen back. The former modes come back when JLine closes the terminal, at the end of the program if not before. */
    private synchronized void leave() {
        if (!left) {
            left = true;
            terminal.puts(Capability.keypad_local);
            terminal.puts(Capability.exit_attribute_mode);
            terminal.puts(Capability.exit_ca_mode);
            terminal.puts(Capability.cursor_normal);
            terminal.flush();
        }
    }

    @Override
    public void close() throws IOException {
        leave();
        terminal.close();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the program is ending, and the hook found nothing left to do
        }
    }
}
