package io.vgdakit.scan;

import io.vgdakit.format.ConfigRecord;
import io.vgdakit.layout.ReservedAreas;
import io.vgdakit.record.Confidence;
import io.vgdakit.record.Structures;
import java.util.Optional;
import java.util.stream.IntStream;

/** The configuration record and its backup (formats/README.md 6.2). */
final class ConfigRecogniser implements Recogniser {

    @Override
    public Optional<Hit> recognise(Spot spot, byte[] head) {
        ConfigRecord record = Structures.CONFIG_RECORD.parse(head);
        if (!record.magicOk()) {
            return Optional.empty();
        }
        boolean sectors = record.sectorBytes() > 0 && Integer.bitCount(record.sectorBytes()) == 1;
        int copy = IntStream.of(1, 2).filter(candidate -> confirms(spot, candidate)).findFirst().orElse(0);
        var builder = new HitBuilder(spot, Structures.CONFIG_RECORD.stem()).because("magic of a configuration record")
                .because(sectors ? "sectors of " + record.sectorBytes() + " bytes" : "a sector size that no disk has")
                .confirmed(copy != 0, sectors ? Confidence.CERTAIN : Confidence.PROBABLE, "an IPL or LVM record at its distance")
                .value("formatted_cap", record.formattedCap());
        if (copy != 0) {
            builder.value("psn", ReservedAreas.config(copy).psn());
        }
        return Optional.of(builder.build(Structures.CONFIG_RECORD.size()));
    }

    private static boolean confirms(Spot spot, int copy) {
        Optional<Spot> base = spot.sectors(-ReservedAreas.config(copy).psn());
        return base.flatMap(IplRecogniser::labelled).isPresent()
                || base.flatMap(start -> start.sectors(ReservedAreas.lvmRecord(copy).psn())).flatMap(LvmSector::at).isPresent();
    }
}
