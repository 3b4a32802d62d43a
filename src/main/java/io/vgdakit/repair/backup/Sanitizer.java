package io.vgdakit.repair.backup;

import io.vgdakit.disk.Disk;
import io.vgdakit.record.Field;
import io.vgdakit.record.FieldTable;
import io.vgdakit.record.Structures;
import io.vgdakit.vg.DiskMetadata;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Replaces names and machine ids in structures, for sharing. LV names, labels, mount points and the text of LVCBs are replaced word by word, the
 * machine id in PVIDs, VGIDs and LVIDs digit by digit; the times in ids, all other numbers and stale bits stay, so checks find the same. Other
 * bytes, which may hold anything, become 01 where they are not 00, unless all are alike.
 */
public final class Sanitizer {

    /** Bytes that hold numbers or magic text. */
    private static final Set<String> NUMBERS = Set.of("stalepp[]", "entries[]");
    private static final Set<String> MAGICS = Set.of("id", "tag");
    /** As many printable characters in numbers are no numbers but a text that was written over them. */
    private static final Pattern TEXT = Pattern.compile("[ -~]{6,}");
    private static final Pattern HEX_ID = Pattern.compile(
            "([0-9a-f]{8})0000[0-9a-f]{4}(?:[0-9a-f]{8}){1,2}|(?<![0-9A-Za-z])([0-9a-f]{8})[0-9a-f]{8}(?![0-9A-Za-z])");
    private static final Pattern LVID_TAIL = Pattern.compile("(?<![0-9A-Za-z])[0-9a-f]{8}\\.[0-9]{1,4}(?![0-9A-Za-z])");
    private static final Pattern TIME = Pattern.compile("[A-Z][a-z]{2} [A-Z][a-z]{2} [ 1-3][0-9] [0-9:]{8} [0-9]{4}\n");
    /** Machine id, letters, and the bytes of three counts, which may look like text. */
    private static final Pattern MACHINE_ID = Pattern.compile("(?<![0-9A-Za-z])([0-9A-F]{5})[0-9A-F]{4}(?![0-9A-F])");
    private static final Pattern POLICIES = Pattern.compile("(?<![0-9A-Za-z])[yn]\0*(?:[mx]\0*(?:im|ie|[mce])|(?:im|ie|[mce])\0*[mx])\0*[yns][\\s\\S]{0,3}");

    private static final int MACHINE_DIGITS = 8;

    private final Replacements replacements = new Replacements();
    private Object held;
    private byte[] heldBytes;

    private Sanitizer() {
    }

    /** The same disks with everything but metadata withheld and names and ids replaced. Closing them closes the disks. */
    public static List<Disk> sanitized(List<Disk> disks) {
        var sanitizer = new Sanitizer();
        disks.stream().map(DiskMetadata::read).forEach(sanitizer::learn);
        List<Disk> sanitized = new ArrayList<>();
        for (Disk disk : disks) {
            sanitized.add(new SanitizedDisk(disk, "disk" + (sanitized.size() + 1), sanitizer));
        }
        return sanitized;
    }

    /** Notes the machine ids of a disk, so that they are found wherever their bytes lie. */
    private void learn(DiskMetadata metadata) {
        DiskIdentity identity = DiskIdentity.of(metadata);
        Stream.of(identity.pvid(), identity.vgid()).filter(id -> !id.isEmpty())
                .forEach(id -> replacements.learn(Integer.parseUnsignedInt(id.substring(0, MACHINE_DIGITS), 16)));
    }

    /** The bytes of a region, which are held until those of another, of whichever disk, are asked for: a VGDA is large. */
    synchronized byte[] held(Object region, Supplier<byte[]> bytes) {
        if (held != region) {
            held = null;
            heldBytes = null;
            heldBytes = bytes.get();
            held = region;
        }
        return heldBytes;
    }

