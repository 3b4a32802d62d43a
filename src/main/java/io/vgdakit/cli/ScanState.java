package io.vgdakit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How far a scan of some images got, in a file, so that the next call goes on there. */
final class ScanState {

    private static final String FORM = "vgdakit-scan 1";

    private final Path file;
    private final String scan;
    private final Map<String, Place> places = new LinkedHashMap<>();

    /**
     * How far the scan of one image got.
     *
     * @param next byte to go on at; {@link Long#MAX_VALUE} when nothing is left
     * @param found hits printed so far
     */
    record Place(long next, long found) {
    }

    private ScanState(Path file, String scan) {
        this.file = file;
        this.scan = scan;
    }

    /**
     * Reads the state, if there is one.
     *
     * @param file where it is kept; null keeps none
     * @param options those of the scan that must not change from call to call
     * @throws IOException when the file cannot be read or is the state of another scan
     */
    static ScanState open(Path file, String options) throws IOException {
        var state = new ScanState(file, FORM + "\t" + options);
        if (file != null && Files.exists(file)) {
            state.load();
        }
        return state;
    }

    private void load() throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.get(0).equals(scan)) {
            throw new IOException(file + ": not the state of this scan: expected '" + scan + "' in its first line; name a new file, or remove this one");
        }
        for (String line : lines.subList(1, lines.size())) {
            String[] columns = line.split("\t");
            if (columns.length != 3 || !columns[0].matches("\\d{1,18}|" + Long.MAX_VALUE) || !columns[1].matches("\\d{1,18}")) {
                throw new IOException(file + ": damaged, no place and number of hits in '" + line + "'; remove it to scan from the start");
            }
            places.put(columns[2], new Place(Long.parseLong(columns[0]), Long.parseLong(columns[1])));
        }
    }

    /** Where to go on in an image. */
    Place of(Path image) throws IOException {
        return places.getOrDefault(key(image), new Place(0, 0));
    }

    /** Notes how far an image was scanned; on disk before it returns. */
    void save(Path image, Place place) throws IOException {
        if (file == null) {
            return;
        }
        places.put(key(image), place);
        List<String> lines = new ArrayList<>(List.of(scan));
        places.forEach((key, got) -> lines.add(got.next() + "\t" + got.found() + "\t" + key));
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(fresh, lines);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** An image by its path and size: one that changed is scanned from its start. */
    private static String key(Path image) throws IOException {
        try {
            return image.toRealPath().toUri() + " " + Files.size(image);
        } catch (NoSuchFileException e) {
            throw new NoSuchFileException(image.toString(), null, "no such file");
        }
    }
}
