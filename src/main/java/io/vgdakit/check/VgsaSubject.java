package io.vgdakit.check;

import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.VgsaCopy;
import io.vgdakit.vg.VolumeGroup;

/**
 * One VGSA copy to be checked.
 *
 * @param vg the volume group, for its PVs
 * @param disk the disk it is on
 * @param vgsa the copy
 */
record VgsaSubject(VolumeGroup vg, DiskMetadata disk, VgsaCopy vgsa) {

    int copy() {
        return vgsa.source().place().copy();
    }
}
