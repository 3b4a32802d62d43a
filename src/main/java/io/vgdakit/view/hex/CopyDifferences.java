package io.vgdakit.view.hex;

import io.vgdakit.record.FieldValue;
import io.vgdakit.record.Readings;
import io.vgdakit.vg.Difference;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.MetadataDiff;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Where the two copies of the metadata on a disk differ, byte by byte. */
final class CopyDifferences {

    /** Differences that are kept; a copy that is garbage would give millions. */
    static final int MOST = 100_000;

    /**
     * Bytes that differ in every byte from those of the other copy.
     *
     * @param from offset of the first
     * @param to offset behind the last
     * @param other offset of the bytes in the other copy; empty when it has none
     */
    record Run(long from, long to, OptionalLong other) {
    }

    private final List<Run> runs = new ArrayList<>();
    private long found;

    private CopyDifferences() {
    }

    static CopyDifferences of(DiskMetadata metadata, Readings readings) {
        var differences = new CopyDifferences();
        new MetadataDiff(differences::add).copies(metadata, readings);
        differences.runs.sort(Comparator.comparingLong(Run::from));
        return differences;
    }

    private void add(Difference difference) {
        found++;
        if (found > MOST) {
            return;
        }
        Optional<FieldValue> a = difference.before();
        Optional<FieldValue> b = difference.after();
        if (a.isPresent() && b.isPresent() && a.get().readable() && b.get().readable() && a.get().raw().length == b.get().raw().length) {
            bytes(a.get(), b.get());
        } else {
            a.ifPresent(field -> whole(field, b));
            b.ifPresent(field -> whole(field, a));
        }
    }

    private void bytes(FieldValue a, FieldValue b) {
        int length = a.raw().length;
        for (int start = 0; start < length; start++) {
            int end = start;
            while (end < length && a.raw()[end] != b.raw()[end]) {
                end++;
            }
            if (end > start) {
                long inA = a.place().offset() + start;
                long inB = b.place().offset() + start;
                runs.add(new Run(inA, inA + end - start, OptionalLong.of(inB)));
                runs.add(new Run(inB, inB + end - start, OptionalLong.of(inA)));
                start = end;
            }
        }
    }

    private void whole(FieldValue field, Optional<FieldValue> other) {
        long from = field.place().offset();
        runs.add(new Run(from, from + field.place().length(),
                other.map(value -> OptionalLong.of(value.place().offset())).orElseGet(OptionalLong::empty)));
    }

    /** Fields that differ. */
    long fields() {
        return found;
    }

    /** Whether any byte from {@code from} to before {@code to} differs. */
    boolean any(long from, long to) {
        return !in(from, to).isEmpty();
    }

    /** The runs that touch the bytes from {@code from} to before {@code to}. */
    List<Run> in(long from, long to) {
        int first = firstFrom(from);
        while (first > 0 && runs.get(first - 1).to() > from) {
            first--;
        }
        int last = first;
        while (last < runs.size() && runs.get(last).from() < to) {
            last++;
        }
        return runs.subList(first, last);
    }

    /** The nearest run that begins behind an offset, or before it. */
    Optional<Run> next(long offset, boolean forward) {
        int index = forward ? firstFrom(offset + 1) : firstFrom(offset) - 1;
        return index >= 0 && index < runs.size() ? Optional.of(runs.get(index)) : Optional.empty();
    }

    /** Index of the first run that begins at an offset or behind it. */
    private int firstFrom(long offset) {
        int low = 0;
        int high = runs.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (runs.get(middle).from() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