    /**
     * One structure.
     *
     * @param bytes from its start to the end of its area, or longer
     * @param start of the structure in them
     * @param size bytes of the structure
     * @param target where its sanitized bytes go, at the same place
     */
    void structure(FieldTable table, byte[] bytes, int start, int size, byte[] target) {
        var numbers = new BitSet(size);
        for (Field field : table.fields()) {
            int count = field.count() >= 0 ? field.count() : Math.max(0, (size - field.offset()) / field.stride());
            for (int i = 0; i < count; i++) {
                int from = field.offset() + i * field.stride();
                int to = field.length() < 0 ? size : Math.min(size, from + field.length());
                if (from < to) {
                    byte[] value = Arrays.copyOfRange(bytes, start + from, start + to);
                    boolean number = field.type() != Field.Type.BYTES || NUMBERS.contains(name(field));
                    boolean kept = number || MAGICS.contains(name(field)) && hasMagic(table, bytes, start, size);
                    byte[] fresh = kept ? value : bytes(table, field, value);
                    System.arraycopy(fresh, 0, target, start + from, fresh.length);
                    numbers.set(from, to, number);
                }
            }
        }
        for (int from = numbers.nextSetBit(0); from >= 0; from = numbers.nextSetBit(numbers.nextClearBit(from))) {
            int to = numbers.nextClearBit(from);
            String text = new String(target, start + from, to - from, StandardCharsets.ISO_8859_1);
            byte[] fresh = replacements.learned(TEXT.matcher(text).replaceAll(match -> Matcher.quoteReplacement(replacements.text(match.group()))))
                    .getBytes(StandardCharsets.ISO_8859_1);
            System.arraycopy(fresh, 0, target, start + from, fresh.length);
        }
    }

    private static String name(Field field) {
        return field.path().substring(field.path().lastIndexOf('.') + 1);
    }

    /** Whether a structure begins as its kind does, so that this tells nothing; anything else was written over it. */
    private static boolean hasMagic(FieldTable table, byte[] bytes, int start, int size) {
        byte[] own = Arrays.copyOfRange(bytes, start, start + size);
        if (table.structure().equals(Structures.LVCB.stem())) {
            return Structures.LVCB.parse(own).tagOk();
        }
        var directory = Structures.BAD_BLOCK_DIRECTORY.parse(own);
        return directory.idOk() || directory.updateInProgress();
    }

    private byte[] bytes(FieldTable table, Field field, byte[] value) {
        String name = name(field);
        if (name.equals("pv_id") || name.equals("vg_id")) {
            return id(value, name.equals("vg_id"));
        }
        if (name.equals("name[]")) {
            return name(value);
        }
        if (table.structure().equals("lvcb") && name.equals("rest")) {
            return lvcb(value);
        }
        return masked(value);
    }

    /** The machine id is in the first 4 bytes; of a PVID only the first 8 bytes count. */
    private byte[] id(byte[] value, boolean vgid) {
        ByteBuffer id = ByteBuffer.wrap(value.clone());
        id.putInt(0, replacements.machine(id.getInt(0)));
        if (!vgid) {
            id.put(8, masked(Arrays.copyOfRange(value, 8, value.length)));
        }
        return id.array();
    }

    /** Text up to its NUL; nothing behind it. */
    private byte[] name(byte[] slot) {
        int end = 0;
        while (end < slot.length && slot[end] != 0) {
            end++;
        }
        return Arrays.copyOf(replacements.text(Arrays.copyOf(slot, end)), slot.length);
    }

    /** The block behind its tag. The places of its fields are not known, so they are recognised by their shape. */
    private byte[] lvcb(byte[] block) {
        var text = new StringBuilder(new String(block, StandardCharsets.ISO_8859_1));
        var done = new BitSet(block.length);
        mark(TIME.matcher(text), done);
        for (Matcher id = HEX_ID.matcher(text.toString()); id.find();) {
            int group = id.group(1) != null ? 1 : 2;
            text.replace(id.start(group), id.end(group), replacements.machine(id.group(group)));
            done.set(id.start(), id.end());
        }
        for (Matcher id = MACHINE_ID.matcher(text.toString()); id.find();) {
            text.replace(id.start(1), id.end(1), replacements.machineOfLvcb(id.group(1)));
            done.set(id.start(), id.end());
        }
        mark(LVID_TAIL.matcher(text), done);
        mark(POLICIES.matcher(text), done);
        byte[] fresh = text.toString().getBytes(StandardCharsets.ISO_8859_1);
        for (int from = done.nextClearBit(0); from < fresh.length; from = done.nextClearBit(from)) {
            int next = done.nextSetBit(from);
            int to = next < 0 ? fresh.length : next;
            byte[] words = replacements.text(Arrays.copyOfRange(fresh, from, to));
            System.arraycopy(words, 0, fresh, from, words.length);
            from = to;
        }
        return fresh;
    }

    private static void mark(Matcher matches, BitSet done) {
        matches.results().forEach(match -> done.set(match.start(), match.end()));
    }

    private static byte[] masked(byte[] value) {
        if (uniform(value, 0, value.length)) {
            return value;
        }
        var masked = new byte[value.length];
        for (int i = 0; i < value.length; i++) {
            masked[i] = (byte) (value[i] == 0 ? 0 : 1);
        }
        return masked;
    }

    static boolean uniform(byte[] bytes, int from, int to) {
        return to - from < 2 || Arrays.equals(bytes, from, to - 1, bytes, from + 1, to);
    }
}
