package io.vgdakit.repair.backup;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import io.vgdakit.layout.VgdaLayout;
import io.vgdakit.record.Readings;
import io.vgdakit.record.Stamp;
import io.vgdakit.record.Structures;
import io.vgdakit.repair.Plan;
import io.vgdakit.repair.PlanBuilder;
import io.vgdakit.repair.Refusal;
import io.vgdakit.vg.Calibration;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.VgdaCopy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Plans the edits that bring the areas of a backup back, byte for byte. Sectors that hold the same already are left out. */
public final class Restore {

    private final Backup backup;
    private final List<String> only;
    private final DiskMatch match;
    private final List<CopyOrder> orders = new ArrayList<>();
    private final List<Readings> readings = new ArrayList<>();
    private final List<Optional<Stamp>> newest = new ArrayList<>();
    private final List<String> objected = new ArrayList<>();
    private final PlanBuilder builder = new PlanBuilder();

    private Restore(Backup backup, List<String> only, DiskMatch match) {
        this.backup = backup;
        this.only = only;
        this.match = match;
    }

    /**
     * The plan. It has an objection when an image may not be the disk, holds a newer valid VGDA, or data where an LVCB was.
     *
     * @param images open; not every disk of the backup needs one
     * @param only paths of what to restore, for example {@code lvmrec} or {@code vgda[0].lv}; empty for everything
     * @throws Refusal when the backup is sanitized, has no area of a path, or it is not clear which disk an image is
     */
    public static Plan plan(Backup backup, List<Disk> images, List<String> only) throws IOException, Refusal {
        if (backup.header().sanitized()) {
            throw new Refusal(backup.file() + ": is sanitized: its names and ids are not those of the disk, so it cannot be restored");
        }
        for (String path : only) {
            if (backup.disks().stream().flatMap(disk -> disk.areas().stream()).noneMatch(area -> isAt(area.path(), path))) {
                throw new Refusal(backup.file() + ": has no area " + path + "; 'vgdakit backup --list' names those it has");
            }
        }
        DiskMatch match = DiskMatch.of(backup.disks().stream().map(SavedDisk::identity).toList(), images);
        return new Restore(backup, only, match).plan();
    }

    private Plan plan() throws IOException, Refusal {
        match.objections().forEach(builder::objection);
        for (Disk disk : match.disks()) {
            now(disk);
        }
        for (int stage = 1; stage <= CopyOrder.STAGES; stage++) {
            int current = stage;
            backup.forEach((index, area, offset, bytes) -> {
                if (match.disks().get(index) != null && orders.get(index).stage(area.path()) == current && selected(area.path())) {
                    bytes(index, area, offset, bytes);
                }
            });
            builder.nextStage();
        }
        return builder.build();
    }

    /** Notes what an image, or none, holds now. */
    private void now(Disk disk) {
        if (disk == null) {
            orders.add(null);
            readings.add(null);
            newest.add(Optional.empty());
        } else {
            DiskMetadata metadata = DiskMetadata.read(disk);
            Readings proved = Calibration.of(List.of(metadata)).readings();
            orders.add(new CopyOrder(metadata, proved));
            readings.add(proved);
            newest.add(newestStamp(metadata, proved));
        }
    }

    private boolean selected(String path) {
        return only.isEmpty() || only.stream().anyMatch(prefix -> isAt(path, prefix));
    }

    /** Whether a path is another or lies below it; one without an index stands for every index. */
    private static boolean isAt(String path, String prefix) {
        return path.equals(prefix) || path.startsWith(prefix + ".") || path.startsWith(prefix + "[");
    }

    private void bytes(int index, SavedArea area, long offset, byte[] bytes) throws IOException, Refusal {
        Disk disk = match.disks().get(index);
        Extent now = disk.read(offset, bytes.length);
        if (!now.complete()) {
            edit(disk, area, offset, bytes);
            return;
        }
        object(index, area, now, bytes);
        int from = 0;
        while (from < bytes.length) {
            int to = from;
            while (to < bytes.length && !same(now.bytes(), bytes, to)) {
                to = Math.min(bytes.length, to + Disk.SECTOR_BYTES);
            }
            if (to > from) {
                edit(disk, area, offset + from, Arrays.copyOfRange(bytes, from, to));
            }
            from = to + Disk.SECTOR_BYTES;
        }
    }

    private static boolean same(byte[] a, byte[] b, int sector) {
        int end = Math.min(a.length, sector + Disk.SECTOR_BYTES);
        return Arrays.equals(a, sector, end, b, sector, end);
    }

    private void edit(Disk disk, SavedArea area, long offset, byte[] bytes) throws IOException, Refusal {
        builder.edit(disk, offset, bytes, area.path(), "restored from the backup of " + backup.header().time());
    }

    private void object(int index, SavedArea area, Extent now, byte[] saved) {
        Disk disk = match.disks().get(index);
        if (area.path().startsWith("lvcb[")) {
            LvcbTarget.objection(disk, area.path(), now, saved).ifPresent(builder::objection);
        }
        if (area.path().matches("vgda\\[[01]].vgh") && saved.length >= Structures.VGDA_HEADER.size() && !Arrays.equals(now.bytes(), saved)) {
            Stamp stamp = readings.get(index).vgdaHeader().values(saved).stamp();
            newest.get(index).filter(newer -> newer.compareTo(stamp) > 0 && !objected.contains(disk.source())).ifPresent(newer -> {
                objected.add(disk.source());
                builder.objection(disk.source() + ": holds a valid VGDA of " + newer.toInstant() + ", newer than that of the backup, "
                        + stamp.toInstant());
            });
        }
    }

    private static Optional<Stamp> newestStamp(DiskMetadata metadata, Readings readings) {
        Optional<VgdaLayout> layout = metadata.vgdaLayout();
        return layout.stream().flatMap(found -> IntStream.of(1, 2).boxed()
                .flatMap(copy -> Optional.of(VgdaCopy.read(metadata.disk(), found, copy, readings)).filter(VgdaCopy::valid).stream())
                .map(copy -> copy.header().values().stamp())).max(Stamp::compareTo);
    }
}
