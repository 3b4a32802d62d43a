package io.vgdakit.cli;

import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.ObjectFinder;
import io.vgdakit.vg.ObjectFinder.Found;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.VolumeGroup;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The one object that a word means, or a message that says why there is not just one and what there is. */
final class Choice {

    private final Assembly assembly;
    private final ObjectFinder finder;

    Choice(Assembly assembly) {
        this.assembly = assembly;
        this.finder = new ObjectFinder(assembly);
    }

    /** No object, or more than one; the message is for a person. */
    static final class NotFound extends Exception {

        private static final long serialVersionUID = 1L;

        NotFound(String message) {
            super(message);
        }
    }

    VolumeGroup vg(String word) throws NotFound {
        return one(word, "volume group", finder.volumeGroups(word), vg -> vg.name() + " (" + vg.vgid() + ")", groups());
    }

    Found<PhysicalVolume> pv(String word) throws NotFound {
        Optional<DiskMetadata> other = assembly.others().stream().filter(disk -> disk.disk().name().equals(word)).findFirst();
        if (other.isPresent()) {
            throw new NotFound(word + ": this disk is not assigned to a volume group; 'vgdakit detect " + other.get().disk().source()
                    + "' tells what it holds");
        }
        return one(word, "PV", finder.pvs(word), found -> found.object().name() + " of " + found.vg().name(),
                all(vg -> vg.pvs().stream().map(PhysicalVolume::name)) + undescribed());
    }

    /** A disk of a volume group whose VGDA cannot be read. */
    Optional<Found<DiskMetadata>> undescribed(String word) {
        return finder.undescribed(word).stream().findFirst();
    }

    Found<LogicalVolume> lv(String word) throws NotFound {
        return one(word, "LV", finder.lvs(word), found -> found.object().name() + " of " + found.vg().name() + " (" + found.object().lvid() + ")",
                all(vg -> vg.lvs().stream().map(lv -> lv.name().isEmpty() ? lv.lvid().text() : lv.name())) + undescribed());
    }

    private static <T> T one(String word, String kind, List<T> found, Function<T, String> describe, String all) throws NotFound {
        if (found.size() == 1) {
            return found.get(0);
        }
        throw new NotFound(found.isEmpty() ? "'" + word + "' is neither a file nor a " + kind + " of these images; there is " + all
                : "'" + word + "' means " + found.size() + " of these images: " + found.stream().map(describe).collect(Collectors.joining(", "))
                + "; use the identifier");
    }

    private String groups() {
        return assembly.volumeGroups().isEmpty() ? "no volume group" : assembly.volumeGroups().stream().map(VolumeGroup::name)
                .collect(Collectors.joining(", "));
    }

    private String all(Function<VolumeGroup, Stream<String>> names) {
        String all = assembly.volumeGroups().stream()
                .map(vg -> vg.name() + ": " + names.apply(vg).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? "no volume group" : all;
    }

    private String undescribed() {
        return assembly.volumeGroups().stream().filter(vg -> vg.vgda().isEmpty()).map(vg -> "; " + unknown(vg)).collect(Collectors.joining());
    }

    /** Why PVs and LVs of a volume group are not known. */
    static String unknown(VolumeGroup vg) {
        return vg.name() + " is a " + vg.kind().text() + " volume group " + switch (vg.kind()) {
            case SCALABLE -> "and the contents of its VGDA are not known";
            case ORIGINAL, BIG -> "without a VGDA that can be read";
        };
    }
}
