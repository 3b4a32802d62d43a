package io.vgdakit.vg;

import io.vgdakit.record.Vgid;
import java.util.Map;

/**
 * Names that are not on disk and a person gives: of volume groups, by VGID. Names of disks are given when their images are opened.
 *
 * @param vgNames names by VGID
 * @param onlyVgName name for the volume group when there is only one; empty for none
 */
public record GroupNames(Map<Vgid, String> vgNames, String onlyVgName) {

    public static final GroupNames NONE = new GroupNames(Map.of(), "");

    /** Name of a volume group: the given one, {@code fallback} when it is not empty, else one made of the VGID. */
    String of(Vgid vgid, String fallback) {
        String digits = vgid.text();
        String made = "vg_" + digits.substring(Math.max(0, digits.length() - 8));
        return vgNames.getOrDefault(vgid, fallback.isEmpty() ? made : fallback);
    }
}
