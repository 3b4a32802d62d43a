package io.vgdakit.data.map;

import io.vgdakit.disk.Disk;
import io.vgdakit.record.Pvid;
import io.vgdakit.record.Vgid;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Gathers what texts say of a volume group; whatever contradicts itself becomes a problem and is left out of the map. */
final class MapDraft {

    /** Most PPs of a volume group, and so the greatest number an LP or PP can have (src/site/AIX.md 11.1). */
    static final long MOST_PPS = 2_097_152;

    /** The greatest value of each number; of LPs what an LV entry can say, so that it is told how many of them have no PP. */
    private static final Map<String, Long> MOST = Map.of("lps", 0xffff_ffffL, "copies", 3L, "stripe_exp", 63L, "striping_width", MOST_PPS,
            "psn_part1", Long.MAX_VALUE / Disk.SECTOR_BYTES, "pp_count", MOST_PPS);
    private static final Pattern NAME = Pattern.compile("[^\\s:]+");

    /** A mirror reference: the PP that is said to hold another copy of an LP. */
    private record Reference(String lv, long lp, String disk, long pp, String origin) {
    }

    private final List<MapProblem> problems = new ArrayList<>();
    private final Map<String, Map<String, Long>> lvFacts = new LinkedHashMap<>();
    private final Map<String, Map<String, Long>> pvFacts = new LinkedHashMap<>();
    private final Map<String, Pvid> pvids = new LinkedHashMap<>();
    private final Map<String, List<MapRun>> runs = new LinkedHashMap<>();
    private final List<Reference> references = new ArrayList<>();
    private final List<PpUse> uses = new ArrayList<>();
    private final List<Runnable> later = new ArrayList<>();
    private final Map<String, String> mapFiles = new LinkedHashMap<>();
    private Vgid vgid;
    private long ppSize;

    /** Something that can only be told when the whole text is read. */
    void later(Runnable told) {
        later.add(told);
    }

    void problem(MapProblem.Kind kind, String origin, String text) {
        problems.add(new MapProblem(kind, origin, text));
    }

    void vgid(Vgid found, String origin) {
        if (vgid == null) {
            vgid = found;
        } else if (!vgid.equals(found)) {
            problem(MapProblem.Kind.OTHER_VG, origin, "VGID " + found.text() + ", the texts before it are about " + vgid.text());
        }
    }

    void ppSize(long log2, String origin) {
        if (log2 < 20 || log2 > 37) {
            problem(MapProblem.Kind.OUTSIDE, origin, "PP size 2^" + log2 + ", expected 2^20 to 2^37 bytes");
        } else if (ppSize != 0 && ppSize != log2) {
            problem(MapProblem.Kind.FACTS, origin, "PP size 2^" + log2 + " bytes, said to be 2^" + ppSize + " before");
        } else {
            ppSize = log2;
        }
    }

    /** Whether an LV or a disk can have a name: every form of a map, and the own one, needs it to be one word. */
    static boolean isName(String text) {
        return NAME.matcher(text).matches() && WhiteSpace.printable(text) && WhiteSpace.clean(text).equals(text);
    }

    /** An LV of which perhaps nothing else is told. */
    void lv(String lv) {
        lvFacts.computeIfAbsent(lv, none -> new LinkedHashMap<>());
    }

    /** A number of an LV: {@code lps}, {@code copies}, {@code stripe_exp}, {@code striping_width}. */
    void lvFact(String lv, String name, long value, String origin) {
        fact(lvFacts, "LV " + lv, lv, name, value, origin);
    }

    /** A number of a disk: {@code psn_part1}, {@code pp_count}. */
    void pvFact(String disk, String name, long value, String origin) {
        fact(pvFacts, "disk " + disk, disk, name, value, origin);
    }

    private void fact(Map<String, Map<String, Long>> all, String subject, String key, String name, long value, String origin) {
        if (value < 0 || value > MOST.get(name)) {
            problem(MapProblem.Kind.OUTSIDE, origin, subject + ": " + name + " " + value + ", expected 0 to " + MOST.get(name));
            return;
        }
        Long before = all.computeIfAbsent(key, none -> new LinkedHashMap<>()).putIfAbsent(name, value);
        if (before != null && before != value) {
            problem(MapProblem.Kind.FACTS, origin, subject + ": " + name + " " + value + ", said to be " + before + " before");
        }
    }

    /** The file that {@code mklv -m} is to read for an LV. */
    void mapFile(String lv, String path) {
        mapFiles.put(path.substring(path.lastIndexOf('/') + 1), lv);
    }

    Optional<String> lvOfMapFile(String base) {
        return Optional.ofNullable(mapFiles.get(base));
    }

    Optional<Long> lvFact(String lv, String name) {
        return Optional.ofNullable(lvFacts.getOrDefault(lv, Map.of()).get(name));
    }

    void pvid(String disk, Pvid pvid, String origin) {
        pvFacts.computeIfAbsent(disk, none -> new LinkedHashMap<>());
        Pvid before = pvids.putIfAbsent(disk, pvid);
        if (before != null && !before.equals(pvid)) {
            problem(MapProblem.Kind.FACTS, origin, "disk " + disk + ": PVID " + pvid.text() + ", said to be " + before.text() + " before");
        }
    }

