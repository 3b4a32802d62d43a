package io.vgdakit.scan;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import io.vgdakit.record.Confidence;
import io.vgdakit.record.PlausibleTime;
import io.vgdakit.record.Stamp;
import io.vgdakit.record.Structures;
import io.vgdakit.record.VgdaTrailerValues;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A list of LV names, told by its shape: names in slots, padded with zeros (formats/README.md 9.7). Tells the first sector of it that begins with
 * a name, which is the first of the list unless the LVs with the lowest minors were removed.
 */
final class LvNamesRecogniser implements Recogniser {

    private static final int LEAST_NAMES = 2;

    /** Sectors of the list of an original volume group; that of a big one is recognised by them too. */
    private final int sectors = Magics.blank(Structures.LVM_RECORD).namesSectors();

    @Override
    public Optional<Hit> recognise(Spot spot, byte[] head) {
        boolean begins = head[0] != 0 && NameList.isOne(head) && !continues(spot);
        return begins ? hit(spot) : Optional.empty();
    }

    /** Whether one of the slots right before, as many as a sector has, holds a name: then this is the middle of a list. */
    private static boolean continues(Spot spot) {
        for (int slot = 1; slot <= Disk.SECTOR_BYTES / NameList.SLOT_BYTES; slot++) {
            Optional<byte[]> before = spot.bytes(-(long) slot * NameList.SLOT_BYTES).map(place -> place.read(NameList.SLOT_BYTES).bytes())
                    .filter(NameList::isOne);
            if (before.isEmpty() || before.get()[0] != 0) {
                return before.isPresent();
            }
        }
        return false;
    }

    private Optional<Hit> hit(Spot spot) {
        Extent extent = spot.read((sectors + 1) * Disk.SECTOR_BYTES);
        int length = 0;
        while (length < sectors && NameList.isOne(sector(extent, length))) {
            length++;
        }
        List<String> names = NameList.names(Arrays.copyOf(extent.bytes(), length * Disk.SECTOR_BYTES));
        Optional<Stamp> stamp = length == sectors ? trailer(sector(extent, sectors)) : Optional.empty();
        if (names.size() < LEAST_NAMES && stamp.isEmpty()) {
            return Optional.empty();
        }
        var builder = new HitBuilder(spot, Structures.LV_NAMES.stem()).because(names.size() + (names.size() == 1 ? " name" : " names") + " in slots")
                .confirmed(stamp.isPresent(), Confidence.PROBABLE, "a VGDA trailer behind it")
                .value("lv_names", String.join(" ", names));
        stamp.ifPresent(found -> builder.value("stamp", found.text()).value("time", found.toInstant()));
        return Optional.of(builder.build((long) length * Disk.SECTOR_BYTES));
    }

    /** The stamp of a trailer; empty when a sector does not look like one. */
    private static Optional<Stamp> trailer(byte[] sector) {
        return VgdaTrailerValues.VARIANTS.stream().map(variant -> variant.values(sector).stamp())
                .filter(stamp -> !stamp.isZero() && stamp.nanosecondsValid() && PlausibleTime.holds(stamp.toInstant())).findFirst();
    }

    private static byte[] sector(Extent extent, int index) {
        return Arrays.copyOfRange(extent.bytes(), index * Disk.SECTOR_BYTES, (index + 1) * Disk.SECTOR_BYTES);
    }
}
