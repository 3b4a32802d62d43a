package io.vgdakit.testing;

import io.vgdakit.disk.Disk;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Known contents of LVs: each sector names its LV and its number in it. Where a sector goes is found by dealing strips in turn, not by the
 * arithmetic of the program.
 */
public final class LvContents {

    private final VgSpec vg;
    private final LvSpec lv;

    private LvContents(VgSpec vg, LvSpec lv) {
        this.vg = vg;
        this.lv = lv;
    }

    public static LvContents of(VgSpec vg, String name) {
        return new LvContents(vg, vg.lvs.stream().filter(lv -> lv.name().equals(name)).findFirst().orElseThrow());
    }

    /** Writes the contents of every LV of a volume group onto its images, in the order of the PVs, every copy. */
    public static void writeAll(VgSpec vg, List<Path> images) throws IOException {
        for (LvSpec lv : vg.lvs) {
            for (int copy = 1; copy <= lv.copies().size(); copy++) {
                new LvContents(vg, lv).write(images, copy);
            }
        }
    }

    /** One sector of the LV, 512 bytes. */
    public byte[] sector(long number) {
        byte[] sector = new byte[Disk.SECTOR_BYTES];
        byte[] text = (lv.name() + " sector " + number + "\n").getBytes(StandardCharsets.US_ASCII);
        for (int at = 0; at < sector.length; at += text.length) {
            System.arraycopy(text, 0, sector, at, Math.min(text.length, sector.length - at));
        }
        return sector;
    }

    public long sectors() {
        return lv.numLps() * Geometry.ppSectors(vg);
    }

    /** A range of the LV. */
    public byte[] bytes(long offset, int length) {
        byte[] bytes = new byte[length];
        for (int done = 0; done < length; ) {
            int inside = (int) ((offset + done) % Disk.SECTOR_BYTES);
            int piece = Math.min(Disk.SECTOR_BYTES - inside, length - done);
            System.arraycopy(sector((offset + done) / Disk.SECTOR_BYTES), inside, bytes, done, piece);
            done += piece;
        }
        return bytes;
    }

    /** SHA-256 of the whole LV. */
    public String sha256() {
        MessageDigest digest = sha256Digest();
        for (long sector = 0; sector < sectors(); sector++) {
            digest.update(sector(sector));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Marks the first copies of all LPs of all LVs of a volume group stale. */
    public static VgSpec staleFirstCopy(VgSpec vg) {
        vg.lvs.forEach(lv -> lv.copies().get(0).forEach(pp -> vg.stale(pp.pv(), pp.pp(), pp.pp())));
        return vg;
    }

    /** Writes one copy. */
    public void write(List<Path> images, int copy) throws IOException {
        write(images, copy, this);
    }

    /** Writes the contents of another LV, or of an older state, into one copy of this LV. */
    public void write(List<Path> images, int copy, LvContents contents) throws IOException {
        List<RandomAccessFile> files = new ArrayList<>();
        try {
            for (Path image : images) {
                files.add(new RandomAccessFile(image.toFile(), "rw"));
            }
            List<PpRef> pps = lv.copies().get(copy - 1);
            int width = Math.max(1, lv.stripingWidth());
            long stripSectors = lv.stripingWidth() > 0 ? (1L << lv.stripeExp()) / Disk.SECTOR_BYTES : Geometry.ppSectors(vg);
            long next = 0;
            for (int row = 0; row < pps.size(); row += width) {
                for (long strip = 0; strip < Geometry.ppSectors(vg) / stripSectors; strip++) {
                    for (int column = 0; column < width; column++) {
                        PpRef pp = pps.get(row + column);
                        RandomAccessFile file = files.get(pp.pv() - 1);
                        file.seek(Geometry.offset(vg, pp) + strip * stripSectors * Disk.SECTOR_BYTES);
                        file.write(contents.bytes(next * Disk.SECTOR_BYTES, (int) stripSectors * Disk.SECTOR_BYTES));
                        next += stripSectors;
                    }
                }
            }
        } finally {
            for (RandomAccessFile file : files) {
                file.close();
            }
        }
    }

    /** Different bytes of the same LV, for a copy that is old. */
    public static LvContents old(VgSpec vg, String name) {
        LvContents now = of(vg, name);
        return new LvContents(vg, LvSpec.of(now.lv.minor(), "old-" + name, now.lv.copies().get(0)).withStripes(now.lv.stripeExp(), now.lv.stripingWidth()));
    }
}
