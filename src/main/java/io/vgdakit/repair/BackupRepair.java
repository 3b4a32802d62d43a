package io.vgdakit.repair;

import io.vgdakit.record.OnDisk;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.DiskMetadata;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Restores a structure of which each disk has a primary and a backup, neither with a stamp: the valid one over the one that is not. */
final class BackupRepair implements Repair {

    private final String name;
    private final BiFunction<DiskMetadata, Integer, OnDisk<?>> copies;
    private final BiFunction<DiskMetadata, Integer, Boolean> valid;
    private final BiFunction<DiskMetadata, Integer, Boolean> interrupted;

    private BackupRepair(String name, BiFunction<DiskMetadata, Integer, OnDisk<?>> copies, BiFunction<DiskMetadata, Integer, Boolean> valid,
            BiFunction<DiskMetadata, Integer, Boolean> interrupted) {
        this.name = name;
        this.copies = copies;
        this.valid = valid;
        this.interrupted = interrupted;
    }

    /** Bad-block directories. One that was being updated is left to a person: its backup may lack the newest entry. */
    static BackupRepair badBlocks() {
        return new BackupRepair("bbdir", DiskMetadata::badBlocks,
                (disk, copy) -> disk.badBlocks(copy).value().idOk() && disk.badBlocks(copy).value().numEntriesOk(),
                (disk, copy) -> disk.badBlocks(copy).value().updateInProgress());
    }

    /** Configuration records. */
    static BackupRepair config() {
        return new BackupRepair("config", DiskMetadata::config, (disk, copy) -> disk.config(copy).value().magicOk(), (disk, copy) -> false);
    }

    @Override
    public void draft(Draft draft, RepairMode mode) {
        members(draft.assembly()).forEach(disk -> disk(disk, draft, mode));
    }

    private static Stream<DiskMetadata> members(Assembly assembly) {
        return assembly.volumeGroups().stream().flatMap(vg -> Stream.concat(vg.members().stream(), vg.duplicates().stream()));
    }

    private void disk(DiskMetadata disk, Draft draft, RepairMode mode) {
        if (IntStream.of(1, 2).anyMatch(copy -> !copies.apply(disk, copy).complete())) {
            draft.leave(disk.disk(), name, "not all of its bytes can be read");
            return;
        }
        OnDisk<?> first = copies.apply(disk, 1);
        OnDisk<?> second = copies.apply(disk, 2);
        if (Arrays.equals(first.bytes(), second.bytes())) {
            return;
        }
        boolean firstValid = valid.apply(disk, 1);
        boolean secondValid = valid.apply(disk, 2);
        if (firstValid == secondValid) {
            draft.leave(disk.disk(), name, firstValid ? "primary and backup are valid but differ" : "primary and backup differ, and neither is valid");
        } else if (mode.automatic() && interrupted.apply(disk, firstValid ? 2 : 1)) {
            draft.leave(disk.disk(), name, "an update was interrupted; 'repair " + name + "' goes back to the other copy");
        } else {
            OnDisk<?> source = firstValid ? first : second;
            OnDisk<?> target = firstValid ? second : first;
            draft.replace(disk.disk(), target.place().psn(), source.bytes(), target.path(), "is not valid; copied from " + source.path());
            draft.require(disk.disk(), source.place().offset(), (int) source.place().length());
        }
    }
}
