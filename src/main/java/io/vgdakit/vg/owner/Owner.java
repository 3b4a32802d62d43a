package io.vgdakit.vg.owner;

import java.util.List;

/**
 * Somebody whom a disk belongs or belonged to.
 *
 * @param code stable name: {@code aix_lvm}, {@code aix_pvid}, {@code aix_label}, {@code gpfs}, {@code other_volume_manager}, or one of the
 *     table of signs
 * @param text for a person
 * @param kind of volume group: {@code original}, {@code big}, {@code scalable}, {@code unknown}; empty when there is none
 * @param vgid of an AIX volume group; empty when there is none
 * @param pvid of the disk; empty when there is none
 * @param signs the places the verdict rests on, at least one
 */
public record Owner(String code, String text, String kind, String vgid, String pvid, List<Sign> signs) {

    public Owner {
        signs = List.copyOf(signs);
    }

    static Owner of(String code, String text, List<Sign> signs) {
        return new Owner(code, text, "", "", "", signs);
    }

    /** Whether the disk holds LVM metadata of AIX. */
    public boolean aixLvm() {
        return code.equals(AixOwners.LVM);
    }

    /** Whether AIX made what was found, be it only a label. */
    public boolean aix() {
        return aixLvm() || code.equals(AixOwners.PVID) || code.equals(AixOwners.LABEL);
    }
}
