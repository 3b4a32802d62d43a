package io.vgdakit.cli;

import io.vgdakit.record.Pvid;
import io.vgdakit.record.Vgid;
import io.vgdakit.repair.InputFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A file of names. Each line is an identifier, blanks and a name; {@code #} begins a comment. 32 digits are a VGID, or the PVID of the
 * ODM when the last 16 are zeros; 16 digits are a PVID, or the VGID of a volume group made before AIX 5.1.
 *
 * @param volumeGroups names by VGID
 * @param disks names by PVID
 */
record NamesFile(Map<Vgid, String> volumeGroups, Map<Pvid, String> disks) {

    private static final int MOST_BYTES = 1 << 22;

    static final NamesFile EMPTY = new NamesFile(Map.of(), Map.of());

    /** Reads the file that an option names. */
    static final class Converter implements ITypeConverter<NamesFile> {

        @Override
        public NamesFile convert(String file) {
            try {
                return parse(file, lines(Path.of(file)));
            } catch (IOException e) {
                throw new TypeConversionException(file + ": cannot read the names file: " + e.getMessage());
            }
        }

        private static List<String> lines(Path file) throws IOException {
            try (InputStream in = InputFiles.open(file)) {
                byte[] bytes = in.readNBytes(MOST_BYTES + 1);
                if (bytes.length > MOST_BYTES) {
                    throw new IOException("it has more than " + MOST_BYTES + " bytes");
                }
                return new String(bytes, StandardCharsets.UTF_8).lines().toList();
            }
        }
    }

    /**
     * @param file for messages
     * @throws TypeConversionException with the line and what is wrong with it
     */
    static NamesFile parse(String file, List<String> lines) {
        Map<Vgid, String> volumeGroups = new HashMap<>();
        Map<Pvid, String> disks = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replaceFirst("#.*", "").strip();
            if (!line.isEmpty()) {
                try {
                    add(line.split("\\s+"), volumeGroups, disks);
                } catch (IllegalArgumentException e) {
                    throw new TypeConversionException(file + ", line " + (i + 1) + ": " + e.getMessage());
                }
            }
        }
        return new NamesFile(Map.copyOf(volumeGroups), Map.copyOf(disks));
    }

    private static void add(String[] words, Map<Vgid, String> volumeGroups, Map<Pvid, String> disks) {
        if (words.length != 2) {
            throw new IllegalArgumentException("found " + words.length + " words, expected an identifier and a name");
        }
        Vgid id = Vgid.parse(words[0]);
        boolean again = volumeGroups.put(id, words[1]) != null;
        if (id.milliseconds() == 0) {
            again |= disks.put(Pvid.parse(words[0]), words[1]) != null;
        }
        if (again) {
            throw new IllegalArgumentException(words[0] + " is named twice");
        }
    }
}
