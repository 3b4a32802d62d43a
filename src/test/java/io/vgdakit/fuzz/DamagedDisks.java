package io.vgdakit.fuzz;

import io.vgdakit.disk.Disk;
import io.vgdakit.fuzz.Source.Field;
import io.vgdakit.fuzz.Source.Spot;
import io.vgdakit.testing.Damage;
import io.vgdakit.testing.SparseDisk;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a fuzzer makes of one of the {@link Sources}. Its bytes are: number of the source; which disks are there, a bit each; then edits of 8
 * bytes: verb, where, number of the field or sector, disk or copy, length or byte inside it, and a value of 2 bytes. Any bytes make disks, and to
 * take an edit out of the middle leaves the others as they are.
 */
public final class DamagedDisks {

    /** Bytes of an edit. */
    public static final int EDIT_BYTES = 8;

    private static final List<Source> SOURCES = Sources.all();
    private static final int FEW_SOURCES = 20;
    private static final int MOST_EDITS = 24;
    private static final int METADATA_SECTORS = 4096;
    private static final long[] NUMBERS = {
        0, 1, 2, 0x7f, 0xff, 0x7fff, 0xffff, 0x7fff_ffffL, 0x8000_0000L, 0xffff_ffffL, 1L << 32, 1L << 54, 1L << 55, Long.MAX_VALUE, Long.MIN_VALUE
    };

    private final Source source;
    private final List<SparseDisk> disks;

    private DamagedDisks(Source source) {
        this.source = source;
        this.disks = source.copies();
    }

    /** The disks that any bytes stand for. */
    public static DamagedDisks of(byte... data) {
        ByteBuffer in = ByteBuffer.wrap(data);
        var damaged = new DamagedDisks(SOURCES.get(in.hasRemaining() ? (in.get() & 0xff) % SOURCES.size() : 0));
        int taken = in.hasRemaining() ? in.get() : 0;
        for (int i = 0; i < MOST_EDITS && in.remaining() >= EDIT_BYTES; i++) {
            damaged.edit(in);
        }
        for (int disk = damaged.disks.size() - 1; disk >= 0 && damaged.disks.size() > 1; disk--) {
            if ((taken >> disk & 1) != 0) {
                damaged.disks.remove(disk);
            }
        }
        return damaged;
    }

    /** Input for every source without damage, and for the first ones with damage of every kind, also of many kinds at once. */
    public static Stream<byte[]> seeds() {
        Stream<byte[]> whole = IntStream.range(0, SOURCES.size()).mapToObj(source -> new byte[] {(byte) source, 0});
        Stream<byte[]> damaged = IntStream.range(0, Verb.values().length)
                .mapToObj(verb -> new byte[] {2, 0, (byte) verb, (byte) (verb % 4), 1, (byte) (37 * verb), 1, 4, 7, 9});
        Stream<byte[]> often = LongSeeds.of(2 + MOST_EDITS * EDIT_BYTES).peek(data -> data[0] = (byte) Math.floorMod(data[0], FEW_SOURCES)).peek(data -> data[1] = 0);
        return Stream.of(whole, damaged, often).flatMap(Function.identity());
    }

    /** The same without most of the sources that are damaged already, for what takes longer. */
    public static Stream<byte[]> fewSeeds() {
        return seeds().filter(seed -> (seed[0] & 0xff) < FEW_SOURCES);
    }

    /** The damaged disks. */
    public List<SparseDisk> disks() {
        return disks;
    }

    /** The same as those who only read want them. */
    public List<Disk> readable() {
        return List.copyOf(disks);
    }

    @Override
    public String toString() {
        return source + " " + disks.stream().map(Disk::name).toList();
    }

    private enum Verb { ZERO, ONES, FIRST_BIT, MIDDLE_BIT, LAST_BIT, PLUS_1, MINUS_1, RANDOM, SET, NUMBER, COPY, SWAP, CUT, BYTE }

    private void edit(ByteBuffer in) {
        Verb verb = Verb.values()[(in.get() & 0xff) % Verb.values().length];
        int where = in.get() & 0xff;
        int number = in.getShort() & 0xffff;
        int which = in.get() & 0xff;
        int length = in.get() & 0xff;
        int value = in.getShort() & 0xffff;
        List<Spot> spots = spots(where, number, which, length);
        switch (verb) {
            case SET -> each(spots, bytes -> number(bytes, value));
            case NUMBER -> each(spots, bytes -> number(bytes, NUMBERS[value % NUMBERS.length]));
            case BYTE -> each(spots, bytes -> {
                bytes[length % bytes.length] = (byte) value;
                return bytes;
            });
            case COPY, SWAP -> spots.forEach(spot -> exchange(spot, spots(where, value, which + 1, length).get(0), verb == Verb.SWAP));
            case CUT -> spots.forEach(spot -> disks.get(spot.disk()).cut(spot.offset() + value % 3));
            default -> each(spots, bytes -> {
                Damage.valueOf(verb.name()).apply(bytes, value);
                return bytes;
            });
        }
    }

    /** At least one place: of a field all copies, one copy, or the sector of one; or any sectors of the front of a disk. */
    private List<Spot> spots(int where, int number, int which, int length) {
        List<Field> fields = source.fields();
        int disk = which % disks.size();
        if (where % 4 == 3 || fields.isEmpty()) {
            return List.of(new Spot(disk, number % METADATA_SECTORS * (long) Disk.SECTOR_BYTES, (1 + length % 64) * Disk.SECTOR_BYTES));
        }
        List<Spot> spots = fields.get(number % fields.size()).spots();
        Spot one = spots.get(which % spots.size());
        return switch (where % 4) {
            case 0 -> spots;
            case 1 -> List.of(one);
            default -> List.of(new Spot(one.disk(), one.offset() / Disk.SECTOR_BYTES * Disk.SECTOR_BYTES, (1 + length % 64) * Disk.SECTOR_BYTES));
        };
    }

    private void each(List<Spot> spots, UnaryOperator<byte[]> change) {
        for (Spot spot : spots) {
            disks.get(spot.disk()).put(spot.offset(), change.apply(bytes(spot)));
        }
    }

    private void exchange(Spot to, Spot from, boolean both) {
        byte[] there = bytes(from);
        byte[] here = bytes(to);
        int length = Math.min(there.length, here.length);
        disks.get(to.disk()).put(to.offset(), ByteBuffer.allocate(length).put(there, 0, length).array());
        if (both) {
            disks.get(from.disk()).put(from.offset(), ByteBuffer.allocate(length).put(here, 0, length).array());
        }
    }

    private byte[] bytes(Spot spot) {
        return disks.get(spot.disk()).bytes(spot.offset(), spot.length());
    }

    private static byte[] number(byte[] bytes, long value) {
        for (int i = 0; i < bytes.length; i++) {
            bytes[bytes.length - 1 - i] = (byte) (i < Long.BYTES ? value >> Byte.SIZE * i : 0);
        }
        return bytes;
    }

    /** Writes the disks as images {@code 1-hdisk1.img} and so on into a directory. */
    public List<Path> write(Path directory) {
        List<Path> images = new ArrayList<>();
        for (SparseDisk disk : disks) {
            images.add(disk.write(directory.resolve((images.size() + 1) + "-" + disk.name() + ".img")));
        }
        return images;
    }
}
