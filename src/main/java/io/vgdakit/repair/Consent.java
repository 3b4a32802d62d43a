package io.vgdakit.repair;

import io.vgdakit.disk.Disk;
import io.vgdakit.layout.ReservedAreas;
import io.vgdakit.record.Pvid;
import io.vgdakit.record.Structures;
import java.util.Optional;
import java.util.Set;

/**
 * What the owner of devices allows.
 *
 * @param devices whether devices may be written at all
 * @param confirmed PVIDs of the devices that may be written, typed by a person
 * @param question asks a person for a PVID that is not among them
 */
public record Consent(boolean devices, Set<Pvid> confirmed, Question question) {

    /** Only image files may be written. */
    public static final Consent IMAGES_ONLY = new Consent(false, Set.of());

    public Consent {
        confirmed = Set.copyOf(confirmed);
    }

    /** Consent of somebody who cannot be asked. */
    public Consent(boolean devices, Set<Pvid> confirmed) {
        this(devices, confirmed, text -> Optional.empty());
    }

    /** Asks a person. */
    public interface Question {

        /** What was typed; empty when there is nobody to ask, or no answer. */
        Optional<String> ask(String text);
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
            ask(image, pvid);
        }
    }

    private void ask(ImageIdentity image, Pvid pvid) throws Refusal {
        String answer = question.ask(image.path() + ": is a device of " + image.size() + " bytes with the PVID " + pvid.text()
                + ". Type the PVID of the disk that you mean to write to go on: ").map(String::strip).orElse("");
        if (!answer.equalsIgnoreCase(pvid.text())) {
            throw new Refusal(image.path() + ": is a device with the PVID " + pvid.text() + ", which was not confirmed"
                    + (answer.isEmpty() ? "" : ", another was typed") + "; to write to it give --yes " + pvid.text());
        }
    }

    private static Pvid pvid(WritableImage open) {
        byte[] ipl = Targets.reader(open).read(ReservedAreas.ipl().psn() * Disk.SECTOR_BYTES, Structures.IPL_RECORD.size());
        return Pvid.of(Structures.IPL_RECORD.parse(ipl).pvId(), 0);
    }
}
