package io.vgdakit.view;

import io.vgdakit.disk.Disk;
import io.vgdakit.layout.ScalableLayout;
import io.vgdakit.vg.VolumeGroup;
import java.util.Optional;

/**
 * Size of the PPs of a volume group and sums of PPs as AIX prints them.
 *
 * @param megabytes of a PP; empty when not known
 */
record PpSize(Optional<Long> megabytes) {

    /** From the VGDA, or from the LVM record of a scalable volume group. */
    static PpSize of(VolumeGroup vg) {
        long bytes = vg.ppBytes() > 0 ? vg.ppBytes() : vg.members().stream()
                .flatMap(member -> member.layout().layout().stream())
                .filter(ScalableLayout.class::isInstance)
                .mapToLong(layout -> ((ScalableLayout) layout).lvmRecord().ppSectors() * Disk.SECTOR_BYTES)
                .filter(found -> found > 0)
                .findFirst().orElse(0);
        return new PpSize(bytes > 0 ? Optional.of(bytes >> 20) : Optional.empty());
    }

    /** From the facts of a report, in which it is {@code pp_size_megabytes}. */
    static PpSize of(Facts facts) {
        return new PpSize(facts.number("pp_size_megabytes"));
    }

    String text() {
        return Unknown.or(megabytes) + " megabyte(s)";
    }

    /** For example {@code 543 (34752 megabytes)}. */
    String pps(long count) {
        return count + " (" + Unknown.or(megabytes.map(size -> size * count)) + " megabytes)";
    }

    String pps(Optional<Long> count) {
        return count.map(this::pps).orElse(Unknown.TEXT);
    }
}
