package io.vgdakit.repair.backup;

import io.vgdakit.layout.Layout;
import io.vgdakit.record.Pvid;
import io.vgdakit.record.Vgid;
import io.vgdakit.vg.DiskMetadata;
import java.util.ArrayList;
import java.util.List;

/**
 * What a disk says it is. Empty text or 0 where it says nothing.
 *
 * @param pvid 16 digits, from the IPL record
 * @param vgid 32 digits (16 before AIX 5.1), from the LVM record in use
 * @param pvNum number of the PV in its volume group
 * @param size bytes
 */
public record DiskIdentity(String pvid, String vgid, int pvNum, long size) {

    public static DiskIdentity of(DiskMetadata metadata) {
        Pvid pvid = Pvid.of(metadata.ipl().value().pvId(), 0);
        String vgid = metadata.layout().layout().map(Layout::vgid).filter(found -> !found.isZero()).map(Vgid::text).orElse("");
        return new DiskIdentity(pvid.isZero() ? "" : pvid.text(), vgid, metadata.pvNum(), metadata.disk().size());
    }

    /** Whether the PVIDs, or else VGID and number, prove that both are one disk. */
    boolean proves(DiskIdentity other) {
        return !pvid.isEmpty() && pvid.equals(other.pvid) || samePlace(other);
    }

    boolean samePlace(DiskIdentity other) {
        return !vgid.isEmpty() && vgid.equals(other.vgid) && pvNum > 0 && pvNum == other.pvNum;
    }

    /** What speaks against both being one disk, a clause each; what is lost on one of them does not. */
    List<String> contradictions(DiskIdentity other) {
        List<String> found = new ArrayList<>();
        compare("PVID", pvid, other.pvid, found);
        compare("VGID", vgid, other.vgid, found);
        compare("pv_num", pvNum == 0 ? "" : "" + pvNum, other.pvNum == 0 ? "" : "" + other.pvNum, found);
        compare("size", size + " bytes", other.size + " bytes", found);
        return found;
    }

    private static void compare(String what, String expected, String actual, List<String> found) {
        if (!expected.isEmpty() && !actual.isEmpty() && !expected.equals(actual)) {
            found.add(what + " is " + actual + ", expected " + expected);
        }
    }
}
