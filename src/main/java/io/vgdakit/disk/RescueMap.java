package io.vgdakit.disk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A map file of GNU ddrescue: which ranges of an image were read and which were not. What it does not list was not read. */
public final class RescueMap {

    /** Status of a range that was read. */
    public static final char FINISHED = '+';
    /** Status of a range that cannot be read. */
    public static final char BAD = '-';
    /** Status of a range that nobody tried to read. */
    public static final char NON_TRIED = '?';

    private static final Map<Character, String> STATUSES = Map.of(NON_TRIED, "non-tried", '*', "non-trimmed", '/', "non-scraped", BAD, "bad sector",
            FINISHED, "finished");

    private final List<String> comments;
    private final NavigableMap<Long, Range> ranges;

    /**
     * A range of an image.
     *
     * @param offset bytes from the start
     * @param length bytes, at least 1
     * @param status one character
     */
    public record Range(long offset, long length, char status) {

        public long end() {
            return offset + length;
        }

        /** What ddrescue calls the status. */
        public String statusText() {
            return STATUSES.get(status);
        }
    }

    private RescueMap(List<String> comments, NavigableMap<Long, Range> ranges) {
        this.comments = List.copyOf(comments);
        this.ranges = ranges;
    }

    /**
     * Reads a map file.
     *
     * @throws IOException with file and line when it is none: numbers, statuses and order are checked
     */
    public static RescueMap read(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new IOException(file + ": not a file");
        }
        List<String> comments = new ArrayList<>();
        NavigableMap<Long, Range> ranges = new TreeMap<>();
        int number = 0;
        boolean current = false;
        long end = 0;
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            for (String line : (Iterable<String>) lines::iterator) {
                number++;
                if (line.startsWith("#")) {
                    comments.add(line.substring(1).strip());
                } else if (!line.isBlank() && !current) {
                    current = true;
                } else if (!line.isBlank()) {
                    Range range = range(line.strip().split("\\s+"));
                    if (range == null || range.offset() < end) {
                        throw new IOException(file + " line " + number + ": expected position, size and status (one of ?*/-+) of a range behind the last one,"
                                + " found: " + line);
                    }
                    end = range.end();
                    ranges.put(range.offset(), range);
                }
            }
        }
        if (ranges.isEmpty()) {
            throw new IOException(file + ": no map file of ddrescue: it lists no range");
        }
        return new RescueMap(comments, ranges);
    }

    private static Range range(String[] words) {
        try {
            var range = new Range(Long.decode(words[0]), Long.decode(words[1]), words[2].charAt(0));
            boolean possible = words.length == 3 && words[2].length() == 1 && STATUSES.containsKey(range.status());
            return possible && range.offset() >= 0 && range.length() > 0 && range.end() > 0 ? range : null;
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return null;
        }
    }

    /** The comments of the file without the #. */
    public List<String> comments() {
        return comments;
    }

    /** All ranges in order. */
    public Collection<Range> ranges() {
        return List.copyOf(ranges.values());
    }

    /** Bytes from the start that were all read. */
    public long finishedFromStart() {
        long end = 0;
        for (Range range : ranges.values()) {
            if (range.offset() != end || range.status() != FINISHED) {
                break;
            }
            end = range.end();
        }
        return end;
    }

    /** The range of a byte; one of status non-tried, up to the next one, where the file lists none. */
    Range at(long offset) {
        Map.Entry<Long, Range> before = ranges.floorEntry(offset);
        if (before != null && before.getValue().end() > offset) {
            return before.getValue();
        }
        Long next = ranges.higherKey(offset);
        return new Range(offset, (next == null ? Long.MAX_VALUE : next) - offset, NON_TRIED);
    }
}
