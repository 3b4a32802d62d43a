package io.vgdakit.scan.carve;

import io.vgdakit.disk.Disk;
import io.vgdakit.record.Confidence;
import io.vgdakit.record.LvcbValues;
import io.vgdakit.record.Lvid;
import io.vgdakit.record.Vgid;
import io.vgdakit.vg.VolumeGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts the beginnings of LVs together: by the VGID in their LVCBs to volume groups, by LVID to the copies of an LV. */
public final class Carver {

    private final List<Disk> disks;
    private final List<VolumeGroup> present;
    private final GridHints hints;

    private Carver(List<Disk> disks, List<VolumeGroup> present, GridHints hints) {
        this.disks = disks;
        this.present = present;
        this.hints = hints;
    }

    /**
     * What was lost on some disks.
     *
     * @param found where LVs begin, for each disk
     * @param present volume groups that the disks belong to now
     * @param hints of the lost volume group
     * @return a carving for each VGID that an LVCB tells; LVs without LVCB are with the only one that there is, else on their own, last
     */
    public static List<Carving> carve(List<DiskTraces> found, List<VolumeGroup> present, GridHints hints) {
        var carver = new Carver(found.stream().map(DiskTraces::disk).toList(), present, hints);
        Map<Optional<Vgid>, List<LvStart>> groups = new LinkedHashMap<>();
        found.stream().flatMap(disk -> disk.starts().stream())
                .forEach(start -> groups.computeIfAbsent(start.lvid().map(Lvid::vgid), none -> new ArrayList<>()).add(start));
        List<LvStart> nameless = groups.getOrDefault(Optional.<Vgid>empty(), List.of());
        if (groups.size() == 2 && !nameless.isEmpty()) {
            groups.remove(Optional.<Vgid>empty());
            groups.values().iterator().next().addAll(nameless);
        }
        return groups.entrySet().stream().sorted(Comparator.comparing(group -> group.getKey().isEmpty()))
                .map(group -> carver.carve(group.getKey(), group.getValue())).toList();
    }

    private Carving carve(Optional<Vgid> vgid, List<LvStart> starts) {
        Optional<PpGrid> grid = new GridSearch(starts, present, hints).find();
        List<LvStart> strays = starts.stream().filter(start -> grid.isEmpty() || grid.get().pp(start.offset()).isEmpty()).toList();
        List<CarvedLv> lvs = new ArrayList<>();
        grid.ifPresent(pps -> {
            List<CarvedPlace> places = starts.stream().filter(start -> pps.pp(start.offset()).isPresent())
                    .map(start -> new CarvedPlace(start, pps.pp(start.offset()).getAsLong())).toList();
            lvs.addAll(lvs(places));
        });
        return new Carving(vgid, disks, grid, lvs, strays);
    }

    private List<CarvedLv> lvs(List<CarvedPlace> places) {
        Map<String, List<CarvedPlace>> byLv = places.stream().collect(Collectors.groupingBy(Carver::key, LinkedHashMap::new, Collectors.toList()));
        Map<String, Long> names = byLv.values().stream().flatMap(group -> group.get(0).start().name().stream())
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        Map<Lvid, Long> minors = byLv.values().stream().flatMap(group -> group.get(0).start().lvid().stream())
                .collect(Collectors.groupingBy(lvid -> lvid, Collectors.counting()));
        return byLv.values().stream().map(group -> lv(group, names, minors))
                .sorted(Comparator.comparingInt(lv -> lv.lvid().map(Lvid::minor).orElse(Integer.MAX_VALUE))).toList();
    }

    /** What copies of one LV have in common. */
    private static String key(CarvedPlace place) {
        LvStart start = place.start();
        return start.lvid().map(lvid -> lvid.text() + " " + start.name().orElse("") + " " + start.lvcb().flatMap(LvcbValues::created).orElse(""))
                .orElse(place.text());
    }

    private static CarvedLv lv(List<CarvedPlace> places, Map<String, Long> names, Map<Lvid, Long> minors) {
        LvStart first = places.get(0).start();
        List<String> reasons = new ArrayList<>();
        Confidence confidence = first.lvid().isPresent() && first.name().isPresent() ? Confidence.CERTAIN : Confidence.PROBABLE;
        reasons.add(first.lvcb().isPresent() ? "LVCB" : "superblock without an LVCB");
        if (first.lvcb().isPresent() && first.fileSystem().isPresent()) {
            reasons.add("superblock of " + first.fileSystem().get().type());
        }
        int told = first.copies();
        if (told > 0 && places.size() > told) {
            confidence = Confidence.POSSIBLE;
            reasons.add("found " + places.size() + " times, but has " + told + " copies: some are left over from before it was moved");
        } else if (told > places.size()) {
            reasons.add(places.size() + " of " + told + " copies found");
        }
        if (first.lvid().filter(lvid -> minors.get(lvid) > 1).isPresent()) {
            confidence = Confidence.POSSIBLE;
            reasons.add("another LVCB has the same LVID: one of the LVs was removed or renamed");
        }
        boolean nameTaken = first.name().filter(name -> names.get(name) > 1).isPresent();
        if (nameTaken) {
            confidence = Confidence.POSSIBLE;
            reasons.add("another LVCB has the same name");
        }
        String made = "lv_" + first.disk().name().replaceAll("[\\s:]", "_") + "_" + places.get(0).pp();
        String name = first.name().map(given -> nameTaken ? given + "_" + made.substring(3) : given).orElse(made);
        return new CarvedLv(name, first.name().isPresent(), places, confidence, reasons);
    }
}
