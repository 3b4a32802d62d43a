package io.vgdakit.check;

import io.vgdakit.record.OnDisk;
import io.vgdakit.record.Place;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.PpIndex;
import io.vgdakit.vg.VgdaCopy;
import io.vgdakit.vg.VolumeGroup;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One VGDA copy to be checked.
 *
 * @param vg the volume group, for its VGSA
 * @param disk the disk it is on
 * @param vgda the copy
 * @param index its PPs by LP
 * @param minors of its LV entries that are not zero
 */
record VgdaSubject(VolumeGroup vg, DiskMetadata disk, VgdaCopy vgda, PpIndex index, List<Integer> minors) {

    static final long LOW_HALF = VgdaCopy.LOW_HALF;

    static VgdaSubject of(VolumeGroup vg, DiskMetadata disk, VgdaCopy vgda) {
        return new VgdaSubject(vg, disk, vgda, new PpIndex(vgda), IntStream.of(vgda.definedMinors()).boxed().toList());
    }

    OnDisk<?> header() {
        return vgda.header().source();
    }

    /** Where an LV entry lies, and the rest of it to point at. */
    OnDisk<?> lvEntry(int minor) {
        return vgda.lvEntry(minor).source();
    }

    Place place() {
        return new Place(disk.disk().name(), vgda.copy(), vgda.extent().offset(), vgda.extent().bytes().length);
    }

    /** LPs of an LV, from the bytes that are established. */
    long numLps(int minor) {
        return vgda.numLps(minor);
    }

    /** PPs a PV may have for each unit of the factor; the factor of the chosen VGSA, 0 when there is none to be trusted. */
    int factor() {
        return vg.vgsa().filter(vgsa -> vgsa.valid() && vgsa.rowsPerPv() == vgsa.factor()).map(vgsa -> vgsa.factor()).orElse(0);
    }
}
