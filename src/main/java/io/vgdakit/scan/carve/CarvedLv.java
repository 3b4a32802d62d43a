package io.vgdakit.scan.carve;

import io.vgdakit.record.Confidence;
import io.vgdakit.record.LvcbValues;
import io.vgdakit.record.Lvid;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An LV that is known only by what lies at its beginning.
 *
 * @param name from the LVCB; {@code lv_DISK_PP} when no LVCB tells it
 * @param named whether an LVCB tells the name
 * @param places where its LP 1 lies, one for each copy
 * @param confidence that this LV begins at these places; certain only with an LVCB that nothing else contradicts
 * @param reasons what speaks for it and against it
 */
public record CarvedLv(String name, boolean named, List<CarvedPlace> places, Confidence confidence, List<String> reasons) {

    public CarvedLv {
        places = List.copyOf(places);
        reasons = List.copyOf(reasons);
    }

    private LvStart first() {
        return places.get(0).start();
    }

    public Optional<LvcbValues> lvcb() {
        return first().lvcb();
    }

    public Optional<Lvid> lvid() {
        return first().lvid();
    }

    public Optional<String> type() {
        return first().type();
    }

    public Optional<FileSystem> fileSystem() {
        return first().fileSystem();
    }

    /** Copies that the LVCB tells; 0 when it does not. */
    public int copies() {
        return first().copies();
    }

    /** LPs: those of the LVCB, else as many as the file system needs; empty when neither is there. */
    public OptionalLong lps(long ppBytes) {
        return first().lps().isPresent() ? first().lps()
                : fileSystem().map(found -> OptionalLong.of(found.lps(ppBytes))).orElse(OptionalLong.empty());
    }

    /** Whether LVCB and superblock are of one mind, and strips of a disk do not explain what is missing. */
    public boolean plain() {
        boolean expected = lvcb().flatMap(LvcbValues::type).filter(type -> type.equals("jfs") || type.equals("jfs2")).isPresent();
        return !expected || fileSystem().isPresent();
    }
}
