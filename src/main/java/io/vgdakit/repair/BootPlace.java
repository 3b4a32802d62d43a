package io.vgdakit.repair;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import io.vgdakit.format.BootImage;
import io.vgdakit.format.IplRecord;
import io.vgdakit.record.OnDisk;
import io.vgdakit.record.Structures;
import io.vgdakit.vg.BootCheck;
import io.vgdakit.vg.VolumeGroup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Where the boot LV and the boot image in it lie on a disk (formats/README.md 6.1, 12.1).
 *
 * @param disk the disk
 * @param start PSN of the boot LV, all of whose PPs follow each other
 * @param sectors of it
 * @param imagePsn PSN of the only boot image at its beginning
 * @param image prefix of the image
 */
record BootPlace(Disk disk, long start, long sectors, long imagePsn, BootImage image) {

    /** Sectors at the beginning of the boot LV in which its image begins, and of which images are compared. */
    private static final int SEARCHED = 2048;
    private static final long MOST_SECTORS = 1L << 32;

    /**
     * Looks for the boot image.
     *
     * @param boot of a PV with a contiguous boot LV
     * @return empty when there is none or more than one, or a boot record cannot name its place
     */
    static Optional<BootPlace> of(VolumeGroup vg, BootCheck boot) {
        Disk disk = boot.pv().metadata().orElseThrow().disk();
        long start = start(vg, boot);
        long sectors = boot.bootPps().size() * vg.ppBytes() / Disk.SECTOR_BYTES;
        Extent extent = disk.readSectors(start, SEARCHED);
        List<BootPlace> found = new ArrayList<>();
        for (int sector = 0; sector < SEARCHED && start + sectors <= MOST_SECTORS; sector++) {
            BootImage image = Structures.BOOT_IMAGE.parse(Arrays.copyOfRange(extent.bytes(), sector * Disk.SECTOR_BYTES, (sector + 1) * Disk.SECTOR_BYTES));
            if (image.magicOk() && image.hasRpaNote()) {
                found.add(new BootPlace(disk, start, sectors, start + sector, image));
            }
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static long start(VolumeGroup vg, BootCheck boot) {
        return boot.pv().map().psn(boot.bootPps().get(0).pp(), vg.ppBytes() / Disk.SECTOR_BYTES);
    }

    /** Whether code of a length lies inside the boot LV. */
    boolean holds(long codeSectors) {
        return codeSectors > 0 && imagePsn + codeSectors <= start + sectors;
    }

    /** Sectors of the image by its program headers. */
    long codeSectors() {
        long bytes = LongStream.of(image.powerPcHeader().pOffset() + image.powerPcHeader().pFilesz(), image.rpaHeader().pOffset() + image.rpaHeader().pFilesz(),
                image.load1Header().pOffset() + image.load1Header().pFilesz(), image.load2Header().pOffset() + image.load2Header().pFilesz())
                .max().orElseThrow();
        return (bytes + Disk.SECTOR_BYTES - 1) / Disk.SECTOR_BYTES;
    }

    /** Whether another disk, from which one can boot, has a copy of the same boot LV, and its boot record names nothing outside of it. */
    boolean sameAs(VolumeGroup vg, BootCheck other) {
        IplRecord record = other.pv().metadata().orElseThrow().ipl().value();
        long otherStart = start(vg, other);
        int compared = (int) Math.min(SEARCHED, start + sectors - imagePsn);
        Extent own = disk.readSectors(imagePsn, compared);
        Extent others = other.pv().metadata().orElseThrow().disk().readSectors(record.bootPrgStart(), compared);
        return other.bootPps().size() * vg.ppBytes() / Disk.SECTOR_BYTES == sectors && record.bootPrgStart() - otherStart == imagePsn - start
                && starts(record).allMatch(psn -> psn == 0 || psn >= otherStart && psn < otherStart + sectors)
                && own.complete() && others.complete() && Arrays.equals(own.bytes(), others.bytes());
    }

    private static LongStream starts(IplRecord record) {
        return LongStream.of(record.bootLvStart(), record.bootPrgStart(), record.serLvStart(), record.serPrgStart(), record.basecnStart(), record.basecsStart());
    }

    /** An IPL record with the boot record of a disk with another copy of the boot LV, moved to this one. */
    IplRecord moved(OnDisk<IplRecord> own, OnDisk<IplRecord> other) {
        byte[] bytes = own.bytes().clone();
        other.fields().filter(field -> field.field().path().matches("(?:boot|ser|basec[ns])_.*"))
                .forEach(field -> System.arraycopy(field.raw(), 0, bytes, (int) (field.place().offset() - other.place().offset()), field.raw().length));
        IplRecord record = Structures.IPL_RECORD.parse(bytes);
        long distance = start - record.bootLvStart();
        record.setBootLvStart(moved(record.bootLvStart(), distance));
        record.setBootPrgStart(moved(record.bootPrgStart(), distance));
        record.setSerLvStart(moved(record.serLvStart(), distance));
        record.setSerPrgStart(moved(record.serPrgStart(), distance));
        record.setBasecnStart(moved(record.basecnStart(), distance));
        record.setBasecsStart(moved(record.basecsStart(), distance));
        return record;
    }

    private static long moved(long psn, long distance) {
        return psn == 0 ? 0 : psn + distance;
    }

    /** Makes a boot record lead here; that of service mode too, when there is one. */
    void lead(IplRecord record) {
        record.setBootLvStart(start);
        record.setBootLvLength(sectors);
        record.setBootPrgStart(imagePsn);
        if (record.hasServiceBootRecord()) {
            record.setSerLvStart(start);
            record.setSerLvLength(sectors);
            record.setSerPrgStart(imagePsn);
        }
    }

    String text() {
        return "boot LV at PSN " + start + ", " + sectors + " sectors, boot image at PSN " + imagePsn;
    }
}
