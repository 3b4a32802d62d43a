package io.vgdakit.view;

import java.util.List;
import java.util.stream.Collectors;

/**
 * PPs in each region of a disk.
 *
 * @param counts from the outer edge to the inner edge
 */
record Distribution(List<Integer> counts) {

    int in(Region region) {
        return counts.get(region.ordinal());
    }

    /** As lspv and lsvg print it, for example {@code 08..00..00..59..102}. */
    String dotted() {
        return counts.stream().map(count -> String.format("%02d", count)).collect(Collectors.joining(".."));
    }

    @Override
    public String toString() {
        return dotted();
    }

    /** As {@code lslv -l} prints it, for example {@code 000:000:058:022:000}. */
    String colons() {
        return counts.stream().map(count -> String.format("%03d", count)).collect(Collectors.joining(":"));
    }
}
