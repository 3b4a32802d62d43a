package io.vgdakit.repair;

import io.vgdakit.record.Stamp;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What all current copies of an area should hold.
 *
 * @param stamp of the write it comes from
 * @param content bytes of the whole area
 * @param origin where it comes from, for a person
 */
record CopySource(Stamp stamp, byte[] content, String origin) {

    /**
     * Looks for the newest write that is whole: valid copies of it, or copies whose parts make up one that breaks no rule. A write of which
     * only the beginning is there is never taken.
     *
     * @param copies readable copies of one shape
     */
    static Optional<CopySource> find(List<AreaCopy> copies) {
        List<Stamp> stamps = copies.stream().map(AreaCopy::begin).distinct().filter(stamp -> !stamp.isZero())
                .filter(stamp -> copies.stream().anyMatch(copy -> copy.end().equals(stamp)))
                .sorted(Comparator.reverseOrder()).toList();
        for (Stamp stamp : stamps) {
            List<AreaCopy> valid = valid(copies, stamp);
            Optional<CopySource> found = valid.isEmpty()
                    ? merged(copies.stream().filter(copy -> copy.begin().equals(stamp) || copy.end().equals(stamp)).toList(), stamp)
                    : CopyMerge.of(valid, true).map(merge -> new CopySource(stamp, merge.content(), origin(valid, merge)));
            if (found.isPresent() || !valid.isEmpty()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static List<AreaCopy> valid(List<AreaCopy> copies, Stamp stamp) {
        return copies.stream().filter(AreaCopy::valid).filter(copy -> copy.begin().equals(stamp)).toList();
    }

    private static Optional<CopySource> merged(List<AreaCopy> parts, Stamp stamp) {
        return CopyMerge.of(parts, false).map(merge -> new CopySource(stamp, merge.content(),
                "merged from parts of " + parts.size() + " copies of stamp " + stamp + votes(merge)));
    }

    private static String origin(List<AreaCopy> valid, CopyMerge merge) {
        return valid.size() == 1 ? "as in " + valid.get(0).name()
                : "as in the valid copies of stamp " + valid.get(0).begin() + votes(merge);
    }

    private static String votes(CopyMerge merge) {
        return merge.votes().isEmpty() ? "" : ", votes " + merge.votes();
    }
}
