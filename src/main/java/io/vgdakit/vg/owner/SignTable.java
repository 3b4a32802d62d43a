package io.vgdakit.vg.owner;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The signs of other owners, from the table {@code owner_signs.tsv}. */
final class SignTable {

    /** A sector with this code proves little, an AIX boot disk has it too. */
    static final String PC_BOOT_SECTOR = "pc_boot_sector";

    private static final String TABLE = "owner_signs.tsv";

    private record Place(long offset, byte[] bytes) {

        Optional<Sign> on(Disk disk) {
            Extent extent = disk.read(offset, bytes.length);
            return extent.complete() && Arrays.equals(extent.bytes(), bytes)
                    ? Optional.of(new Sign(offset, bytes.length, shown())) : Optional.empty();
        }

        private String shown() {
            String text = new String(bytes, StandardCharsets.US_ASCII);
            return text.matches("[ -~]{4,}") ? '"' + text + '"' : "0x" + HexFormat.of().formatHex(bytes);
        }
    }

    private record Row(String code, String name, List<Place> places) {

        Optional<Owner> on(Disk disk) {
            List<Sign> signs = places.stream().map(place -> place.on(disk)).takeWhile(Optional::isPresent).flatMap(Optional::stream).toList();
            return signs.size() == places.size() ? Optional.of(Owner.of(code, name, signs)) : Optional.empty();
        }
    }

    private static final List<Row> ROWS = load();

    private SignTable() {
    }

    /** The owners whose signs stand on a disk, in the order of the table, the first sign of each owner. */
    static List<Owner> owners(Disk disk) {
        var codes = new HashSet<String>();
        return ROWS.stream().flatMap(row -> row.on(disk).stream()).filter(owner -> codes.add(owner.code())).toList();
    }

    private static List<Row> load() {
        try (InputStream table = SignTable.class.getResourceAsStream(TABLE)) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).map(SignTable::row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        String[] columns = line.split("\t");
        return new Row(columns[0], columns[1], Stream.of(columns[2].split(" ")).map(SignTable::place).toList());
    }

    private static Place place(String text) {
        String[] parts = text.split("=");
        return new Place(Long.parseLong(parts[0], 16), HexFormat.of().parseHex(parts[1]));
    }
}
