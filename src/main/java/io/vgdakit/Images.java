package io.vgdakit;

import io.vgdakit.check.Checker;
import io.vgdakit.data.LvChannel;
import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Disks;
import io.vgdakit.disk.ImageFiles;
import io.vgdakit.disk.OpenedDisks;
import io.vgdakit.record.Finding;
import io.vgdakit.repair.Draft;
import io.vgdakit.repair.Repairs;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.GroupNames;
import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.ObjectFinder;
import io.vgdakit.vg.ObjectFinder.Found;
import io.vgdakit.vg.VolumeGroup;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Open disks and the volume groups on them, read-only. What is damaged never throws: volume groups hold what could be read, and {@link
 * #check()}
 * tells the rest. What it shows is the state when it was opened; for the state after a change open the images again.
 */
public final class Images implements Closeable {

    private final OpenedDisks opened;
    private final Assembly assembly;

    private Images(OpenedDisks opened, GroupNames names) {
        this.opened = opened;
        this.assembly = Assembly.of(opened.disks(), names);
    }

    /**
     * Opens images and devices, see {@link Disks#open}.
     *
     * @param paths in any order; a directory stands for the images in it
     * @throws IOException when one cannot be opened, or a directory holds no image; then none stays open
     */
    public static Images open(Path... paths) throws IOException {
        return open(List.of(paths), GroupNames.NONE);
    }

    /** The same with names for volume groups, which are not on disk. */
    public static Images open(Collection<Path> paths, GroupNames names) throws IOException {
        return of(OpenedDisks.open(ImageFiles.of(paths), Disks::open), names);
    }

    /** Disks that were opened otherwise, or that are a program's own; they are closed with this. */
    public static Images of(OpenedDisks disks, GroupNames names) throws IOException {
        try {
            return new Images(disks, names);
        } catch (RuntimeException e) {
            disks.close();
            throw e;
        }
    }

    /** In the order in which they were opened. */
    public List<Disk> disks() {
        return opened.disks();
    }

    /** The volume groups, and the disks without one. */
    public Assembly assembly() {
        return assembly;
    }

    public List<VolumeGroup> volumeGroups() {
        return assembly.volumeGroups();
    }

    /** What is wrong with the metadata, see {@link Checker#check}. */
    public List<Finding> check() {
        return Checker.check(assembly);
    }

    /**
     * The bytes of an LV from its best copies. What no disk at hand gives is a {@link io.vgdakit.data.HoleException}, never zeros.
     *
     * @param word name, LVID or minor of the LV
     * @return a channel that must not be read once this is closed
     * @throws NoSuchElementException when there is none, or several volume groups have one; {@link LvChannel#open(VolumeGroup,
     *     LogicalVolume)} takes
     *     any of them
     */
    public LvChannel lv(String word) {
        List<Found<LogicalVolume>> found = new ObjectFinder(assembly).lvs(word);
        if (found.size() != 1) {
            throw new NoSuchElementException(word + ": " + found.size() + " LVs of that name, LVID or minor on these disks, expected one");
        }
        return LvChannel.open(found.get(0).vg(), found.get(0).object());
    }

    /**
     * What can be repaired on certain facts, see {@link Repairs#automatic}; {@link Draft#plan()} is what {@link Changes#apply} takes.
     * Nothing is written.
     */
    public Draft repairs() {
        return Repairs.automatic(opened.disks());
    }

    @Override
    public void close() throws IOException {
        opened.close();
    }
}
