package io.vgdakit.scan.carve;

import io.vgdakit.data.map.LvMap;
import io.vgdakit.data.map.MapDisks;
import io.vgdakit.data.map.MapProblem;
import io.vgdakit.data.map.MapPv;
import io.vgdakit.data.map.MapRun;
import io.vgdakit.data.map.PpOwners;
import io.vgdakit.data.map.PpOwners.Owned;
import io.vgdakit.data.map.VgMap;
import io.vgdakit.data.map.VgdaMap;
import io.vgdakit.disk.Disk;
import io.vgdakit.record.Confidence;
import io.vgdakit.record.LvcbValues;
import io.vgdakit.record.Stamp;
import io.vgdakit.vg.VgdaCopy;
import io.vgdakit.vg.VolumeGroup;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the map of an LV that was removed: in a VGDA copy, wherever it lies, that still names it, whole ones before torn ones and newer before
 * older ones; and where there is none, from the place where the LV began. Removing an LV leaves its PPs as they are (src/site/AIX.md 14.11).
 */
public final class Undelete {

    private final String name;
    private final List<DiskTraces> traces;
    private final List<VolumeGroup> present;
    private final MapDisks disks;
    private final List<MapProblem> problems = new ArrayList<>();

    private Undelete(String name, List<DiskTraces> traces, List<VolumeGroup> present) {
        this.name = name;
        this.traces = traces;
        this.present = present;
        this.disks = new MapDisks(traces.stream().map(DiskTraces::disk).toList());
    }

    /** A copy that names the LV, its map and when it was written. */
    private record Source(VgdaCopy copy, VgMap map, boolean whole, Stamp stamp) {

        boolean before(Source other) {
            return whole == other.whole ? stamp.compareTo(other.stamp) > 0 : whole;
        }
    }

    /**
     * The map of the LV; without any LV when no trace of it was found.
     *
     * @param present volume groups that the disks make up now
     * @param hints for an LV that no VGDA names
     */
    public static Proposal find(String name, List<DiskTraces> traces, List<VolumeGroup> present, GridHints hints) {
        var undelete = new Undelete(name, traces, present);
        present.stream().filter(vg -> vg.lv(name).isPresent()).forEach(vg -> undelete.problem(MapProblem.Kind.FACTS,
                "volume group " + vg.name() + " has an LV of this name now; what follows may be an older state of it"));
        return undelete.source().map(undelete::fromVgda).orElseGet(() -> undelete.fromBeginning(hints));
    }

