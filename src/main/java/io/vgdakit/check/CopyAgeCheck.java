package io.vgdakit.check;

import io.vgdakit.layout.VgKind;
import io.vgdakit.record.Evidence;
import io.vgdakit.record.Place;
import io.vgdakit.record.Stamp;
import io.vgdakit.vg.CopyVote;
import io.vgdakit.vg.CopyVote.AreaKind;
import io.vgdakit.vg.CopyVote.Status;
import io.vgdakit.vg.VolumeGroup;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether there is a valid VGSA copy, and of which time the copies on each disk are (src/site/AIX.md 6.3). */
final class CopyAgeCheck implements Check<VolumeGroup> {

    private static final Rule NO_VGSA = Rules.rule("VGSA-013");
    private static final Rule AGES = Rules.rule("VGDA-010");
    private static final Rule OLDER = Rules.rule("VG-005");
    private static final Rule HISTORIES = Rules.rule("VG-006");

    @Override
    public List<Rule> rules() {
        return List.of(NO_VGSA, AGES, OLDER, HISTORIES);
    }

    /** Newest valid copy of each disk by area. */
    private record Newest(CopyVote vgda, CopyVote vgsa) {
    }

    @Override
    public void check(VolumeGroup vg, Report report) {
        noVgsa(vg, report);
        ages(vg, report);
        disks(vg, report);
    }

    private static void noVgsa(VolumeGroup vg, Report report) {
        List<CopyVote> votes = vg.votes().stream().filter(vote -> vote.area() == AreaKind.VGSA).toList();
        if (!votes.isEmpty() && votes.stream().noneMatch(vote -> vote.status() == Status.VALID)) {
            CopyVote first = votes.get(0);
            Report graded = vg.kind() == VgKind.BIG ? report.atMost(Evidence.D) : report;
            graded.add(NO_VGSA, first.place(), path(first), "a valid copy", votes.size() + " copies that are not valid",
                    "no VGSA copy on the disks at hand is valid; the first one: " + first.status().description());
        }
    }

    private static void ages(VolumeGroup vg, Report report) {
        Map<String, CopyVote> first = new LinkedHashMap<>();
        for (CopyVote vote : vg.votes()) {
            if (vote.area() == AreaKind.VGDA && vote.status() == Status.VALID) {
                CopyVote other = first.putIfAbsent(vote.place().disk(), vote);
                if (other != null && !other.begin().equals(vote.begin())) {
                    CopyVote older = other.begin().compareTo(vote.begin()) < 0 ? other : vote;
                    Stamp newer = older == other ? vote.begin() : other.begin();
                    report.add(AGES, older.place(), path(older), newer, older.begin(), "this VGDA copy is older than the other one of the disk");
                }
            }
        }
    }

    private static void disks(VolumeGroup vg, Report report) {
        Map<String, Newest> disks = new LinkedHashMap<>();
        vg.votes().stream().map(vote -> vote.place().disk()).distinct().forEach(disk -> {
            Optional<CopyVote> vgda = newest(vg, disk, AreaKind.VGDA);
            Optional<CopyVote> vgsa = newest(vg, disk, AreaKind.VGSA);
            if (vgda.isPresent() && vgsa.isPresent()) {
                disks.put(disk, new Newest(vgda.get(), vgsa.get()));
            }
        });
        Optional<Newest> latest = disks.values().stream().max(Comparator.comparing(disk -> disk.vgda().begin()));
        disks.values().stream().filter(disk -> disk.vgda().begin().compareTo(latest.orElseThrow().vgda().begin()) < 0).forEach(disk -> {
            Place other = latest.orElseThrow().vgda().place();
            report.add(OLDER, disk.vgda().place(), path(disk.vgda()), latest.get().vgda().begin() + " as on " + other.disk(), disk.vgda().begin(),
                    "the VGDA of this disk is older than that of " + other.disk());
            if (disk.vgsa().begin().compareTo(latest.get().vgsa().begin()) > 0) {
                report.add(HISTORIES, disk.vgsa().place(), path(disk.vgsa()), "a VGSA not newer than on " + other.disk(), disk.vgsa().begin(),
                        "this disk has the older VGDA but the newer VGSA: it was in use without " + other.disk());
            }
        });
    }

    private static Optional<CopyVote> newest(VolumeGroup vg, String disk, AreaKind area) {
        return vg.votes().stream().filter(vote -> vote.area() == area && vote.status() == Status.VALID && vote.place().disk().equals(disk))
                .max(Comparator.comparing(CopyVote::begin));
    }

    static String path(CopyVote vote) {
        return (vote.area() == AreaKind.VGDA ? "vgda[" : "vgsa[") + (vote.place().copy() - 1) + "]";
    }
}
