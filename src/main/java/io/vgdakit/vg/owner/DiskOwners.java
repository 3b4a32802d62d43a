package io.vgdakit.vg.owner;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Gap;
import io.vgdakit.format.IplRecord;
import io.vgdakit.layout.ReservedAreas;
import io.vgdakit.record.Pvid;
import io.vgdakit.vg.ContentSample;
import io.vgdakit.vg.DiskMetadata;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who owns a disk, by the signs on it.
 *
 * @param disk its name
 * @param imageBytes size of its image
 * @param owners the likeliest first, the others are what remains of former owners or writes over it; empty when nothing is known
 * @param content what the start of the disk holds; not looked at when an owner is known
 * @param unread parts of the reserved area that could not be read
 */
public record DiskOwners(String disk, long imageBytes, List<Owner> owners, ContentSample content, List<Gap> unread) {

    private static final String ORACLE_ASM = "oracle_asm";

    public DiskOwners {
        owners = List.copyOf(owners);
        unread = List.copyOf(unread);
    }

    /** Looks for the owners of a disk. */
    public static DiskOwners of(DiskMetadata metadata) {
        Disk disk = metadata.disk();
        long size = disk.size();
        List<Gap> unread = disk.readSectors(0, (int) ReservedAreas.end()).gaps();
        List<Owner> owners = owners(metadata);
        return new DiskOwners(disk.name(), size, owners, ContentSample.of(disk, 0, owners.isEmpty() ? size : 0), unread);
    }

    private static List<Owner> owners(DiskMetadata metadata) {
        var aix = new AixOwners(metadata);
        List<Owner> lvm = aix.owners();
        boolean labelled = metadata.ipl().value().magicOk();
        List<Owner> others = SignTable.owners(metadata.disk()).stream()
                .filter(owner -> !(labelled && owner.code().equals(SignTable.PC_BOOT_SECTOR)))
                .map(owner -> owner.code().equals(ORACLE_ASM) ? withPvidOverIt(owner, metadata.ipl().value()) : owner)
                .toList();
        // Where the label of AIX is gone, somebody wrote over PSN 0, and what AIX left is not the owner any more.
        boolean aixFirst = labelled && !lvm.isEmpty() || lvm.stream().anyMatch(owner -> !owner.aix());
        List<Owner> owners = new ArrayList<>(lvm.isEmpty() ? aix.label(others.isEmpty()).stream().toList() : lvm);
        owners.addAll(aixFirst ? owners.size() : 0, others);
        return owners;
    }

    /** A PVID restored by hand to a disk of Oracle ASM lands in the names of its header, where text is expected. */
    private static Owner withPvidOverIt(Owner asm, IplRecord overlay) {
        String name = new String(overlay.pvId(), 0, Long.BYTES, StandardCharsets.ISO_8859_1);
        if (!overlay.hasPvId() || !overlay.pvIdTailZero() || name.matches("[ -~]*\0*")) {
            return asm;
        }
        Pvid pvid = Pvid.of(overlay.pvId(), 0);
        return new Owner(asm.code(), asm.text() + ", PVID " + pvid.text() + " written over its header", "", "", pvid.text(), asm.signs());
    }

    public boolean known() {
        return !owners.isEmpty();
    }

    /** Signs of owners other than AIX. */
    public Stream<Owner> foreign() {
        return owners.stream().filter(owner -> !owner.aix());
    }
}
