package io.vgdakit.data.compare;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import io.vgdakit.disk.Gap;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The same range of every copy of an LP, whole sectors. */
final class Piece {

    private final List<Extent> copies;
    private final List<BitSet> unreadable;

    /** @param copies the bytes of each, as many of all */
    Piece(List<Extent> copies) {
        this.copies = copies;
        this.unreadable = copies.stream().map(Piece::unreadable).toList();
    }

    private static BitSet unreadable(Extent extent) {
        var sectors = new BitSet();
        for (Gap gap : extent.gaps()) {
            long first = gap.offset() - extent.offset();
            sectors.set((int) (first / Disk.SECTOR_BYTES), (int) ((first + gap.length() + Disk.SECTOR_BYTES - 1) / Disk.SECTOR_BYTES));
        }
        return sectors;
    }

    int sectors() {
        return copies.get(0).bytes().length / Disk.SECTOR_BYTES;
    }

    /** Which copies agree, when that is the same for every sector: each copy can be read throughout or nowhere, and those that can agree. */
    Optional<Agreement> throughout() {
        int first = IntStream.range(0, copies.size()).filter(copy -> copies.get(copy).complete()).findFirst().orElse(0);
        boolean alike = IntStream.range(0, copies.size()).allMatch(copy -> copies.get(copy).complete()
                ? copy == first || Arrays.equals(copies.get(copy).bytes(), copies.get(first).bytes()) : unreadable.get(copy).cardinality() == sectors());
        return alike ? Optional.of(at(0)) : Optional.empty();
    }

    /** Which copies agree about a sector. */
    Agreement at(int sector) {
        return new Agreement(IntStream.range(0, copies.size()).mapToObj(copy -> unreadable.get(copy).get(sector) ? Agreement.UNREADABLE
                : IntStream.range(0, copy).filter(other -> !unreadable.get(other).get(sector) && same(other, copy, sector)).findFirst().orElse(copy)).toList());
    }

    private boolean same(int one, int other, int sector) {
        int from = sector * Disk.SECTOR_BYTES;
        int to = from + Disk.SECTOR_BYTES;
        return Arrays.equals(copies.get(one).bytes(), from, to, copies.get(other).bytes(), from, to);
    }
}
