package io.vgdakit.scan;

import io.vgdakit.format.VgdaHeader;
import io.vgdakit.record.Field;
import io.vgdakit.record.PlausibleTime;
import io.vgdakit.record.Structure;
import io.vgdakit.record.Structures;
import java.nio.ByteBuffer;

/**
 * The cheap test of what may begin at a place: a magic, a stamp that an end of a VGSA repeats, the counts of a VGDA header, or a short name in
 * the first slot of a list of LV names. All of these begin with a byte that is not zero.
 */
final class CandidateTest {

    /** Bytes from a place on that the test looks at. */
    static final int REACH = Structures.VGSA_BIG.size();

    private static final int NANOSECONDS_PER_SECOND = 1_000_000_000;
    private static final int FIRST_SECOND = (int) PlausibleTime.FROM.getEpochSecond();
    private static final int SECONDS = (int) (PlausibleTime.UNTIL.getEpochSecond() - PlausibleTime.FROM.getEpochSecond());

    // Constants of the class, not of an object, so that they are constants of the compiled loop.
    private static final MagicTable MAGICS = Magics.table();
    private static final int VGSA_END = offset(Structures.VGSA, "end_sec");
    private static final int BIG_VGSA_END = offset(Structures.VGSA_BIG, "end_sec");
    private static final int MAXLVS = offset(Structures.VGDA_HEADER, "maxlvs");
    private static final short ORIGINAL_MAXLVS = header().originalMaxlvs().shortValue();
    private static final short BIG_MAXLVS = header().bigMaxlvs().shortValue();
    private static final int NAME_SLOT = NameList.SLOT_BYTES;

    private CandidateTest() {
    }

    /**
     * Looks for candidates.
     *
     * @param bytes big-endian, with {@link #REACH} bytes behind every place looked at
     * @param from first place
     * @param to behind the last place
     * @param step bytes from one place to the next: those of a sector, or 1
     * @param base is added to what is found
     */
    static Candidates find(ByteBuffer bytes, int from, int to, int step, long base) {
        Candidates found = new Candidates();
        int place = next(bytes, from, to, step);
        while (place < to) {
            if (holds(bytes, place, bytes.getLong(place))) {
                found.add(base + place);
            }
            place = next(bytes, place + step, to, step);
        }
        return found;
    }

    /** The next place that is worth a closer look; at or behind {@code to} when there is none. */
    private static int next(ByteBuffer bytes, int from, int to, int step) {
        return step == 1 ? nextByte(bytes, from, to) : nextSector(bytes, from, to, step);
    }

    private static int nextSector(ByteBuffer bytes, int from, int to, int step) {
        int place = from;
        while (place < to && !holds(bytes, place, bytes.getLong(place))) {
            place += step;
        }
        return place;
    }

    private static int nextByte(ByteBuffer bytes, int from, int to) {
        int place = from;
        while (place < to) {
            long head = bytes.getLong(place);
            if (head == 0) {
                // nothing begins with a zero byte, so nothing begins at any of these eight
                place += Long.BYTES;
            } else if (mayHold(bytes, place, head)) {
                return place;
            } else {
                place++;
            }
        }
        return place;
    }

    /** What {@link #holds} needs at least, without a branch: at every byte of a disk that is much faster, at every sector it reads too much. */
    private static boolean mayHold(ByteBuffer bytes, int place, long head) {
        short count = bytes.getShort(place + MAXLVS);
        return MAGICS.contains((int) (head >>> Integer.SIZE)) | count == ORIGINAL_MAXLVS | count == BIG_MAXLVS | bytes.getLong(place + NAME_SLOT / 2) == 0
                | bytes.getLong(place + VGSA_END) == head | bytes.getLong(place + BIG_VGSA_END) == head;
    }

    /** Each part begins with a comparison that nearly always fails, because one that often does not costs more than all the rest. */
    private static boolean holds(ByteBuffer bytes, int place, long head) {
        return head != 0 && (MAGICS.contains((int) (head >>> Integer.SIZE)) || counts(bytes, place, head) || name(bytes, place, head)
                || stamps(bytes, place, head));
    }

    private static boolean counts(ByteBuffer bytes, int place, long head) {
        short count = bytes.getShort(place + MAXLVS);
        return (count == ORIGINAL_MAXLVS || count == BIG_MAXLVS) && isNanoseconds((int) head);
    }

    private static boolean name(ByteBuffer bytes, int place, long head) {
        int first = (int) (head >>> Long.SIZE - Byte.SIZE);
        return bytes.getLong(place + NAME_SLOT / 2) == 0 && first > ' ' && first <= '~' && isZero(bytes, place + NAME_SLOT / 2, place + NAME_SLOT);
    }

    private static boolean stamps(ByteBuffer bytes, int place, long head) {
        int seconds = (int) (head >>> Integer.SIZE);
        return isNanoseconds((int) head) & Integer.compareUnsigned(seconds - FIRST_SECOND, SECONDS) < 0
                && (bytes.getLong(place + VGSA_END) == head || bytes.getLong(place + BIG_VGSA_END) == head);
    }

    private static boolean isNanoseconds(int word) {
        return Integer.compareUnsigned(word, NANOSECONDS_PER_SECOND) < 0;
    }

    private static boolean isZero(ByteBuffer bytes, int from, int to) {
        for (int i = from; i < to; i += Long.BYTES) {
            if (bytes.getLong(i) != 0) {
                return false;
            }
        }
        return true;
    }

    private static VgdaHeader header() {
        return Magics.blank(Structures.VGDA_HEADER);
    }

    private static int offset(Structure<?> structure, String path) {
        return field(structure, path).offset();
    }

    static Field field(Structure<?> structure, String path) {
        return structure.table().fields().stream().filter(field -> field.path().equals(path)).findFirst().orElseThrow();
    }
}
