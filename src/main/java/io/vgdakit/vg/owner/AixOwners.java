package io.vgdakit.vg.owner;

import io.vgdakit.disk.Disk;
import io.vgdakit.format.IplRecord;
import io.vgdakit.format.LvmRecord;
import io.vgdakit.layout.Area;
import io.vgdakit.layout.Layout;
import io.vgdakit.layout.ReservedAreas;
import io.vgdakit.layout.ScalableLayout;
import io.vgdakit.layout.VgdaLayout;
import io.vgdakit.record.Pvid;
import io.vgdakit.record.Vgid;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.LayoutChoice.Ground;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the IPL and LVM records of a disk say about its owner (formats/README.md 5, 13). */
final class AixOwners {

    static final String LVM = "aix_lvm";
    static final String PVID = "aix_pvid";
    static final String LABEL = "aix_label";

    private static final String UNKNOWN_KIND = "unknown";

    private final DiskMetadata metadata;
    private final Optional<Pvid> pvid;

    AixOwners(DiskMetadata metadata) {
        this.metadata = metadata;
        IplRecord ipl = metadata.ipl().value();
        this.pvid = ipl.magicOk() && ipl.hasPvId() ? Optional.of(Pvid.of(ipl.pvId(), 0)) : Optional.empty();
    }

    /** Those that an LVM record names, that of PSN 7 first; the two records give one owner when they agree. */
    List<Owner> owners() {
        List<Integer> copies = IntStream.of(1, 2).filter(copy -> metadata.lvmRecord(copy).value().magicOk()).boxed().toList();
        if (copies.size() == 2 && named(1, copies).equals(named(2, copies))) {
            return List.of(named(1, copies));
        }
        List<Owner> owners = new ArrayList<>(copies.stream().map(copy -> named(copy, List.of(copy))).toList());
        if (metadata.layout().ground() == Ground.VGDA_FOUND) {
            metadata.vgdaLayout().map(this::fromVgda).ifPresent(owners::add);
        }
        return owners;
    }

    /** The label without an LVM record: a PVID or at least the magic of the IPL record; empty without the magic. */
    Optional<Owner> label(boolean alone) {
        if (!metadata.ipl().value().magicOk()) {
            return Optional.empty();
        }
        return Optional.of(pvid.map(id -> new Owner(PVID, (alone ? "PVID only, PVID " : "AIX label, PVID ") + id.text(), "", "", id.text(), List.of(ipl())))
                .orElseGet(() -> Owner.of(LABEL, "AIX label without a PVID", List.of(ipl()))));
    }

    private Owner named(int copy, List<Integer> signs) {
        LvmRecord lvm = metadata.lvmRecord(copy).value();
        List<Sign> places = new ArrayList<>(signs.stream().map(ReservedAreas::lvmRecord).map(AixOwners::sign).toList());
        if (lvm.isGpfs()) {
            return Owner.of("gpfs", "GPFS, LVM record version " + lvm.version(), places);
        }
        if (lvm.isForeign()) {
            return Owner.of("other_volume_manager", "another volume manager, LVM record version " + lvm.version(), places);
        }
        String kind = kind(copy);
        String faults = (metadata.recordValid(copy) ? "" : ", damaged") + (signs.equals(List.of(2)) && !metadata.lvmRecord(1).value().magicOk()
                ? ", backup LVM record only" : "");
        return volumeGroup(kind, Vgid.of(lvm.vgId(), 0), faults, places);
    }

    private Owner fromVgda(VgdaLayout layout) {
        List<Sign> places = new ArrayList<>(List.of(sign(layout.vgdaHeader(1))));
        return volumeGroup(layout.kind().text(), layout.vgid(), ", both LVM records lost", places);
    }

    private Owner volumeGroup(String kind, Vgid vgid, String faults, List<Sign> places) {
        if (metadata.ipl().value().magicOk()) {
            places.add(ipl());
        }
        String id = pvid.map(Pvid::text).orElse("");
        String text = "AIX LVM, " + (kind.equals(UNKNOWN_KIND) ? "volume group of unknown kind" : kind + " volume group") + ", VGID " + vgid.text()
                + ", PVID " + (id.isEmpty() ? "?" : id) + faults;
        return new Owner(LVM, text, kind, vgid.text(), id, places);
    }

    private String kind(int copy) {
        LvmRecord lvm = metadata.lvmRecord(copy).value();
        Optional<? extends Layout> layout = lvm.isScalable()
                ? ScalableLayout.of(metadata.scalableRecord(copy).value()) : VgdaLayout.of(lvm);
        return layout.map(found -> found.kind().text()).orElse(UNKNOWN_KIND);
    }

    private static Sign ipl() {
        return sign(ReservedAreas.ipl());
    }

    private static Sign sign(Area area) {
        return new Sign(area.psn() * Disk.SECTOR_BYTES, (int) area.sectors() * Disk.SECTOR_BYTES, area.name());
    }
}
