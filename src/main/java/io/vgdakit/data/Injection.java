package io.vgdakit.data;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import io.vgdakit.format.Lvcb;
import io.vgdakit.record.OnDisk;
import io.vgdakit.repair.Edit;
import io.vgdakit.repair.EditSource;
import io.vgdakit.repair.ImageIdentity;
import io.vgdakit.repair.Refusal;
import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.LpOrder;
import io.vgdakit.vg.LpOrder.Place;
import io.vgdakit.vg.LvcbFinder;
import io.vgdakit.vg.VolumeGroup;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The edits that make an LV hold what a file holds: every copy of every LP, one copy behind the other, so that one of them is always whole.
 * Bytes that are the same already are not edited. Reads file and disks anew each time it is gone through and holds 64 KiB at a time.
 */
public final class Injection implements EditSource, Closeable {

    private final LogicalVolume lv;
    private final LpOrder order;
    private final LpChoice choice;
    private final FileChannel content;
    private final long from;
    private final Map<Disk, Path> images;
    private final List<ImageIdentity> identities;

    private Injection(LogicalVolume lv, LpOrder order, LpChoice choice, FileChannel content, long from, Map<Disk, Path> images,
            List<ImageIdentity> identities) {
        this.lv = lv;
        this.order = order;
        this.choice = choice;
        this.content = content;
        this.from = from;
        this.images = images;
        this.identities = identities;
    }

    /**
     * Prepares an injection; reads no more than it must.
     *
     * @param file with the content of the LV, as long as the LV
     * @param preserveLvcb whether the first sector of the LV stays as it is
     * @throws Refusal when the lengths differ, when a copy of an LP is not at hand and would be left behind, when sectors of the LV were
     *     relocated, or when an LVCB would be overwritten with something else
     * @throws IOException when file or images cannot be read
     */
    public static Injection of(VolumeGroup vg, LogicalVolume lv, Path file, boolean preserveLvcb) throws IOException, Refusal {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new IOException(file + ": not a file");
        }
        FileChannel content = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return of(vg, lv, content, preserveLvcb);
        } catch (IOException | Refusal | RuntimeException e) {
            content.close();
            throw e;
        }
    }

    private static Injection of(VolumeGroup vg, LogicalVolume lv, FileChannel content, boolean preserveLvcb) throws IOException, Refusal {
        LvDisk disk = LvDisk.of(vg, lv);
        LpChoice choice = disk.choice();
        if (content.size() != disk.size()) {
            throw new Refusal("the file has " + content.size() + " bytes, " + lv.name() + " has " + disk.size() + "; they must be as long");
        }
        Map<Disk, Path> images = new HashMap<>();
        Map<Path, ImageIdentity> identities = new TreeMap<>();
        for (long lp = 1; lp <= choice.lps(); lp++) {
            requireAll(lv, lp, choice.copies(lp));
            for (LpCopy copy : choice.copies(lp)) {
                Disk image = copy.disk().orElseThrow();
                if (!images.containsKey(image)) {
                    images.put(image, ImageIdentity.path(image));
                    identities.put(images.get(image), ImageIdentity.of(images.get(image), image, List.of()));
                }
            }
        }
        if (!preserveLvcb) {
            requireSameLvcb(vg, lv, content);
        }
        return new Injection(lv, disk.order(), choice, content, preserveLvcb ? Disk.SECTOR_BYTES : 0, images, List.copyOf(identities.values()));
    }

    private static void requireAll(LogicalVolume lv, long lp, List<LpCopy> copies) throws Refusal {
        if (copies.isEmpty()) {
            throw new Refusal(lv.name() + " LP " + lp + ": no PP holds it");
        }
        for (LpCopy copy : copies) {
            if (copy.disk().isEmpty()) {
                throw new Refusal(lv.name() + " LP " + lp + ": " + copy.text() + "; it would be left behind and nothing would mark it stale. Give its image");
            }
            if (copy.disk().get() instanceof RelocatedDisk) {
                throw new Refusal(copy.pvName() + " has relocated sectors; where they are written is unverified");
            }
        }
    }

    private static void requireSameLvcb(VolumeGroup vg, LogicalVolume lv, FileChannel content) throws IOException, Refusal {
        OnDisk<Lvcb> lvcb = LvcbFinder.lvcb(vg, lv).orElse(null);
        if (lvcb != null && !Arrays.equals(lvcb.bytes(), read(content, 0, Disk.SECTOR_BYTES))) {
            throw new Refusal(lv.name() + " begins with an LVCB and the file with something else; give --preserve-lvcb to leave the first sector as it is");
        }
    }

    @Override
    public List<ImageIdentity> images() {
        return identities;
    }

    @Override
    public void forEach(Visitor visitor) throws IOException, Refusal {
        int copies = 0;
        for (long lp = 1; lp <= choice.lps(); lp++) {
            copies = Math.max(copies, choice.copies(lp).size());
        }
        for (int index = 0; index < copies; index++) {
            writeCopy(index, visitor);
        }
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    private void writeCopy(int index, Visitor visitor) throws IOException, Refusal {
        long size = order.bytes(choice.lps());
        for (long position = from; position < size; ) {
            Place place = order.at(position);
            int length = (int) Math.min(Edit.MAX_BYTES, Math.min(place.length(), size - position));
            List<LpCopy> copies = choice.copies(place.lp());
            if (index < copies.size()) {
                visit(copies.get(index), index + 1, place, read(content, position, length), visitor);
            }
            position += length;
        }
    }

    private void visit(LpCopy copy, int stage, Place place, byte[] fresh, Visitor visitor) throws IOException, Refusal {
        Disk disk = copy.disk().orElseThrow();
        long offset = copy.diskOffset() + place.offset();
        Extent old = disk.read(offset, fresh.length);
        String path = "lv[" + lv.minor() + "].lp[" + place.lp() + "]";
        if (!old.complete()) {
            throw new Refusal(disk.source() + ": " + path + " at offset " + old.gaps().get(0).offset() + " cannot be read, so it could not be restored");
        }
        int first = Arrays.mismatch(old.bytes(), fresh);
        if (first >= 0) {
            int end = fresh.length;
            while (old.bytes()[end - 1] == fresh[end - 1]) {
                end--;
            }
            visitor.visit(new Edit(images.get(disk), stage, offset + first, Arrays.copyOfRange(old.bytes(), first, end), Arrays.copyOfRange(fresh, first, end),
                    path, "content of the file, copy " + copy.copy()));
        }
    }

    private static byte[] read(FileChannel content, long position, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (content.read(bytes, position + bytes.position()) < 0) {
                throw new IOException("the file ends before byte " + (position + length));
            }
        }
        return bytes.array();
    }
}
