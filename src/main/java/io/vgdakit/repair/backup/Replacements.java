package io.vgdakit.repair.backup;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What words and machine ids become: the same for the same input, another for another one, of the same length and kinds of character. Words of
 * AIX itself, single characters and short numbers stay, so that what checks look at stays.
 */
final class Replacements {

    /** Words of LVCBs and names that AIX gives itself; they tell nothing about an owner. */
    private static final Pattern KEPT = Pattern.compile(
            "[A-Za-z0-9]|[0-9]{1,4}|hd[0-9]{1,2}(?:var|opt|admin)?|AIX|LVCB|None|vfs|jfs2?|jfs2?log|log|mount|true|false|automatic|account|type|boot|bootfs"
            + "|check|dev|vol|options|rw|ro|paging|sysdump|copy|raw|INLINE|inline|quota|free|ag|frag|nbpi|compress|bf|size|efs|ea|im|ie|rootvg"
            + "|lv|fslv|loglv|var|tmp|usr|home|opt|proc|export");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9\\x80-\\xff]+");
    /** Machine ids differ in the digits that an LVCB holds: the lower 20 bits of the first 4 bytes of an id. */
    private static final int MACHINE_BITS = 20;
    private static final int MACHINE_MASK = (1 << MACHINE_BITS) - 1;
    private static final int FIRST_MACHINE = 0xF0001;
    private static final int LEAST_LEARNED = 0xFFFF;

    private final Map<String, String> words = new HashMap<>();
    private final Map<String, Long> counters = new HashMap<>();
    private final Set<String> given = new HashSet<>();
    private final Map<Integer, Integer> machines = new HashMap<>();
    private final Map<String, String> prefixes = new HashMap<>();
    private int nextMachine = FIRST_MACHINE;

    /** A text with each of its words replaced. */
    String text(String text) {
        return WORD.matcher(text).replaceAll(match -> Matcher.quoteReplacement(word(match.group())));
    }

    byte[] text(byte[] latin1) {
        return text(new String(latin1, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The first 4 bytes of a PVID or VGID; 0 stays 0. */
    int machine(int prefix) {
        int own = prefix & MACHINE_MASK;
        return own == 0 ? prefix : prefix & ~MACHINE_MASK | machines.computeIfAbsent(own, this::newMachine);
    }

    /** Notes the first 4 bytes of an id of a disk, for {@link #learned}. One with so many zero bits could be any number. */
    void learn(int prefix) {
        if ((prefix & MACHINE_MASK) > LEAST_LEARNED) {
            prefixes.put(latin1(prefix), latin1(machine(prefix)));
        }
    }

    /** Bytes as Latin-1 with the noted ids replaced wherever they stand. */
    String learned(String bytes) {
        String replaced = bytes;
        for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
            replaced = replaced.replace(prefix.getKey(), prefix.getValue());
        }
        return replaced;
    }

    private static String latin1(int prefix) {
        return new String(ByteBuffer.allocate(Integer.BYTES).putInt(prefix).array(), StandardCharsets.ISO_8859_1);
    }

    /** Eight lower-case digits of the same 4 bytes. */
    String machine(String digits) {
        return String.format("%08x", machine(Integer.parseUnsignedInt(digits, 16)));
    }

    /** The five upper-case digits of a machine id that an LVCB holds. */
    String machineOfLvcb(String digits) {
        return String.format("%05x", machine(Integer.parseInt(digits, 16)) & MACHINE_MASK).toUpperCase(Locale.ROOT);
    }

    private int newMachine(int own) {
        do {
            nextMachine = nextMachine == MACHINE_MASK ? 1 : nextMachine + 1;
        } while (nextMachine == own || machines.containsValue(nextMachine));
        return nextMachine;
    }

    private String word(String word) {
        return KEPT.matcher(word).matches() ? word : words.computeIfAbsent(word, this::newWord);
    }

    private String newWord(String word) {
        String shape = shape(word);
        String fresh;
        do {
            long number = counters.merge(shape, 1L, Long::sum) - 1;
            fresh = number(shape, number);
        } while ((fresh.equals(word) || KEPT.matcher(fresh).matches() || words.containsKey(fresh)) && counters.get(shape) < capacity(shape)
                || given.contains(fresh));
        given.add(fresh);
        return fresh;
    }

    /** The first character of the kind of each character. */
    private static String shape(String word) {
        var shape = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            shape.append(c >= 'a' && c <= 'z' ? 'a' : c >= 'A' && c <= 'Z' ? 'A' : c >= '0' && c <= '9' ? '0' : '\u0080');
        }
        return shape.toString();
    }

    private static int kinds(char first) {
        return first == '0' ? 10 : first == '\u0080' ? 128 : 26;
    }

    private static long capacity(String shape) {
        long capacity = 1;
        for (int i = 0; i < shape.length() && capacity < Integer.MAX_VALUE; i++) {
            capacity *= kinds(shape.charAt(i));
        }
        return capacity;
    }

    /** A number written in the characters of a shape; it begins again behind the last one. */
    private static String number(String shape, long number) {
        var digits = new StringBuilder(shape);
        long rest = number;
        for (int i = shape.length() - 1; i >= 0; i--) {
            int kinds = kinds(shape.charAt(i));
            digits.setCharAt(i, (char) (shape.charAt(i) + rest % kinds));
            rest /= kinds;
        }
        return digits.toString();
    }
}
