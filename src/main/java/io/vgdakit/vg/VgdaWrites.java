package io.vgdakit.vg;

import io.vgdakit.record.Readings;
import io.vgdakit.record.Stamp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The VGDA copies of the disks of one volume group, told apart by the write they come from: copies with the same stamp are copies of one
 * write and say the same thing twice.
 *
 * @param all copies of all disks of an original or big volume group, in the order of the disks
 */
public record VgdaWrites(List<VgdaWrite> all) {

    private static final int MOST_LOADED = 4;

    public static VgdaWrites of(List<DiskMetadata> disks) {
        return new VgdaWrites(disks.stream()
                .flatMap(disk -> disk.vgdaLayout().stream().flatMap(layout -> Stream.of(1, 2).map(copy -> VgdaWrite.read(disk, layout, copy))))
                .toList());
    }

    /** Copies with a plausible header. */
    public Stream<VgdaWrite> plausible() {
        return all.stream().filter(VgdaWrite::plausible);
    }

    /** One complete copy of each of the newest four whole writes, the newest first. Lazy: each is read when the stream comes to it. */
    public Stream<VgdaCopy> copies(Readings readings) {
        Map<Stamp, List<VgdaWrite>> byStamp = new LinkedHashMap<>();
        all.stream().filter(VgdaWrite::whole).sorted(Comparator.comparing(VgdaWrite::stamp).reversed())
                .forEach(write -> byStamp.computeIfAbsent(write.stamp(), key -> new ArrayList<>()).add(write));
        return byStamp.values().stream().limit(MOST_LOADED).flatMap(same -> firstComplete(same, readings).stream());
    }

    private static Optional<VgdaCopy> firstComplete(List<VgdaWrite> sameWrite, Readings readings) {
        return sameWrite.stream().map(write -> write.load(readings)).filter(copy -> copy.extent().complete()).findFirst();
    }
}
