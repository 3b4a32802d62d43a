package io.vgdakit.vg;

import io.vgdakit.layout.Layout;
import io.vgdakit.record.Readings;
import io.vgdakit.record.Stamp;
import io.vgdakit.record.Vgid;
import io.vgdakit.vg.CopyVote.AreaKind;
import io.vgdakit.vg.CopyVote.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts the disks of one VGID together. Holds one VGDA copy at a time while it counts the votes. */
final class VolumeGroupAssembler {

    private final Vgid vgid;
    private final String name;
    private final List<DiskMetadata> disks;
    private final Calibration calibration;
    private final Readings readings;

    VolumeGroupAssembler(Vgid vgid, String name, List<DiskMetadata> disks) {
        this.vgid = vgid;
        this.name = name;
        this.disks = disks.stream().sorted(Comparator.comparingInt(DiskMetadata::pvNum)).toList();
        this.calibration = Calibration.of(this.disks);
        this.readings = calibration.readings();
    }

    VolumeGroup assemble() {
        List<CopyVote> vgdaCopies = Ballot.decide(votes(AreaKind.VGDA));
        List<CopyVote> vgsaCopies = Ballot.decide(votes(AreaKind.VGSA));
        Optional<VgdaCopy> vgda = chosen(vgdaCopies).flatMap(vote -> vgda(vote.disk(), vote.place().copy()));
        Optional<VgsaCopy> vgsa = chosen(vgsaCopies).flatMap(vote -> vgsa(vote.disk(), vote.place().copy()));
        Membership membership = Membership.of(disks, vgda, newestStamps(vgdaCopies));
        List<PhysicalVolume> pvs = new ArrayList<>();
        List<LogicalVolume> lvs = new ArrayList<>();
        vgda.map(copy -> new VolumeGroupReader(vgid, copy, vgsa, membership.byPvid())).ifPresent(reader -> {
            pvs.addAll(reader.pvs());
            lvs.addAll(reader.lvs(pvs));
        });
        return new VolumeGroup(vgid, name, disks.get(0).layout().layout().map(Layout::kind).orElseThrow(), membership.members(), membership.duplicates(),
                calibration, Stream.concat(vgdaCopies.stream(), vgsaCopies.stream()).toList(), vgda, vgsa, pvs, lvs);
    }

    private List<CopyVote> votes(AreaKind area) {
        return disks.stream().flatMap(disk -> IntStream.of(1, 2).boxed().flatMap(copy -> (area == AreaKind.VGDA
                ? vgda(disk, copy).map(vgda -> CopyVotes.of(disk, vgda)) : vgsa(disk, copy).map(vgsa -> CopyVotes.of(disk, vgsa))).stream())).toList();
    }

    private Optional<VgdaCopy> vgda(DiskMetadata disk, int copy) {
        return disk.vgdaLayout().map(layout -> VgdaCopy.read(disk.disk(), layout, copy, readings));
    }

    private static Optional<VgsaCopy> vgsa(DiskMetadata disk, int copy) {
        return disk.vgdaLayout().map(layout -> VgsaCopy.read(disk.disk(), layout, copy));
    }

    private static Optional<CopyVote> chosen(List<CopyVote> votes) {
        return votes.stream().filter(CopyVote::chosen).findFirst();
    }

    private Map<DiskMetadata, Stamp> newestStamps(List<CopyVote> vgdaCopies) {
        Map<DiskMetadata, Stamp> newest = new HashMap<>();
        disks.forEach(disk -> newest.put(disk, new Stamp(0, 0)));
        vgdaCopies.stream().filter(vote -> vote.status() == Status.VALID)
                .forEach(vote -> newest.merge(vote.disk(), vote.begin(), (a, b) -> a.compareTo(b) >= 0 ? a : b));
        return newest;
    }
}
