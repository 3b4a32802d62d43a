package io.vgdakit.cli;

import io.vgdakit.layout.VgKind;
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

    /** No object, or more than one, or none that can be shown; the message is for a person. */
    static final class NotFound extends Exception {

        private static final long serialVersionUID = 1L;

        private final int exitCode;

        NotFound(int exitCode, String message) {
            super(message);
            this.exitCode = exitCode;
        }

        int exitCode() {
            return exitCode;
        }
    }

    /** All volume groups, at least one. */
    List<VolumeGroup> volumeGroups() throws NotFound {
        if (assembly.volumeGroups().isEmpty()) {
            throw new NotFound(ExitCode.UNREADABLE, "no volume group in these images; 'vgdakit detect' tells what they hold");
        }
        return assembly.volumeGroups();
    }

    /** The volume group when a VGDA describes its PVs and LVs. */
    static VolumeGroup described(VolumeGroup vg) throws NotFound {
        if (vg.vgda().isEmpty()) {
            throw new NotFound(ExitCode.UNREADABLE, unknown(vg));
        }
        return vg;
    }

    VolumeGroup vg(String word) throws NotFound {
        return one(word, "a volume group", finder.volumeGroups(word), vg -> vg.name() + " (" + vg.vgid() + ")",
                volumeGroups().stream().map(VolumeGroup::name).collect(Collectors.joining(", ")));
    }

    Found<PhysicalVolume> pv(String word) throws NotFound {
        Optional<DiskMetadata> other = assembly.others().stream().filter(disk -> disk.disk().name().equals(word)).findFirst();
        if (other.isPresent()) {
            throw new NotFound(ExitCode.UNREADABLE, word + ": this disk is not assigned to a volume group; 'vgdakit detect "
                    + other.get().disk().source() + "' tells what it holds");
        }
        Optional<Found<DiskMetadata>> undescribed = undescribed(word);
        if (undescribed.isPresent()) {
            described(undescribed.get().vg());
        }
        if (finder.pvs(word).isEmpty() && assembly.volumeGroups().stream().anyMatch(vg -> isDuplicate(vg, word))) {
            throw new NotFound(ExitCode.USAGE, word
                    + ": another image is the same PV and has the newer VGDA, or was given first; show that one, or leave it out");
        }
        return one(word, "a PV", finder.pvs(word), found -> found.object().name() + " of " + found.vg().name(),
                all(vg -> vg.pvs().stream().map(PhysicalVolume::name)));
    }

    private static boolean isDuplicate(VolumeGroup vg, String word) {
        return vg.duplicates().stream().anyMatch(disk -> disk.disk().name().equals(word));
    }

    /** A disk of a volume group whose VGDA cannot be read. */
    Optional<Found<DiskMetadata>> undescribed(String word) {
        return finder.undescribed(word).stream().findFirst();
    }

    Found<LogicalVolume> lv(String word) throws NotFound {
        return one(word, "an LV", finder.lvs(word), found -> found.object().name() + " (" + found.object().lvid() + ")",
                all(vg -> vg.lvs().stream().map(lv -> lv.name().isEmpty() ? lv.lvid().text() : lv.name())));
    }

    /** The LV that a word means, or every LV when there is no word. */
    List<Found<LogicalVolume>> lvs(Optional<String> word) throws NotFound {
        return word.isPresent() ? List.of(lv(word.get())) : lvs();
    }

    /** Every LV of every volume group whose VGDA can be read; not found when that is none. */
    List<Found<LogicalVolume>> lvs() throws NotFound {
        List<Found<LogicalVolume>> lvs = volumeGroups().stream().flatMap(vg -> vg.lvs().stream().map(lv -> new Found<>(vg, lv))).toList();
        if (lvs.isEmpty()) {
            throw new NotFound(ExitCode.UNREADABLE, "no LV in these images; there is " + all(vg -> Stream.of("no LV")));
        }
        return lvs;
    }

    private static <T> T one(String word, String kind, List<T> found, Function<T, String> describe, String all) throws NotFound {
        if (found.isEmpty()) {
            throw new NotFound(ExitCode.USAGE, "'" + word + "' is neither a file nor " + kind + " of these images; there is " + all);
        }
        if (found.size() > 1) {
            throw new NotFound(ExitCode.USAGE, "'" + word + "' means " + found.size() + " of these images: "
                    + found.stream().map(describe).collect(Collectors.joining(", ")) + "; use the identifier");
        }
        return found.get(0);
    }

    /** The names in each volume group, or why they are not known; not found when that is so for all. */
    private String all(Function<VolumeGroup, Stream<String>> names) throws NotFound {
        if (volumeGroups().stream().allMatch(vg -> vg.vgda().isEmpty())) {
            throw new NotFound(ExitCode.UNREADABLE, volumeGroups().stream().map(Choice::unknown).collect(Collectors.joining("; ")));
        }
        return volumeGroups().stream()
                .map(vg -> vg.vgda().isEmpty() ? unknown(vg) : vg.name() + ": " + names.apply(vg).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    /** Why PVs and LVs of a volume group are not known. */
    static String unknown(VolumeGroup vg) {
        return vg.name() + " is " + (vg.kind() == VgKind.ORIGINAL ? "an " : "a ") + vg.kind().text() + " volume group " + switch (vg.kind()) {
            case SCALABLE -> "and the contents of its VGDA are not known";
            case ORIGINAL, BIG -> "without a VGDA that can be read";
        };
    }
}
