package io.vgdakit.view.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;

/**
 * Writes HTML and SVG. All text and all values of attributes are escaped, so that nothing that a disk or a file name holds can become markup; characters
 * that act without being seen (controls, directions of writing) are spelled out.
 */
final class Markup {

    private static final Map<Integer, String> ESCAPES = Map.of((int) '&', "&amp;", (int) '<', "&lt;", (int) '>', "&gt;", (int) '"', "&quot;", (int) '\'', "&#39;");

    /** Behind these a line end would be seen as a blank. */
    private static final Set<String> INLINE = Set.of("strong", "span", "code", "a");

    private final Appendable out;
    private final Deque<String> open = new ArrayDeque<>();

    Markup(Appendable out) {
        this.out = out;
    }

    /** Begins an element; attributes are names and values in turn. */
    Markup start(String tag, Object... attributes) {
        tag(tag, attributes);
        append(">");
        open.push(tag);
        return this;
    }

    /** Ends the element that was begun last. */
    Markup end() {
        String tag = open.pop();
        append("</" + tag + (INLINE.contains(tag) ? ">" : ">\n"));
        return this;
    }

    /** An element that holds text only. */
    Markup element(String tag, Object text, Object... attributes) {
        return start(tag, attributes).text(text).end();
    }

    /** An element that holds nothing. */
    Markup empty(String tag, Object... attributes) {
        tag(tag, attributes);
        append("/>\n");
        return this;
    }

    Markup text(Object text) {
        append(escaped(text.toString()));
        return this;
    }

    /** Markup of our own; never anything from outside. */
    Markup verbatim(String own) {
        append(own);
        return this;
    }

    private void tag(String tag, Object... attributes) {
        append("<" + tag);
        for (int i = 0; i < attributes.length; i += 2) {
            append(" " + attributes[i] + "=\"" + escaped(attributes[i + 1].toString()) + "\"");
        }
    }

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (ESCAPES.containsKey(point)) {
                escaped.append(ESCAPES.get(point));
            } else if (unseen(point)) {
                escaped.append(String.format("\\u%04x", point));
            } else {
                escaped.appendCodePoint(point);
            }
        });
        return escaped.toString();
    }

    private static boolean unseen(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL && point != '\n' || type == Character.FORMAT || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }

    private void append(String text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
