package io.vgdakit.vg.map;

import io.vgdakit.format.IplRecord;
import io.vgdakit.format.LvmRecord;
import io.vgdakit.layout.Area;
import io.vgdakit.layout.VgdaLayout;
import io.vgdakit.record.Evidence;
import io.vgdakit.record.PvHeaderValues;
import io.vgdakit.record.Pvid;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.PpMap;
import io.vgdakit.vg.VgdaCopy;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Where the PPs of a disk lie, from its PV header in a VGDA: the one with the PVID of the disk, else the one of its pv_num. */
final class PhysicalPartitions {

    private final DiskMetadata metadata;
    private final List<VgdaCopy> vgdas;
    private final LvmRecord lvmRecord;

    PhysicalPartitions(DiskMetadata metadata, VgdaLayout layout, List<VgdaCopy> vgdas) {
        this.metadata = metadata;
        this.lvmRecord = layout.lvmRecord();
        this.vgdas = vgdas.stream()
                .sorted(Comparator.comparing(VgdaCopy::valid).thenComparing(vgda -> vgda.header().values().stamp()).reversed())
                .toList();
    }

    /** The PPs, judged without reading them; empty when no VGDA copy has this disk or the PP size is unknown. */
    Optional<Claim> claim() {
        return Stream.<Function<VgdaCopy, Optional<PpMap>>>of(this::byPvid, this::byNumber)
                .flatMap(way -> vgdas.stream().flatMap(vgda -> way.apply(vgda).stream()))
                .findFirst()
                .map(PpMap::header)
                .filter(header -> header.values().ppCount() > 0 && lvmRecord.ppSectors() > 0)
                .map(header -> claim(header.values(), header.source().path()));
    }

    private Claim claim(PvHeaderValues pv, String path) {
        long sectors = pv.ppCount() * lvmRecord.ppSectors();
        String name = "PP 1 to " + pv.ppCount() + ", " + lvmRecord.ppSectors() + " sectors each, by " + path;
        var area = new Area("", name, 0, pv.psnPart1(), sectors, Evidence.B);
        String otherPvid = pvid().filter(own -> !own.equals(pv.pvId()))
                .map(own -> "its PVID is " + pv.pvId() + ", the disk's " + own).orElse("");
        return new Claim(area, () -> Judgement.assigned("not read").and(otherPvid));
    }

    private Optional<Pvid> pvid() {
        IplRecord ipl = metadata.ipl().value();
        return ipl.magicOk() && ipl.hasPvId() ? Optional.of(Pvid.of(ipl.pvId(), 0)) : Optional.empty();
    }

    private Optional<PpMap> byPvid(VgdaCopy vgda) {
        return pvid().flatMap(own -> vgda.ppMaps().stream().filter(map -> map.header().values().pvId().equals(own)).findFirst());
    }

    private Optional<PpMap> byNumber(VgdaCopy vgda) {
        return vgda.ppMap(lvmRecord.pvNum());
    }
}
