package io.vgdakit.vg;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Parts by their bytes. Where a damaged disk makes them overlap, the first to claim a byte keeps it; unclaimed bytes go to a last part. */
final class PartMap implements Parts {

    private record Claim(long start, long end, Parts parts) {
    }

    private final TreeMap<Long, Claim> claims = new TreeMap<>();
    private final Parts unclaimed;

    PartMap(Parts unclaimed) {
        this.unclaimed = unclaimed;
    }

    /** Gives those bytes from {@code start} to before {@code end} that are still free to {@code parts}. */
    void claim(long start, long end, Parts parts) {
        for (Claim free : slices(start, end)) {
            if (free.parts() == unclaimed) {
                claims.put(free.start(), new Claim(free.start(), free.end(), parts));
            }
        }
    }

    @Override
    public Stream<Region> regions(long from, long to) {
        return slices(from, to).stream().flatMap(slice -> slice.parts().regions(slice.start(), slice.end()));
    }

    /** The whole range, cut where its owner changes. */
    private List<Claim> slices(long from, long to) {
        List<Claim> slices = new ArrayList<>();
        for (long at = from; at < to; at = slices.get(slices.size() - 1).end()) {
            Map.Entry<Long, Claim> before = claims.floorEntry(at);
            if (before != null && before.getValue().end() > at) {
                slices.add(new Claim(at, Math.min(to, before.getValue().end()), before.getValue().parts()));
            } else {
                Long next = claims.higherKey(at);
                slices.add(new Claim(at, next == null ? to : Math.min(to, next), unclaimed));
            }
        }
        return slices;
    }
}
