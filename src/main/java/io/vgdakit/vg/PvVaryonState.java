package io.vgdakit.vg;

/**
 * What varyonvg would find at the place of one PV, in the words of AIX's per-disk results (src/site/AIX.md 7.3).
 *
 * @param pv the PV
 * @param state what it would find
 * @param votes VGDA copies that would count: current and valid ones of a usable disk
 */
public record PvVaryonState(PhysicalVolume pv, State state, int votes) {

    /** Per-disk results. */
    public enum State {
        USABLE("usable"),
        NOT_FOUND("no image of this PV is at hand"),
        INVALID_PVID("its IPL record carries no PVID or another one than the VGDA"),
        DUPLICATE_PVID("more than one image carries its PVID"),
        RECORD_UNREADABLE("its LVM record at PSN 7 is not valid"),
        NO_CURRENT_VGDA("no copy of its VGDA is valid and current");

        private final String description;

        State(String description) {
            this.description = description;
        }

        public String description() {
            return description;
        }
    }
}
