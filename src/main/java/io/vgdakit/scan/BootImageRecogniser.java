package io.vgdakit.scan;

import io.vgdakit.format.BootImage;
import io.vgdakit.record.Confidence;
import io.vgdakit.record.PlausibleTime;
import io.vgdakit.record.Structures;
import java.time.Instant;
import java.util.Optional;

/** A boot image; other ELF files are none (formats/README.md 12.1). */
final class BootImageRecogniser implements Recogniser {

    @Override
    public Optional<Hit> recognise(Spot spot, byte[] head) {
        BootImage image = Structures.BOOT_IMAGE.parse(head);
        if (!image.magicOk() || !image.hasRpaNote()) {
            return Optional.empty();
        }
        var built = Instant.ofEpochSecond(image.parameters().timestamp());
        return Optional.of(new HitBuilder(spot, Structures.BOOT_IMAGE.stem()).because("a 32-bit ELF file")
                .confirmed(true, Confidence.PROBABLE, "the note IBM,RPA-Client-Config where a boot image has it")
                .confirmed(image.elf().eMachine() == image.powerPcMachine() && PlausibleTime.holds(built), Confidence.CERTAIN,
                        "it is for PowerPC, and its time is possible")
                .value("time", built)
                .value("kern_size", image.parameters().kernSize())
                .build(head.length));
    }
}
