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
        List<Ballot.Candidate> vgdaCopies = Ballot.decide(candidates(AreaKind.VGDA));
        List<Ballot.Candidate> vgsaCopies = Ballot.decide(candidates(AreaKind.VGSA));
        Optional<VgdaCopy> vgda = chosen(vgdaCopies).flatMap(candidate -> vgda(candidate.disk(), candidate.vote().place().copy()));
        Optional<VgsaCopy> vgsa = chosen(vgsaCopies).flatMap(candidate -> vgsa(candidate.disk(), candidate.vote().place().copy()));
        Membership membership = Membership.of(disks, vgda, newestStamps(vgdaCopies));
        List<PhysicalVolume> pvs = new ArrayList<>();
        List<LogicalVolume> lvs = new ArrayList<>();
        vgda.map(copy -> new VolumeGroupReader(vgid, copy, vgsa, membership.byPvid())).ifPresent(reader -> {
            pvs.addAll(reader.pvs());
            lvs.addAll(reader.lvs(pvs));
        });
        return new VolumeGroup(vgid, name, disks.get(0).layout().layout().map(Layout::kind).orElseThrow(), membership.members(), membership.duplicates(),
                calibration, Stream.concat(vgdaCopies.stream(), vgsaCopies.stream()).map(Ballot.Candidate::vote).toList(), vgda, vgsa, pvs, lvs);
    }

    private List<Ballot.Candidate> candidates(AreaKind area) {
        return disks.stream().flatMap(disk -> IntStream.of(1, 2).boxed()
                .flatMap(copy -> (area == AreaKind.VGDA ? vgda(disk, copy).map(CopyVotes::of) : vgsa(disk, copy).map(CopyVotes::of)).stream())
                .map(vote -> new Ballot.Candidate(disk, vote))).toList();
    }

    private Optional<VgdaCopy> vgda(DiskMetadata disk, int copy) {
        return disk.vgdaLayout().map(layout -> VgdaCopy.read(disk.disk(), layout, copy, readings));
    }

    private static Optional<VgsaCopy> vgsa(DiskMetadata disk, int copy) {
        return disk.vgdaLayout().map(layout -> VgsaCopy.read(disk.disk(), layout, copy));
    }

    private static Optional<Ballot.Candidate> chosen(List<Ballot.Candidate> candidates) {
        return candidates.stream().filter(candidate -> candidate.vote().chosen()).findFirst();
    }

    private Map<DiskMetadata, Stamp> newestStamps(List<Ballot.Candidate> vgdaCopies) {
        Map<DiskMetadata, Stamp> newest = new HashMap<>();
        disks.forEach(disk -> newest.put(disk, new Stamp(0, 0)));
        vgdaCopies.stream().filter(candidate -> candidate.vote().status() == Status.VALID)
                .forEach(candidate -> newest.merge(candidate.disk(), candidate.vote().begin(), (a, b) -> a.compareTo(b) >= 0 ? a : b));
        return newest;
    }
}
