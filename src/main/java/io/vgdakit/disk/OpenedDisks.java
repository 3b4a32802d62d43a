package io.vgdakit.disk;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Open disks that are closed together.
 *
 * @param disks in the order in which they were opened
 */
public record OpenedDisks(List<Disk> disks) implements Closeable {

    public OpenedDisks {
        disks = List.copyOf(disks);
    }

    /**
     * Opens one disk a source, or none of them.
     *
     * @throws IOException when one cannot be opened; those opened before it are closed again
     */
    public static <T> OpenedDisks open(Collection<T> sources, Opener<T> opener) throws IOException {
        List<Disk> disks = new ArrayList<>();
        try {
            for (T source : sources) {
                disks.add(opener.open(source));
            }
            return new OpenedDisks(disks);
        } catch (IOException | RuntimeException e) {
            new OpenedDisks(disks).close();
            throw e;
        }
    }

    public Stream<Disk> stream() {
        return disks.stream();
    }

    /** Closes every disk, even when one of them fails; then the first failure is thrown. */
    @Override
    public void close() throws IOException {
        IOException first = null;
        for (Disk disk : disks) {
            try {
                disk.close();
            } catch (IOException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /** Opens the disk that a source stands for. */
    public interface Opener<T> {

        Disk open(T source) throws IOException;
    }
}
