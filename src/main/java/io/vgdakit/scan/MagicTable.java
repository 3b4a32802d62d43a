package io.vgdakit.scan;

import java.util.Arrays;
import java.util.Random;

/** A set of 32-bit words with a test of one multiplication, one load and one comparison: it runs once for each sector of a disk. */
final class MagicTable {

    private static final int BITS = 6;

    private final int[] slots = new int[1 << BITS];
    private final int multiplier;

    /** @param words a few different ones, at most 16 */
    MagicTable(int... words) {
        Random random = new Random(words.length);
        int candidate;
        do {
            candidate = random.nextInt() | 1;
        } while (collides(words, candidate));
        multiplier = candidate;
        // A slot that is not in use holds a word that belongs into another one, or for its own slot is right.
        Arrays.fill(slots, words[0]);
        for (int word : words) {
            slots[slot(word, multiplier)] = word;
        }
    }

    boolean contains(int word) {
        return slots[slot(word, multiplier)] == word;
    }

    private static boolean collides(int[] words, int multiplier) {
        return Arrays.stream(words).map(word -> slot(word, multiplier)).distinct().count() < words.length;
    }

    private static int slot(int word, int multiplier) {
        return word * multiplier >>> Integer.SIZE - BITS;
    }
}
