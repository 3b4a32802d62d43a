package io.vgdakit.testing;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Disks;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.GroupNames;
import io.vgdakit.vg.VolumeGroup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Images of test volume groups, whole and with known contents, and the disks opened from them, which closing it closes. */
public final class WrittenDisks implements AutoCloseable {

    private final Path directory;
    private final List<Disk> disks = new ArrayList<>();

    public WrittenDisks(Path directory) {
        this.directory = directory;
    }

    /** Writes the disks of a volume group with {@link LvContents}; returns the images in the order of the PVs. */
    public List<Path> write(VgSpec spec) throws IOException {
        List<Path> images = VgImages.of(spec).writeDisks(directory);
        LvContents.writeAll(spec, images);
        return images;
    }

    public List<Disk> open(List<Path> images) throws IOException {
        List<Disk> opened = new ArrayList<>();
        for (Path image : images) {
            opened.add(Disks.open(image));
        }
        disks.addAll(opened);
        return opened;
    }

    /** The only volume group of some images. */
    public VolumeGroup group(List<Path> images) throws IOException {
        return group(open(images).toArray(Disk[]::new));
    }

    /** The only volume group of some disks. */
    public static VolumeGroup group(Disk... disks) {
        return Assembly.of(List.of(disks), GroupNames.NONE).volumeGroups().get(0);
    }

    @Override
    public void close() throws IOException {
        for (Disk disk : disks) {
            disk.close();
        }
    }
}
