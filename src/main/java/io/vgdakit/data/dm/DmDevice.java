package io.vgdakit.data.dm;

import java.util.ArrayList;
import java.util.List;

/**
 * A device of the device mapper.
 *
 * @param name letters, digits and the few signs that neither a shell nor dmsetup takes for anything else
 * @param targets its table
 */
public record DmDevice(String name, List<DmTarget> targets) {

    /** @param targets in order; those that go on become one */
    static DmDevice of(String name, List<DmTarget> targets) {
        List<DmTarget> merged = new ArrayList<>();
        for (DmTarget target : targets) {
            DmTarget last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && last.goesOn(target)) {
                merged.set(merged.size() - 1, last.and(target));
            } else {
                merged.add(target);
            }
        }
        return new DmDevice(name, List.copyOf(merged));
    }

    /** Its table, one line a target. */
    public List<String> table() {
        List<String> lines = new ArrayList<>();
        long start = 0;
        for (DmTarget target : targets) {
            lines.add(target.line(start));
            start += target.sectors();
        }
        return lines;
    }

    /** Its path on Linux. */
    public String path() {
        return "/dev/mapper/" + name;
    }

    /** Sectors that cannot be read. */
    public long errorSectors() {
        return targets.stream().filter(DmTarget::isError).mapToLong(DmTarget::sectors).sum();
    }

    public long sectors() {
        return targets.stream().mapToLong(DmTarget::sectors).sum();
    }
}
