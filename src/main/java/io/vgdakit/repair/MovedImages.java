package io.vgdakit.repair;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Images of journals that lie elsewhere now. That each is the right one is found out as for any other image. */
final class MovedImages {

    private MovedImages() {
    }

    /**
     * Canonical paths of images now, by those that the journals of a file name.
     *
     * @param given where images lie now, by the path, or the file name alone, that the journals name
     * @throws Refusal when the journals do not name just one such image, or there is no image where it should lie
     */
    static Map<Path, Path> resolve(Path journals, Map<Path, Path> given) throws IOException, Refusal {
        if (given.isEmpty()) {
            return Map.of();
        }
        List<Path> named;
        try (JournalFile file = JournalFile.open(journals)) {
            named = file.journals().stream().flatMap(journal -> journal.images().stream()).map(ImageIdentity::path).distinct().toList();
        }
        Map<Path, Path> moved = new HashMap<>();
        for (Map.Entry<Path, Path> image : given.entrySet()) {
            moved.put(named(journals, named, image.getKey()), real(image.getValue()));
        }
        List<Path> now = named.stream().map(image -> moved.getOrDefault(image, image)).toList();
        if (now.stream().distinct().count() < now.size()) {
            throw new Refusal("two images of " + journals + " would be one file: "
                    + now.stream().map(Path::toString).collect(Collectors.joining(", ")));
        }
        return moved;
    }

    private static Path named(Path journals, List<Path> named, Path old) throws Refusal {
        List<Path> found = named.stream()
                .filter(image -> image.equals(old) || old.getNameCount() == 1 && !old.isAbsolute() && image.getFileName().equals(old)).toList();
        if (found.size() != 1) {
            throw new Refusal(journals + ": names " + (found.isEmpty() ? "no image " : "several images ") + old + "; it names: "
                    + named.stream().map(Path::toString).collect(Collectors.joining(", ")));
        }
        return found.get(0);
    }

    private static Path real(Path image) throws IOException, Refusal {
        try {
            return image.toRealPath();
        } catch (NoSuchFileException e) {
            throw new Refusal(image + ": there is no such file");
        }
    }
}
