package io.vgdakit.vg;

import io.vgdakit.record.Pvid;
import io.vgdakit.record.Stamp;
import io.vgdakit.vg.CopyVote.AreaKind;
import io.vgdakit.vg.CopyVote.Status;
import io.vgdakit.vg.PvVaryonState.State;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether AIX would vary the volume group on with the disks at hand (src/site/AIX.md 7.1, 7.2).
 *
 * @param pvs every PV and what varyonvg would find
 * @param votes VGDA copies that would count
 * @param total copies that count in all (vgh.total_vgdas)
 * @param needed more than half of them
 * @param answer of the forecast
 * @param reasons why, one sentence each
 */
public record VaryonForecast(List<PvVaryonState> pvs, int votes, int total, int needed, Answer answer, List<String> reasons) {

    /** Would varyonvg work. */
    public enum Answer {
        YES("yes"),
        ONLY_FORCED("only with -f"),
        NO("no"),
        /** A scalable volume group: its VGDA cannot be read. */
        UNKNOWN("?");

        private final String text;

        Answer(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    /** The forecast for a volume group. */
    public static VaryonForecast of(VolumeGroup vg) {
        if (vg.vgda().isEmpty()) {
            boolean readable = vg.votes().isEmpty();
            return new VaryonForecast(List.of(), 0, 0, 0, readable ? Answer.UNKNOWN : Answer.NO,
                    List.of(readable ? "the VGDA of a scalable volume group cannot be read" : "no VGDA copy on any disk at hand can be used"));
        }
        List<PvVaryonState> pvs = vg.pvs().stream().map(pv -> state(vg, pv)).toList();
        int total = vg.vgda().get().header().values().totalVgdas();
        int votes = pvs.stream().mapToInt(PvVaryonState::votes).sum();
        int needed = total / 2 + 1;
        List<String> reasons = new ArrayList<>();
        boolean valid = vg.votes().stream().anyMatch(vote -> vote.area() == AreaKind.VGDA && vote.status() == Status.VALID);
        if (!valid) {
            reasons.add("no VGDA copy on any disk at hand is valid");
        }
        if (votes < needed) {
            reasons.add("no quorum: " + votes + " of " + total + " VGDA copies count, " + needed + " are needed");
        }
        pvs.stream().filter(pv -> pv.state() != State.USABLE)
                .forEach(pv -> reasons.add("PV " + pv.pv().pvNum() + " (" + pv.pv().name() + "): " + pv.state().description()));
        boolean usable = pvs.stream().anyMatch(pv -> pv.state() == State.USABLE);
        Answer answer = reasons.isEmpty() ? Answer.YES : valid && usable ? Answer.ONLY_FORCED : Answer.NO;
        if (answer == Answer.ONLY_FORCED && votes >= needed) {
            reasons.add("a quorum is there, which releases before the 100 % rule accept without -f");
        }
        return new VaryonForecast(pvs, votes, total, needed, answer, List.copyOf(reasons));
    }

    private static PvVaryonState state(VolumeGroup vg, PhysicalVolume pv) {
        if (pv.metadata().isEmpty()) {
            return new PvVaryonState(pv, State.NOT_FOUND, 0);
        }
        DiskMetadata disk = pv.metadata().get();
        State state = State.USABLE;
        if (!disk.recordValid(1)) {
            state = State.RECORD_UNREADABLE;
        } else if (!disk.ipl().value().magicOk() || !Pvid.of(disk.ipl().value().pvId(), 0).equals(pv.pvid())) {
            state = State.INVALID_PVID;
        } else if (vg.duplicates().stream().anyMatch(other -> Pvid.of(other.ipl().value().pvId(), 0).equals(pv.pvid()))) {
            state = State.DUPLICATE_PVID;
        } else if (currentCopies(vg, disk) == 0) {
            state = State.NO_CURRENT_VGDA;
        }
        return new PvVaryonState(pv, state, state == State.USABLE ? Math.min(currentCopies(vg, disk), votesOf(vg, pv)) : 0);
    }

    private static int currentCopies(VolumeGroup vg, DiskMetadata disk) {
        Stamp newest = vg.vgda().orElseThrow().header().values().stamp();
        return (int) vg.votes().stream()
                .filter(vote -> vote.area() == AreaKind.VGDA && vote.status() == Status.VALID && vote.begin().equals(newest))
                .filter(vote -> vote.disk() == disk)
                .count();
    }

    /** Votes of a PV: its stored number, whose place is unverified, when the numbers add up to the total, else what AIX gives by the count of PVs. */
    static int votesOf(VolumeGroup vg, PhysicalVolume pv) {
        int sum = vg.pvs().stream().mapToInt(PhysicalVolume::vgdas).sum();
        if (sum == vg.vgda().orElseThrow().header().values().totalVgdas()) {
            return pv.vgdas();
        }
        return vg.pvs().size() == 1 || vg.pvs().size() == 2 && pv.pvNum() == 1 ? 2 : 1;
    }

    /** PVs whose loss alone would cost the quorum: in a volume group of two disks the one with two VGDA copies. */
    public List<PvVaryonState> singlePointsOfQuorum() {
        return pvs.size() < 2 ? List.of() : pvs.stream().filter(pv -> votes >= needed && votes - pv.votes() < needed).toList();
    }
}
