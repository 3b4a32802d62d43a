package io.vgdakit.repair;

import io.vgdakit.disk.Disk;
import io.vgdakit.layout.ReservedAreas;
import io.vgdakit.record.Pvid;
import io.vgdakit.record.Structures;
import java.util.Set;

/**
 * What the owner of devices allows.
 *
 * @param devices whether devices may be written at all
 * @param confirmed PVIDs of the devices that may be written, typed by a person
 */
public record Consent(boolean devices, Set<Pvid> confirmed) {

    /** Only image files may be written. */
    public static final Consent IMAGES_ONLY = new Consent(false, Set.of());

    public Consent {
        confirmed = Set.copyOf(confirmed);
    }

    /** Refuses a device that may not be written. */
    void check(ImageIdentity image, WritableImage open) throws Refusal {
        if (!open.device()) {
            return;
        }
        if (!devices) {
            throw new Refusal(image.path() + ": is a device; to write to it give --device and --yes with its PVID");
        }
        Pvid pvid = pvid(open);
        if (!confirmed.contains(pvid)) {
            throw new Refusal(image.path() + ": is a device with the PVID " + pvid.text()
                    + ", which was not confirmed; to write to it give --yes " + pvid.text());
        }
    }

    private static Pvid pvid(WritableImage open) {
        byte[] ipl = Targets.reader(open).read(ReservedAreas.ipl().psn() * Disk.SECTOR_BYTES, Structures.IPL_RECORD.size());
        return Pvid.of(Structures.IPL_RECORD.parse(ipl).pvId(), 0);
    }
}
