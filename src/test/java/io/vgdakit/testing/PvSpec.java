package io.vgdakit.testing;

/**
 * A PV of a test volume group.
 *
 * @param name of the disk
 * @param pvid 16 hex digits
 * @param ppCount PPs
 * @param psnPart1 PSN of PP 1; 0 for the usual place behind the LVM area
 * @param relocPsn start of the relocation pool; 0 for right behind the last PP
 * @param pvState stored state
 */
public record PvSpec(String name, String pvid, int ppCount, long psnPart1, long relocPsn, int pvState) {

    public static PvSpec of(String name, String pvid, int ppCount) {
        return new PvSpec(name, pvid, ppCount, 0, 0, 1);
    }

    public PvSpec withPsnPart1(long psn) {
        return new PvSpec(name, pvid, ppCount, psn, relocPsn, pvState);
    }

    public PvSpec withRelocPsn(long psn) {
        return new PvSpec(name, pvid, ppCount, psnPart1, psn, pvState);
    }

    public PvSpec withPvState(int state) {
        return new PvSpec(name, pvid, ppCount, psnPart1, relocPsn, state);
    }
}
