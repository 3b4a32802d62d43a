package io.vgdakit.vg;

import io.vgdakit.record.Pvid;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds volume groups, PVs and LVs by the words that people use for them: a name goes before an identifier, an identifier before a
 * number.
 */
public final class ObjectFinder {

    private final List<VolumeGroup> volumeGroups;

    public ObjectFinder(Assembly assembly) {
        this.volumeGroups = assembly.volumeGroups();
    }

    /** An object and the volume group it belongs to. */
    public record Found<T>(VolumeGroup vg, T object) {
    }

    /** Volume groups by name or VGID; {@code -} stands for the only one, or all. Empty when there is none. */
    public List<VolumeGroup> volumeGroups(String word) {
        return find(word, vg -> List.of(vg), List.of(
                (vg, name) -> vg.name().equals(name), (vg, id) -> vg.vgid().text().equalsIgnoreCase(id), (vg, any) -> any.equals("-")))
                .stream().map(Found::object).toList();
    }

    /** PVs by name of their disk, PVID, or number in the volume group. Empty when there is none. */
    public List<Found<PhysicalVolume>> pvs(String word) {
        return find(word, VolumeGroup::pvs, List.of(
                (pv, name) -> pv.name().equals(name), (pv, id) -> pv.pvid().text().equalsIgnoreCase(id),
                (pv, number) -> Integer.toString(pv.pvNum()).equals(number)));
    }

    /** Disks of volume groups whose VGDA cannot be read, by name or PVID. */
    public List<Found<DiskMetadata>> undescribed(String word) {
        return find(word, vg -> vg.vgda().isPresent() ? List.of() : vg.members(), List.of(
                (disk, name) -> disk.disk().name().equals(name),
                (disk, id) -> Pvid.of(disk.ipl().value().pvId(), 0).text().equalsIgnoreCase(id)));
    }

    /** LVs by name, LVID, or minor. Empty when there is none. */
    public List<Found<LogicalVolume>> lvs(String word) {
        return find(word, VolumeGroup::lvs, List.of(
                (lv, name) -> lv.name().equals(name), (lv, id) -> lv.lvid().text().equalsIgnoreCase(id),
                (lv, minor) -> Integer.toString(lv.minor()).equals(minor)));
    }

    private <T> List<Found<T>> find(String word, Function<VolumeGroup, List<T>> objects, List<BiPredicate<T, String>> rules) {
        return rules.stream()
                .map(rule -> volumeGroups.stream().flatMap(vg -> matches(vg, objects, rule, word)).toList())
                .filter(found -> !found.isEmpty())
                .findFirst().orElse(List.of());
    }

    private static <T> Stream<Found<T>> matches(VolumeGroup vg, Function<VolumeGroup, List<T>> objects, BiPredicate<T, String> rule,
            String word) {
        return objects.apply(vg).stream().filter(object -> rule.test(object, word)).map(object -> new Found<>(vg, object));
    }
}
