package io.vgdakit.view;

import io.vgdakit.disk.Extent;
import io.vgdakit.record.Content;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Stream;

/** What kind of bytes a range holds, in words. */
final class ContentText {

    private ContentText() {
    }

    /** {@code zero}, {@code fill 0xNN} or {@code data}, with a remark when bytes could not be read. Stops at the first difference. */
    static String of(Stream<Extent> pieces) {
        String found = null;
        boolean complete = true;
        for (Iterator<Extent> each = pieces.iterator(); each.hasNext(); ) {
            Extent piece = each.next();
            complete &= piece.complete();
            String text = of(piece.bytes());
            found = found == null || found.equals(text) ? text : Content.DATA.name().toLowerCase(Locale.ROOT);
            if (found.equals(Content.DATA.name().toLowerCase(Locale.ROOT))) {
                break;
            }
        }
        return complete ? found : "not all readable";
    }

    /** The same of bytes at hand. */
    static String of(byte[] bytes) {
        return switch (Content.of(bytes)) {
            case ZERO -> "zero";
            case FILL -> "fill 0x" + HexFormat.of().withUpperCase().toHexDigits(bytes[0]);
            case DATA -> "data";
        };
    }
}
