package io.vgdakit.disk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.FilenameUtils;

/**
 * The files of a split image, found from the first: {@code x.001 x.002 …}, {@code x.000 x.001 …} or {@code x.aa x.ab … x.zz}; or the segments
 * of an EWF image: {@code x.E01 … x.E99 x.EAA … x.EZZ x.FAA … x.ZZZ}. The first missing one ends it.
 *
 * @param parts in order; a file that is no first part is the only one
 * @param missing the file name of the part that would come next
 */
record PartChain(List<Path> parts, String missing) {

    private static final List<String> FIRST_PARTS = List.of("000", "001", "aa");
    private static final List<String> FIRST_SEGMENTS = List.of("E01", "e01", "S01", "s01");
    private static final int LETTERS = 26;
    private static final int LAST_NUMBERED_SEGMENT = 99;

    /** Whether a file is the first part of a split image; those of an EWF image are told by their content. */
    static boolean startsAt(Path image) {
        return FIRST_PARTS.contains(ending(image));
    }

    /** Whether a file continues a split or EWF image whose first part lies beside it. */
    static boolean isLaterPart(Path image) {
        String ending = ending(image);
        return isLater(image, ending, FIRST_PARTS, "\\d{3}|[a-z]{2}")
                || isLater(image, ending, FIRST_SEGMENTS, "[E-Ze-z](\\d{2}|[A-Za-z]{2})");
    }

    private static boolean isLater(Path image, String ending, List<String> firsts, String later) {
        return !firsts.contains(ending) && ending.matches(later) && firsts.stream()
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
        return ending.length() == 2 ? nextLetters(ending) : nextSegment(ending);
    }

    private static String nextSegment(String ending) {
        char first = ending.charAt(0);
        char a = Character.isUpperCase(first) ? 'A' : 'a';
        if (Character.isDigit(ending.charAt(1))) {
            int number = Integer.parseInt(ending.substring(1)) + 1;
            return number <= LAST_NUMBERED_SEGMENT ? first + String.format("%02d", number) : "" + first + a + a;
        }
        String letters = nextLetters(ending.substring(1));
        // behind EZZ comes FAA, and behind ZZZ comes [AA, which no one has
        return letters.charAt(0) == a + LETTERS ? "" + (char) (first + 1) + a + a : first + letters;
    }

    private static String nextLetters(String letters) {
        char a = Character.isUpperCase(letters.charAt(0)) ? 'A' : 'a';
        int number = (letters.charAt(0) - a) * LETTERS + letters.charAt(1) - a + 1;
        // behind zz comes {a, which no one has
        return "" + (char) (a + number / LETTERS) + (char) (a + number % LETTERS);
    }

    private static String ending(Path image) {
        return FilenameUtils.getExtension(String.valueOf(image.getFileName()));
    }

    private static String stem(Path image) {
        return FilenameUtils.removeExtension(image.getFileName().toString()) + '.';
    }
}