    void run(String lv, MapRun run) {
        if (run.lastLp() > MOST_PPS || run.lastPp() > MOST_PPS || run.copy() > 3) {
            problem(MapProblem.Kind.OUTSIDE, run.origin(), "LV " + lv + ", LP " + run.lps() + ", PP " + run.pps() + ": no such LP, copy or PP can be");
        } else {
            runs.computeIfAbsent(lv, none -> new ArrayList<>()).add(run);
        }
    }

    void use(PpUse use) {
        uses.add(use);
    }

    void reference(String lv, long lp, String disk, long pp, String origin) {
        references.add(new Reference(lv, lp, disk, pp, origin));
    }

    List<MapProblem> problems() {
        return List.copyOf(problems);
    }

    /** The map; its problems are known afterwards. */
    VgMap build() {
        later.forEach(Runnable::run);
        Map<String, String> names = names();
        Map<String, List<MapRun>> named = new LinkedHashMap<>();
        lvFacts.keySet().forEach(lv -> named.put(lv, new ArrayList<>()));
        runs.forEach((lv, all) -> named.put(lv, all.stream().map(run -> run.on(names.getOrDefault(run.disk(), run.disk()))).filter(this::onDisk).toList()));
        Map<String, List<MapRun>> sound = new MapConflicts(problems).resolve(named);
        List<LvMap> lvs = new ArrayList<>();
        sound.forEach((lv, all) -> lvs.add(lv(lv, all)));
        List<PpUse> used = uses.stream().map(use -> new PpUse(use.lv(), names.getOrDefault(use.disk(), use.disk()), use.pps(), use.origin())).toList();
        checkReferences(sound, names);
        return new VgMap(Optional.ofNullable(vgid), (int) ppSize, pvs(sound.values(), used, names), lvs, used);
    }

    private LvMap lv(String name, List<MapRun> all) {
        long lps = lvFact(name, "lps").orElse(0L);
        LvMap map = new LvMap(name, lps, lvFact(name, "stripe_exp").orElse(0L).intValue(), lvFact(name, "striping_width").orElse(0L).intValue(), all);
        if (lps > 0 && map.size() > lps) {
            problem(MapProblem.Kind.OUTSIDE, name, "LV " + name + ": LP " + map.size() + " has a PP, but the LV is said to have " + lps + " LPs");
        }
        if (!all.isEmpty() && !map.missing().isEmpty()) {
            problem(MapProblem.Kind.INCOMPLETE, name, "LV " + name + ": no PP for LP " + map.missing());
        }
        return map;
    }

    /** A name for every PVID by which a disk is called, where one is known. */
    private Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        pvids.forEach((name, pvid) -> {
            if (!name.equals(pvid.text())) {
                names.putIfAbsent(pvid.text(), name);
            }
        });
        return names;
    }

    private boolean onDisk(MapRun run) {
        long ppCount = pvFact(run.disk()).getOrDefault("pp_count", MOST_PPS);
        if (run.lastPp() > ppCount) {
            problem(MapProblem.Kind.OUTSIDE, run.origin(), "PP " + run.pps() + ": the disk has " + ppCount + " PPs");
        }
        return run.lastPp() <= ppCount;
    }

    /** Facts about a disk under its name and under its PVID. */
    private Map<String, Long> pvFact(String disk) {
        Map<String, Long> facts = new LinkedHashMap<>(pvFacts.getOrDefault(disk, Map.of()));
        Optional.ofNullable(pvids.get(disk)).ifPresent(pvid -> pvFacts.getOrDefault(pvid.text(), Map.of()).forEach(facts::putIfAbsent));
        return facts;
    }

    private List<MapPv> pvs(Collection<List<MapRun>> all, List<PpUse> used, Map<String, String> names) {
        Collection<String> disks = new TreeSet<>();
        pvFacts.keySet().forEach(disk -> disks.add(names.getOrDefault(disk, disk)));
        all.forEach(list -> list.forEach(run -> disks.add(run.disk())));
        used.forEach(use -> disks.add(use.disk()));
        return disks.stream().map(disk -> new MapPv(disk, Optional.ofNullable(pvids.get(disk)).or(() -> asPvid(disk)),
                pvFact(disk).getOrDefault("psn_part1", 0L), pvFact(disk).getOrDefault("pp_count", 0L))).toList();
    }

    private static Optional<Pvid> asPvid(String disk) {
        return disk.matches("[0-9a-f]{16}") ? Optional.of(Pvid.parse(disk)) : Optional.empty();
    }

    private void checkReferences(Map<String, List<MapRun>> sound, Map<String, String> names) {
        var owners = new PpOwners();
        sound.forEach((lv, all) -> all.forEach(run -> owners.add(new PpOwners.Owned(lv, run))));
        for (Reference reference : references) {
            String disk = names.getOrDefault(reference.disk(), reference.disk());
            boolean held = owners.at(disk, reference.pp()).filter(owned -> owned.lv().equals(reference.lv()))
                    .filter(owned -> owned.run().lp() + reference.pp() - owned.run().pp() == reference.lp()).isPresent();
            if (!held) {
                problem(MapProblem.Kind.MIRROR, reference.origin(), "LV " + reference.lv() + ", LP " + reference.lp() + ": the other copy is said to be on PP "
                        + disk + ":" + reference.pp() + ", which the text does not give to this LP");
            }
        }
    }
}
