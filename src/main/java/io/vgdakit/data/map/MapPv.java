package io.vgdakit.data.map;

import io.vgdakit.record.Pvid;
import java.util.Optional;

/**
 * A disk of a map.
 *
 * @param name as the map calls it; the PVID when no source tells a name
 * @param pvid its PVID; empty when no source tells
 * @param psnPart1 sector of PP 1; 0 when no source tells
 * @param ppCount PPs; 0 when no source tells
 */
public record MapPv(String name, Optional<Pvid> pvid, long psnPart1, long ppCount) {

    /** A disk of which only the name is known. */
    public static MapPv named(String name) {
        return new MapPv(name, Optional.empty(), 0, 0);
    }
}
