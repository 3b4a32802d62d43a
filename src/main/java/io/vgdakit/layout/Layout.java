package io.vgdakit.layout;

import io.vgdakit.record.Vgid;
import java.util.List;

/** Where the areas of a volume group's metadata lie on one disk. */
public sealed interface Layout permits VgdaLayout, ScalableLayout {

    VgKind kind();

    /** VGID of the volume group, from the record or from what the layout was found by. */
    Vgid vgid();

    /** Every area the LVM record locates, in the order of the record, not bounded by the size of the disk. */
    List<Area> areas();
}
