package io.vgdakit.data.extract;

import io.vgdakit.disk.RescueMap;
import io.vgdakit.repair.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * The file that an LV is copied into, and its companions: {@code FILE.mapfile}, which tells what was read, and a list of hashes for
 * {@code sha256sum -c} and its like, {@code FILE.sha256}. The file is sparse. A copy that ended early can be resumed.
 */
public final class ExtractFile {

    private static final long SAVE_BYTES = 64L << 20;

    private final Path file;
    private final String subject;

    /**
     * @param file to write
     * @param subject what is copied, one line; a copy of something else is not resumed
     */
    public ExtractFile(Path file, String subject) {
        this.file = file;
        this.subject = "vgdakit extract " + subject;
    }

    /** The map file. */
    public Path mapFile() {
        return companion("mapfile");
    }

    /** A file beside it: its name, a dot and an ending. */
    public Path companion(String ending) {
        return file.resolveSibling(file.getFileName() + "." + ending);
    }

    /**
     * Copies.
     *
     * @param resume whether the file is the beginning of the same copy, and is to be continued behind its last byte that was read
     * @return what came of it; when it is not complete, file and map file are left for a later run
     * @throws Refusal when the file exists and is not to be resumed, or was not made by such a copy
     * @throws IOException when files cannot be written; what was copied so far stays, and the map file tells what it is
     * @throws NoSuchAlgorithmException when a hash is not known
     */
    public Extracted run(Copy copy, boolean resume) throws IOException, Refusal, NoSuchAlgorithmException {
        long start = resume ? resumeAt(copy.length()) : 0;
        if (!resume && Files.exists(file)) {
            throw new Refusal(file + " exists; give --resume to go on with a copy that ended early, or another name");
        }
        var options = new StandardOpenOption[] {StandardOpenOption.READ, StandardOpenOption.WRITE,
            resume ? StandardOpenOption.CREATE : StandardOpenOption.CREATE_NEW};
        try (FileChannel channel = FileChannel.open(file, options);
                var map = new RescueMapWriter(mapFile(), List.of("Mapfile of GNU ddrescue, made by vgdakit", subject), copy.length())) {
            map.add(start, RescueMap.FINISHED);
            map.save();
            channel.truncate(start);
            for (String algorithm : copy.algorithms()) {
                Manifest.begin(companion(Manifest.ending(algorithm)), mapFile());
            }
            Extracted extracted;
            try (var sparse = new SparseFile(channel, start)) {
                extracted = new Extractor(copy).run(start, channel::read, sink(sparse, map));
            }
            for (String algorithm : copy.algorithms()) {
                Manifest.write(companion(Manifest.ending(algorithm)), file.getFileName().toString(), extracted, algorithm);
            }
            return extracted;
        }
    }

    /** Copies into a channel instead, where nothing can be resumed. */
    public static Extracted stream(Copy copy, WritableByteChannel target) throws IOException, NoSuchAlgorithmException {
        return new Extractor(copy).run(0, (buffer, position) -> -1, bytes -> {
            ByteBuffer rest = bytes.duplicate();
            while (rest.hasRemaining()) {
                target.write(rest);
            }
        });
    }

    private static Extractor.Sink sink(SparseFile sparse, RescueMapWriter map) {
        return new Extractor.Sink() {

            private long unsaved;

            @Override
            public void write(ByteBuffer bytes) throws IOException {
                sparse.write(bytes);
            }

            @Override
            public void status(long length, char status) throws IOException {
                map.add(length, status);
                unsaved += length;
                if (unsaved >= SAVE_BYTES) {
                    map.save();
                    unsaved = 0;
                }
            }
        };
    }

    private long resumeAt(long length) throws IOException, Refusal {
        if (!Files.exists(file)) {
            return 0;
        }
        if (!Files.exists(mapFile())) {
            throw new Refusal(file + " cannot be resumed without its map file " + mapFile() + ", which tells what was copied");
        }
        RescueMap map = RescueMap.read(mapFile());
        if (!map.comments().contains(subject)) {
            throw new Refusal(mapFile() + " belongs to another copy: expected the comment '" + subject + "'; give another name");
        }
        return Math.min(Math.min(map.finishedFromStart(), Files.size(file)), length);
    }
}
