package io.vgdakit.layout;

import java.util.List;

/** Where the areas of a volume group's metadata lie on one disk. */
public sealed interface Layout permits VgdaLayout, ScalableLayout {

    VgKind kind();

    /** Every area the LVM record locates, in the order of the record, not bounded by the size of the disk. */
    List<Area> areas();
}
