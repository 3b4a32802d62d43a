package io.vgdakit.repair;

import io.vgdakit.record.Stamp;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What all current copies of an area should hold.
 *
 * @param stamp of the write it comes from
 * @param content bytes of the whole area
 * @param origin where it comes from, for a person
 * @param flawed whether it breaks rules, though it is whole
 */
record CopySource(Stamp stamp, byte[] content, String origin, boolean flawed) {

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
            List<AreaCopy> parts = copies.stream().filter(copy -> copy.begin().equals(stamp) || copy.end().equals(stamp)).toList();
            Optional<CopySource> found = valid.isEmpty() ? merged(parts, stamp)
                    : CopyMerge.of(valid, true).map(merge -> checked(valid, merge, parts, copies));
            if (found.isPresent() || !valid.isEmpty()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static List<AreaCopy> valid(List<AreaCopy> copies, Stamp stamp) {
        return copies.stream().filter(AreaCopy::valid).filter(copy -> copy.begin().equals(stamp)).toList();
    }

    /** Where valid copies break rules, what is left of others may be better. */
    private static CopySource checked(List<AreaCopy> valid, CopyMerge merge, List<AreaCopy> parts, List<AreaCopy> copies) {
        Stamp stamp = valid.get(0).begin();
        boolean needed = copies.stream().anyMatch(copy -> !Arrays.equals(copy.bytes(), merge.content()));
        boolean flawed = needed && Trial.of(valid.get(0), merge.content()).errors() > 0;
        Optional<CopySource> better = flawed && parts.size() > valid.size() ? merged(parts, stamp) : Optional.empty();
        return better.orElseGet(() -> new CopySource(stamp, merge.content(), origin(valid, merge), flawed));
    }

    private static Optional<CopySource> merged(List<AreaCopy> parts, Stamp stamp) {
        return CopyMerge.of(parts, false).map(merge -> new CopySource(stamp, merge.content(),
                "merged from parts of " + parts.size() + " copies of stamp " + stamp + votes(merge), false));
    }

    private static String origin(List<AreaCopy> valid, CopyMerge merge) {
        return valid.size() == 1 ? "as in " + valid.get(0).name()
                : "as in the valid copies of stamp " + valid.get(0).begin() + votes(merge);
    }

    private static String votes(CopyMerge merge) {
        return merge.votes().isEmpty() ? "" : ", votes " + merge.votes();
    }
}
