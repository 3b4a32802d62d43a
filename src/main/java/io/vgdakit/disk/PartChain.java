package io.vgdakit.disk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.FilenameUtils;

/**
 * The files of a split image, found from the first: {@code x.001 x.002 …}, {@code x.000 x.001 …} or {@code x.aa x.ab … x.zz}.
 * The first missing one ends it.
 *
 * @param parts in order; a file that is no first part is the only one
 * @param missing the file name of the part that would come next
 */
record PartChain(List<Path> parts, String missing) {

    private static final int LETTERS = 26;

    static boolean startsAt(Path image) {
        return List.of("000", "001", "aa").contains(ending(image));
    }

    /** Whether a file continues a split image whose first part lies beside it. */
    static boolean isLaterPart(Path image) {
        return !startsAt(image) && ending(image).matches("\\d{3}|[a-z]{2}") && List.of("000", "001", "aa").stream()
                .map(first -> image.resolveSibling(stem(image) + first))
                .anyMatch(first -> Files.exists(first) && from(first).parts().contains(image));
    }

    static PartChain from(Path first) {
        var parts = new ArrayList<Path>();
        String stem = stem(first);
        String ending = ending(first);
        Path part = first;
        do {
            parts.add(part);
            ending = next(ending);
            part = first.resolveSibling(stem + ending);
        } while (Files.exists(part));
        return new PartChain(List.copyOf(parts), stem + ending);
    }

    private static String next(String ending) {
        if (Character.isDigit(ending.charAt(0))) {
            return String.format("%03d", Integer.parseInt(ending) + 1);
        }
        int number = (ending.charAt(0) - 'a') * LETTERS + ending.charAt(1) - 'a' + 1;
        // behind zz comes {a, which no one has
        return "" + (char) ('a' + number / LETTERS) + (char) ('a' + number % LETTERS);
    }

    private static String ending(Path image) {
        return FilenameUtils.getExtension(String.valueOf(image.getFileName()));
    }

    private static String stem(Path image) {
        return FilenameUtils.removeExtension(image.getFileName().toString()) + '.';
    }
}
