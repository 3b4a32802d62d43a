package io.vgdakit.scan.carve;

import io.vgdakit.disk.Disk;
import io.vgdakit.record.LvcbValues;
import io.vgdakit.record.Lvid;
import io.vgdakit.record.Structures;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A place where an LV begins or once began.
 *
 * @param disk the disk
 * @param offset bytes from its start
 * @param lvcb what the LVCB there says; empty when there is none
 * @param lvid the LVID in it; empty when it is not recognised
 * @param fileSystem what the superblock behind it says; empty when there is none
 */
public record LvStart(Disk disk, long offset, Optional<LvcbValues> lvcb, Optional<Lvid> lvid, Optional<FileSystem> fileSystem) {

    /** What begins at a byte of a disk; empty when neither an LVCB nor a superblock says that an LV does. */
    public static Optional<LvStart> at(Disk disk, long offset) {
        if (offset < 0) {
            return Optional.empty();
        }
        Optional<LvcbValues> lvcb = LvcbValues.of(disk.read(offset, Structures.LVCB.size()).bytes());
        Optional<FileSystem> fileSystem = FileSystem.at(disk, offset);
        return lvcb.isEmpty() && fileSystem.isEmpty() ? Optional.empty()
                : Optional.of(new LvStart(disk, offset, lvcb, lvcb.flatMap(LvcbValues::lvid).flatMap(LvStart::lvid), fileSystem));
    }

    private static Optional<Lvid> lvid(String text) {
        try {
            return Optional.of(Lvid.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Name of the LV; empty when no LVCB tells it. */
    public Optional<String> name() {
        return lvcb.flatMap(LvcbValues::lvname).filter(name -> name.matches("[^\\s:]+"));
    }

    /** Type of the LV, from the LVCB or else the superblock. */
    public Optional<String> type() {
        return lvcb.flatMap(LvcbValues::type).or(() -> fileSystem.map(FileSystem::type));
    }

    /** LPs that the LVCB tells. */
    public OptionalLong lps() {
        return lvcb.map(LvcbValues::numLps).filter(lps -> lps.orElse(0) > 0).map(lps -> OptionalLong.of(lps.getAsInt())).orElse(OptionalLong.empty());
    }

    /** Copies that the LVCB tells; 0 when it does not. */
    public int copies() {
        return lvcb.map(values -> values.copies().orElse(0)).orElse(0);
    }
}
