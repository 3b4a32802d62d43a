package io.vgdakit.scan.carve;

import io.vgdakit.data.map.LvMap;
import io.vgdakit.data.map.MapDisks;
import io.vgdakit.data.map.MapProblem;
import io.vgdakit.data.map.MapPv;
import io.vgdakit.data.map.MapRun;
import io.vgdakit.data.map.PpUse;
import io.vgdakit.data.map.VgMap;
import io.vgdakit.disk.Disk;
import io.vgdakit.record.Confidence;
import io.vgdakit.record.Vgid;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Proposes the maps of the LVs of a lost volume group: what a kept text says goes first, then where LVs begin and how AIX allocates. Every run has
 * a confidence; nothing is certain that rests on a guess.
 */
public final class Rebuilder {

    private final Carving carving;
    private final PpGrid grid;
    private final LostDisks disks;
    private final List<MapProblem> problems = new ArrayList<>();

    private Rebuilder(Carving carving, PpGrid grid) {
        this.carving = carving;
        this.grid = grid;
        this.disks = new LostDisks(carving, grid);
    }

    /** A proposal without a text. */
    public static Proposal rebuild(Carving carving) {
        return rebuild(carving, new VgMap(Optional.empty(), 0, List.of(), List.of(), List.of()));
    }

    /**
     * A proposal.
     *
     * @param text what kept texts say; may be empty
     */
    public static Proposal rebuild(Carving carving, VgMap text) {
        if (carving.grid().isEmpty()) {
            return new Proposal(new VgMap(carving.vgid(), text.ppSize(), List.of(), List.of(), List.of()), List.of(new MapProblem(
                    MapProblem.Kind.INCOMPLETE, "", "no beginning of an LV was found at a place where PPs can begin; nothing is proposed")));
        }
        return new Rebuilder(carving, carving.grid().get()).rebuild(text);
    }

    private Proposal rebuild(VgMap text) {
        Optional<Vgid> vgid = carving.vgid().or(text::vgid);
        if (text.vgid().isPresent() && carving.vgid().isPresent() && !text.vgid().equals(carving.vgid())) {
            problems.add(new MapProblem(MapProblem.Kind.OTHER_VG, "", "the text is about volume group " + text.vgid().get().text() + ", the LVCBs are of "
                    + carving.vgid().get().text() + "; nothing is taken from the text"));
            return proposal(vgid, fromBeginnings(Set.of(), List.of()), List.of());
        }
        List<LvMap> told = onDisks(text);
        List<PpUse> uses = text.uses().stream().map(use -> new PpUse(use.lv(), name(text, use.disk()), use.pps(), use.origin())).toList();
        told.forEach(lv -> lv.runs().forEach(run -> disks.take(lv.name(), run)));
        uses.forEach(use -> disks.take(use.lv(), run(use, 1)));
        List<LvMap> lvs = new ArrayList<>(fromText(told));
        Set<String> known = new HashSet<>();
        told.stream().filter(lv -> !lv.runs().isEmpty()).forEach(lv -> known.add(lv.name()));
        lvs.addAll(fromBeginnings(known, uses));
        return proposal(vgid, lvs, uses);
    }

    private Proposal proposal(Optional<Vgid> vgid, List<LvMap> lvs, List<PpUse> uses) {
        List<MapPv> pvs = Stream.concat(disks.names().stream(), lvs.stream().flatMap(lv -> lv.runs().stream()).map(MapRun::disk)).distinct()
                .map(disks::pv).toList();
        return new Proposal(new VgMap(vgid, grid.ppSize(), pvs, lvs, uses), problems);
    }

    /** The LVs of a text with the names that the disks have here. */
    private List<LvMap> onDisks(VgMap text) {
        return text.lvs().stream().map(lv -> new LvMap(lv.name(), lv.lps(), lv.stripeExp(), lv.stripingWidth(),
                lv.runs().stream().map(run -> run.on(name(text, run.disk()))).filter(run -> onDisk(lv.name(), run)).toList())).toList();
    }

    private String name(VgMap text, String disk) {
        return new MapDisks(carving.disks()).disk(text.pv(disk).orElse(MapPv.named(disk))).map(Disk::name).orElse(disk);
    }

    private boolean onDisk(String lv, MapRun run) {
        boolean inside = disks.disk(run.disk()).isEmpty() || run.lastPp() < disks.end(run.disk());
        if (!inside) {
            problems.add(new MapProblem(MapProblem.Kind.OUTSIDE, run.origin(), "LV " + lv + ": PP " + run.pps() + ", but disk " + run.disk()
                    + " has room for " + (disks.end(run.disk()) - 1) + " PPs of this size"));
        }
        return inside;
    }

    private List<LvMap> fromText(List<LvMap> told) {
        var runs = new TextRuns(disks, problems);
        List<LvMap> mapped = told.stream().filter(lv -> !lv.runs().isEmpty()).toList();
        int confirmed = mapped.stream().mapToInt(runs::confirmations).filter(count -> count > 0).sum();
        boolean contradicted = mapped.stream().anyMatch(lv -> runs.confirmations(lv) < 0);
        boolean gridSure = grid.confidence() == Confidence.CERTAIN || confirmed > 1 && !contradicted;
        return mapped.stream().map(lv -> new LvMap(lv.name(), lv.lps(), lv.stripeExp(), lv.stripingWidth(), runs.judge(lv, gridSure))).toList();
    }

    private List<LvMap> fromBeginnings(Set<String> known, List<PpUse> uses) {
        var contiguous = new ContiguousRuns(disks, problems);
        List<LvMap> lvs = new ArrayList<>();
        for (CarvedLv lv : carving.lvs()) {
            if (known.contains(lv.name())) {
                continue;
            }
            OptionalLong lps = lv.lps(grid.ppBytes());
            List<MapRun> told = used(lv, lps, uses);
            lvs.add(new LvMap(lv.name(), lps.orElse(0), 0, 0, told.isEmpty() ? contiguous.propose(lv, lps) : told));
        }
        return lvs;
    }

    /** The PPs that {@code lspv -p} gives to an unmirrored LV, in ascending order, when they are as many as it has LPs and begin where it does. */
    private List<MapRun> used(CarvedLv lv, OptionalLong lps, List<PpUse> uses) {
        List<PpUse> own = uses.stream().filter(use -> use.lv().equals(lv.name())).toList();
        long pps = own.stream().mapToLong(use -> use.pps().last() - use.pps().first() + 1).sum();
        boolean begins = lv.places().size() == 1 && !own.isEmpty() && own.get(0).disk().equals(lv.places().get(0).start().disk().name())
                && own.get(0).pps().first() == lv.places().get(0).pp();
        if (!begins || lps.isEmpty() || pps != lps.getAsLong()) {
            return List.of();
        }
        boolean oneRun = Stream.iterate(1, i -> i < own.size(), i -> i + 1).allMatch(i -> own.get(i).disk().equals(own.get(i - 1).disk())
                && own.get(i).pps().first() == own.get(i - 1).pps().last() + 1);
        List<MapRun> runs = new ArrayList<>();
        long lp = 1;
        for (PpUse use : own) {
            MapRun run = run(use, lp).with((oneRun && lv.plain() ? Confidence.PROBABLE : Confidence.POSSIBLE).atMost(lv.confidence()).atMost(disks.surest()));
            runs.add(run);
            lp += run.count();
        }
        return runs;
    }

    private static MapRun run(PpUse use, long lp) {
        return new MapRun(lp, 1, use.disk(), use.pps().first(), use.pps().last() - use.pps().first() + 1, false, Confidence.POSSIBLE, use.origin());
    }
}
