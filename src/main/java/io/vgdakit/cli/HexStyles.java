package io.vgdakit.cli;

import io.vgdakit.view.hex.Mark;
import io.vgdakit.view.hex.StyledLine;
import java.util.Set;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/**
 * The looks of what is marked.
 *
 * @param color whether colors may be used; they never say anything alone
 */
record HexStyles(boolean color) {

    AttributedString of(StyledLine line) {
        var styled = new AttributedStringBuilder();
        String text = line.text();
        for (int i = 0; i < text.length(); i++) {
            styled.append(String.valueOf(text.charAt(i)), style(line.marks(i)));
        }
        return styled.toAttributedString();
    }

    private AttributedStyle style(Set<Mark> marks) {
        AttributedStyle style = AttributedStyle.DEFAULT;
        for (Mark mark : marks) {
            style = switch (mark) {
                case SELECTED -> style.inverse();
                case HEADING -> style.bold();
                case DIFFERENT -> colored(style.bold().underline(), AttributedStyle.RED);
                case ALERT -> colored(style.bold(), AttributedStyle.YELLOW);
            };
        }
        return style;
    }

    private AttributedStyle colored(AttributedStyle style, int foreground) {
        return color ? style.foreground(foreground) : style;
    }
}
