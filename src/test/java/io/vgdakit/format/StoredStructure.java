package io.vgdakit.format;

import io.kaitai.struct.KaitaiStruct;
import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Disks;
import io.vgdakit.record.OnDisk;
import io.vgdakit.record.Readings;
import io.vgdakit.record.Structure;
import io.vgdakit.record.Structures;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.StructureWalk;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A structure in a file, for a reader in another language.
 *
 * @param file path of the file; gzip when it ends in {@code .gz}
 * @param offset bytes from the start of what the file holds
 * @param length bytes
 * @param stem name of its spec
 * @param value what Java makes of it
 */
record StoredStructure(Path file, long offset, int length, String stem, KaitaiStruct value) {

    private static final int ELEMENTS = 8;

    /** Those of the samples, each content once, and one of noise of every kind, which are put into a file. */
    static List<StoredStructure> all(Path noise) throws IOException {
        List<StoredStructure> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        try (Stream<Path> files = Files.list(Path.of("samples"))) {
            for (Path file : files.filter(Disks::isImage).sorted().toList()) {
                try (Disk disk = Disks.open(file)) {
                    new StructureWalk(DiskMetadata.read(disk), Readings.WORKING).structures()
                            .filter(found -> seen.add(stem(found) + HexFormat.of().formatHex(found.bytes())))
                            .forEach(found -> all.add(of(file, found)));
                }
            }
        }
        addNoise(all, noise);
        return all;
    }

    private static StoredStructure of(Path file, OnDisk<?> found) {
        return new StoredStructure(file, found.place().offset(), found.bytes().length, stem(found), found.value());
    }

    private static String stem(OnDisk<?> found) {
        return GeneratedObjects.specName(found.value().getClass().getSimpleName());
    }

    private static void addNoise(List<StoredStructure> all, Path noise) throws IOException {
        var random = new Random(1);
        long offset = 0;
        try (OutputStream out = Files.newOutputStream(noise)) {
            for (Structure<?> structure : Structures.ALL) {
                byte[] bytes = new byte[structure.size() >= 0 ? structure.size() : Sample.length(structure.table(), ELEMENTS)];
                random.nextBytes(bytes);
                out.write(bytes);
                all.add(new StoredStructure(noise, offset, bytes.length, structure.stem(), structure.parse(bytes)));
                offset += bytes.length;
            }
        }
    }

    /** One line that names it: file, offset, length, stem. */
    String line() {
        return String.join("\t", file.toString(), Long.toString(offset), Integer.toString(length), stem);
    }

    /** Every stored field and value instance by its path, in the names of the spec; codes without a name are left out. */
    Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        GeneratedObjects.leaves(value, "", (path, leaf) -> values.put(path, text(leaf)));
        return values;
    }

    private static String text(Object leaf) {
        if (leaf instanceof byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
        if (leaf instanceof Enum<?> code) {
            return code.name().toLowerCase(Locale.ROOT);
        }
        return leaf instanceof Number number ? Long.toUnsignedString(number.longValue()) : leaf.toString();
    }
}