    private Optional<Source> source() {
        Source best = null;
        for (DiskTraces disk : traces) {
            for (var hit : disk.records()) {
                Optional<Source> next = TraceFinder.VGDA.contains(hit.what()) ? OldVgda.read(disk.disk(), hit.offset()).flatMap(this::source) : Optional.empty();
                if (next.isPresent() && (best == null || next.get().before(best))) {
                    best = next.get();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private Optional<Source> source(VgdaCopy copy) {
        VgMap all = VgdaMap.of(copy, pvid -> disks.disk(new MapPv(pvid.text(), Optional.of(pvid), 0, 0)).map(Disk::name).orElse(pvid.text()),
                pvNum -> new BitSet(), Confidence.PROBABLE);
        return all.lv(name).filter(lv -> !lv.runs().isEmpty()).map(lv -> new Source(copy,
                new VgMap(all.vgid(), all.ppSize(), all.pvs(), List.of(lv), List.of()), copy.valid(), copy.header().values().stamp()));
    }

    private Proposal fromVgda(Source source) {
        LvMap lv = source.map().lvs().get(0);
        problem(MapProblem.Kind.FACTS, "the map is that of the VGDA at sector " + source.copy().layout().vgda(1).psn() + " of " + source.copy().disk()
                + (source.whole() ? "" : ", which is torn or not whole") + ", written " + source.stamp().toInstant() + "; which copies were stale is not told");
        boolean begins = source.whole() && lv.runs().stream().filter(run -> run.lp() == 1).anyMatch(run -> begins(source.map(), run));
        PpOwners owners = owners(source.map());
        List<MapRun> judged = new ArrayList<>();
        lv.runs().forEach(run -> judged.addAll(judge(run.with(begins ? Confidence.CERTAIN : Confidence.PROBABLE), owners)));
        LvMap found = new LvMap(name, lv.lps(), lv.stripeExp(), lv.stripingWidth(), judged);
        if (!found.missing().isEmpty()) {
            problem(MapProblem.Kind.INCOMPLETE, "the copy has no PP for LP " + found.missing());
        }
        return new Proposal(new VgMap(source.map().vgid(), source.map().ppSize(), source.map().pvs(), List.of(found), List.of()), problems);
    }

    /** Whether the LVCB of the LV is still where LP 1 begins. */
    private boolean begins(VgMap map, MapRun run) {
        MapPv pv = map.pv(run.disk()).orElseThrow();
        long offset = pv.psnPart1() * Disk.SECTOR_BYTES + ((run.pp() - 1) << map.ppSize());
        return disks.disk(pv).flatMap(disk -> LvStart.at(disk, offset)).flatMap(LvStart::lvcb).flatMap(LvcbValues::lvname).equals(Optional.of(name));
    }

    /** What the PPs hold now, under the names that the map has for the disks. */
    private PpOwners owners(VgMap map) {
        var owners = new PpOwners();
        present.stream().filter(vg -> map.vgid().equals(Optional.of(vg.vgid()))).flatMap(vg -> VgdaMap.of(vg).stream())
                .forEach(now -> now.lvs().stream().filter(lv -> !lv.name().equals(name)).forEach(lv -> lv.runs().forEach(run -> {
                    Optional<MapPv> pv = now.pv(run.disk());
                    map.pvs().stream().filter(old -> pv.isPresent() && old.pvid().equals(pv.get().pvid())).findFirst()
                            .ifPresent(old -> owners.add(new Owned(lv.name(), run.on(old.name()))));
                })));
        return owners;
    }

    /** A run in parts: PPs that another LV has now are only possible. */
    private List<MapRun> judge(MapRun run, PpOwners owners) {
        List<MapRun> parts = new ArrayList<>();
        for (long pp = run.pp(); pp <= run.lastPp(); ) {
            Optional<Owned> owner = owners.at(run.disk(), pp);
            long last = Math.min(run.lastPp(), owner.map(owned -> owned.run().lastPp()).orElse(owners.next(run.disk(), pp) - 1));
            MapRun part = run.part(run.lp() + pp - run.pp(), run.lp() + last - run.pp());
            owner.ifPresent(owned -> problem(MapProblem.Kind.PP_TWICE, "PP " + part.pps() + ", LP " + part.lps() + ", is of LV " + owned.lv()
                    + " now: its contents may have been overwritten"));
            parts.add(owner.isPresent() ? part.with(Confidence.POSSIBLE) : part);
            pp = last + 1;
        }
        return parts;
    }

    /** From where it began; what the volume groups have now bounds it. */
    private Proposal fromBeginning(GridHints hints) {
        for (Carving carving : Carver.carve(traces, present, hints)) {
            boolean begins = carving.lvs().stream().anyMatch(lv -> lv.name().equals(name));
            if (begins) {
                VgMap now = present.stream().filter(vg -> carving.vgid().equals(Optional.of(vg.vgid()))).flatMap(vg -> VgdaMap.of(vg).stream())
                        .findFirst().orElse(new VgMap(carving.vgid(), 0, List.of(), List.of(), List.of()));
                Proposal all = Rebuilder.rebuild(carving, now);
                List<LvMap> found = all.map().lv(name).stream().toList();
                return new Proposal(new VgMap(all.map().vgid(), all.map().ppSize(), all.map().pvs(), found, List.of()),
                        Stream.concat(problems.stream(), all.problems().stream().filter(problem -> problem.origin().equals(name))).toList());
            }
        }
        problem(MapProblem.Kind.INCOMPLETE, "no VGDA copy on these disks names it, and no LVCB either");
        return new Proposal(new VgMap(Optional.empty(), 0, List.of(), List.of(), List.of()), problems);
    }

    private void problem(MapProblem.Kind kind, String text) {
        problems.add(new MapProblem(kind, name, "LV " + name + ": " + text));
    }
}
