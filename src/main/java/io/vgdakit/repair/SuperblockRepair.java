package io.vgdakit.repair;

import io.kaitai.struct.KaitaiStruct;
import io.vgdakit.disk.Disk;
import io.vgdakit.record.Content;
import io.vgdakit.record.OnDisk;
import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.SuperblockForm;
import io.vgdakit.vg.SuperblockReader;
import io.vgdakit.vg.VolumeGroup;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Restores the primary superblock of JFS and JFS2 from that of another current copy of the LV, else from the secondary, and the secondary from
 * the primary (src/site/AIX.md 14.14). Only where the LVCB says that the LV holds such a file system does it do so by itself.
 */
final class SuperblockRepair implements Repair {

    /** The superblocks of one copy of an LV. */
    private record Pair<T extends KaitaiStruct.ReadWrite>(Disk disk, OnDisk<T> primary, OnDisk<T> secondary) {
    }

    /** What is done in which LV. */
    private record Task<T extends KaitaiStruct.ReadWrite>(
            SuperblockForm<T> form, LogicalVolume lv, long lvBytes, boolean typed, List<Pair<T>> pairs, Draft draft, RepairMode mode) {

        boolean valid(OnDisk<T> superblock) {
            return form.sound(superblock) && form.fits(superblock, lvBytes);
        }

        /** Whether to leave to a person what is no more than larger than its LV: the LV may be what is wrong. */
        boolean lost(OnDisk<T> superblock) {
            return mode.automatic() ? !form.sound(superblock) : !valid(superblock);
        }

        boolean found() {
            return pairs.stream().anyMatch(pair -> valid(pair.primary()) || valid(pair.secondary()));
        }

        void leave(Disk disk, String why) {
            draft.leave(disk, "superblock[" + lv.minor() + "]", why);
        }
    }

    @Override
    public void draft(Draft draft, RepairMode mode) {
        for (VolumeGroup vg : draft.assembly().volumeGroups()) {
            for (LogicalVolume lv : vg.lvs()) {
                Optional<String> type = SuperblockReader.type(vg, lv);
                List<? extends Task<?>> tasks = SuperblockForm.ALL.stream().filter(form -> type.isEmpty() || type.get().equals(form.type()))
                        .map(form -> task(vg, lv, form, type.isPresent(), draft, mode)).filter(Task::found).toList();
                if (tasks.size() == 1) {
                    repair(tasks.get(0));
                } else if (tasks.size() > 1) {
                    tasks.get(0).leave(tasks.get(0).pairs().get(0).disk(), "there are superblocks of JFS and of JFS2, and no LVCB tells which counts");
                }
            }
        }
    }

    private static <T extends KaitaiStruct.ReadWrite> Task<T> task(
            VolumeGroup vg, LogicalVolume lv, SuperblockForm<T> form, boolean typed, Draft draft, RepairMode mode) {
        String path = "superblock[" + lv.minor() + "]";
        List<Pair<T>> pairs = SuperblockReader.firstPps(vg, lv).stream().flatMap(pp -> {
            Optional<OnDisk<T>> primary = SuperblockReader.read(vg, pp, form.structure(), path, 1, form.primary(), form.length());
            Optional<OnDisk<T>> secondary = SuperblockReader.read(vg, pp, form.structure(), path, 2, form.secondary(), form.length());
            return primary.isEmpty() || secondary.isEmpty() ? Stream.empty()
                    : Stream.of(new Pair<>(vg.pv(pp.pv()).orElseThrow().metadata().orElseThrow().disk(), primary.get(), secondary.get()));
        }).toList();
        return new Task<>(form, lv, lv.lps() * vg.ppBytes(), typed, pairs, draft, mode);
    }

    private static <T extends KaitaiStruct.ReadWrite> void repair(Task<T> task) {
        List<Pair<T>> primaries = task.pairs().stream().filter(pair -> task.valid(pair.primary())).toList();
        for (Pair<T> pair : task.pairs()) {
            if (task.lost(pair.primary())) {
                List<Pair<T>> sources = primaries.isEmpty() ? task.pairs().stream().filter(other -> task.valid(other.secondary())).toList() : primaries;
                primary(task, pair, sources, !primaries.isEmpty());
            } else if (task.lost(pair.secondary())) {
                secondary(task, pair);
            } else if (differ(task, pair) && !task.mode().automatic()) {
                write(task, pair.disk(), pair.primary(), pair.disk(), pair.secondary(), "is valid but differs from the secondary");
                task.draft().object(pair.disk(), pair.primary().path(), "primary and secondary superblock are both valid; the primary would be overwritten");
            }
        }
    }

    private static <T extends KaitaiStruct.ReadWrite> void primary(Task<T> task, Pair<T> pair, List<Pair<T>> sources, boolean fromPrimary) {
        if (sources.isEmpty() || sources.stream().map(other -> source(other, fromPrimary).bytes()).anyMatch(bytes -> !Arrays.equals(bytes,
                source(sources.get(0), fromPrimary).bytes()))) {
            task.leave(pair.disk(), "the primary is lost, and what could replace it " + (sources.isEmpty() ? "is not valid" : "differs between the copies of the LV"));
        } else if (!task.typed() && task.mode().automatic()) {
            task.leave(pair.disk(), "the primary is lost, but no LVCB says that the LV holds " + task.form().type() + "; 'repair superblock' restores it");
        } else {
            Pair<T> other = sources.get(0);
            boolean data = !task.typed() && Content.of(pair.primary().bytes()) == Content.DATA;
            write(task, pair.disk(), pair.primary(), other.disk(), source(other, fromPrimary), "is no valid superblock of " + task.form().type());
            if (data) {
                task.draft().object(pair.disk(), pair.primary().path(), "holds data at offset " + pair.primary().place().offset()
                        + ", and no LVCB says that the LV holds " + task.form().type());
            }
        }
    }

    private static <T extends KaitaiStruct.ReadWrite> void secondary(Task<T> task, Pair<T> pair) {
        if (task.mode().automatic() || !task.valid(pair.primary())) {
            task.leave(pair.disk(), "the secondary is lost; " + (task.mode().automatic() ? "'repair superblock' copies the primary over it"
                    : "by the primary the file system is larger than its LV"));
        } else {
            write(task, pair.disk(), pair.secondary(), pair.disk(), pair.primary(), "the secondary is no valid superblock of " + task.form().type());
        }
    }

    private static <T extends KaitaiStruct.ReadWrite> OnDisk<T> source(Pair<T> pair, boolean primary) {
        return primary ? pair.primary() : pair.secondary();
    }

    private static <T extends KaitaiStruct.ReadWrite> boolean differ(Task<T> task, Pair<T> pair) {
        return task.form().unchanging().stream().anyMatch(name -> !Arrays.equals(pair.primary().field(name).orElseThrow().raw(),
                pair.secondary().field(name).orElseThrow().raw()));
    }

    private static void write(Task<?> task, Disk disk, OnDisk<?> target, Disk sourceDisk, OnDisk<?> source, String fault) {
        String from = (source.place().copy() == 1 ? "primary" : "secondary") + " of " + source.place().disk() + " at offset " + source.place().offset();
        if (task.draft().replace(disk, target.place().psn(), source.bytes(), target.path(), fault + "; copied from the " + from)) {
            task.draft().require(sourceDisk, source.place().offset(), (int) source.place().length());
        }
    }
}
