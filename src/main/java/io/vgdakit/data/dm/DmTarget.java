package io.vgdakit.data.dm;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One line of a table: sectors that follow each other, and where they are.
 *
 * @param sectors how many
 * @param chunk sectors of a chunk when there are several stripes; else 0
 * @param stripes where they are: none for an error target, one for a linear one, more for a striped one
 */
public record DmTarget(long sectors, long chunk, List<Stripe> stripes) {

    /**
     * A run of sectors of a device.
     *
     * @param device its path, or what a shell puts it in place of
     * @param sector the first one
     */
    public record Stripe(String device, long sector) {

        private Stripe plus(long sectors) {
            return new Stripe(device, sector + sectors);
        }
    }

    static DmTarget error(long sectors) {
        return new DmTarget(sectors, 0, List.of());
    }

    static DmTarget linear(long sectors, String device, long sector) {
        return new DmTarget(sectors, 0, List.of(new Stripe(device, sector)));
    }

    /** Whether reading it fails. */
    public boolean isError() {
        return stripes.isEmpty();
    }

    /** Whether the next one is the same target, gone on. */
    boolean goesOn(DmTarget next) {
        return chunk == next.chunk && stripes.size() == next.stripes.size()
                && IntStream.range(0, stripes.size()).allMatch(i -> stripes.get(i).plus(sectors / stripes.size()).equals(next.stripes.get(i)));
    }

    DmTarget and(DmTarget next) {
        return new DmTarget(sectors + next.sectors, chunk, stripes);
    }

    /** Its line, as dmsetup reads it. */
    String line(long start) {
        String places = stripes.stream().map(stripe -> " " + stripe.device() + " " + stripe.sector()).collect(Collectors.joining());
        return start + " " + sectors + switch (stripes.size()) {
            case 0 -> " error";
            case 1 -> " linear" + places;
            default -> " striped " + stripes.size() + " " + chunk + places;
        };
    }
}
