package io.vgdakit.cli;

import io.vgdakit.view.hex.Key;
import io.vgdakit.view.hex.Key.Name;
import org.jline.keymap.KeyMap;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;

/** What the keys of a terminal send. */
final class HexKeys {

    /** How long an Escape alone may be the beginning of another key, in milliseconds. */
    private static final long ESCAPE_WAIT = 100;

    private HexKeys() {
    }

    /** The keys as the description of the terminal has them, and as most terminals send them whatever it says. */
    static KeyMap<Key> of(Terminal terminal) {
        var keys = new KeyMap<Key>();
        keys.setAmbiguousTimeout(ESCAPE_WAIT);
        for (char c = ' '; c <= '~'; c++) {
            keys.bind(Key.typed(c), String.valueOf(c));
        }
        bind(keys, Name.UP, KeyMap.key(terminal, Capability.key_up), "\u001b[A", "\u001bOA");
        bind(keys, Name.DOWN, KeyMap.key(terminal, Capability.key_down), "\u001b[B", "\u001bOB");
        bind(keys, Name.RIGHT, KeyMap.key(terminal, Capability.key_right), "\u001b[C", "\u001bOC");
        bind(keys, Name.LEFT, KeyMap.key(terminal, Capability.key_left), "\u001b[D", "\u001bOD");
        bind(keys, Name.PAGE_UP, KeyMap.key(terminal, Capability.key_ppage), "\u001b[5~");
        bind(keys, Name.PAGE_DOWN, KeyMap.key(terminal, Capability.key_npage), "\u001b[6~");
        bind(keys, Name.HOME, KeyMap.key(terminal, Capability.key_home), "\u001b[H", "\u001bOH", "\u001b[1~", "\u001b[7~");
        bind(keys, Name.END, KeyMap.key(terminal, Capability.key_end), "\u001b[F", "\u001bOF", "\u001b[4~", "\u001b[8~");
        bind(keys, Name.BACKSPACE, KeyMap.key(terminal, Capability.key_backspace), "\b", "\u007f");
        bind(keys, Name.ENTER, "\r", "\n");
        bind(keys, Name.TAB, "\t");
        bind(keys, Name.ESCAPE, "\u001b");
        return keys;
    }

    /** A key that the terminal does not have sends nothing. */
    private static void bind(KeyMap<Key> keys, Name name, String... sequences) {
        for (String sequence : sequences) {
            if (sequence != null) {
                keys.bind(Key.of(name), sequence);
            }
        }
    }
}
