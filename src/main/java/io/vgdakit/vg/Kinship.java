package io.vgdakit.vg;

import io.vgdakit.record.LvcbValues;
import io.vgdakit.record.Pvid;
import io.vgdakit.record.Stamp;
import io.vgdakit.vg.CopyVote.AreaKind;
import io.vgdakit.vg.CopyVote.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which disks and volume groups are copies of which: LUNs copied by storage, older states of a disk, clones made by alt_disk_copy.
 *
 * @param subject what is spoken of: a disk or a volume group
 * @param statement about it, a sentence without its subject
 */
public record Kinship(String subject, String statement) {

    private static final String CLONE_PREFIX = "alt_";
    private static final String CLONE_PATH = "/alt_inst";
    private static final Set<String> ROOTVG_NAMES = Set.of("hd2", "hd4", "hd5", "hd6", "hd8", "hd9var");

    /** Everything that can be said about a set of disks. */
    public static List<Kinship> of(Assembly assembly) {
        List<Kinship> statements = new ArrayList<>();
        for (VolumeGroup vg : assembly.volumeGroups()) {
            duplicates(vg, statements);
            ages(vg, statements);
            naming(vg, statements);
        }
        clones(assembly.volumeGroups(), statements);
        samePvid(assembly, statements);
        return statements;
    }

    /** Disks of one VGID and one PVID. */
    private static void duplicates(VolumeGroup vg, List<Kinship> statements) {
        for (DiskMetadata duplicate : vg.duplicates()) {
            vg.members().stream().filter(member -> pvid(member).equals(pvid(duplicate))).forEach(member -> {
                int age = newest(vg, duplicate).compareTo(newest(vg, member));
                statements.add(new Kinship(duplicate.disk().source(), age == 0 ? "is the same PV in the same state as " + member.disk().source()
                        + ": one image twice, or a LUN copied by storage" : "is an older state of the same PV as " + member.disk().source()));
            });
        }
    }

    /** Members whose newest valid VGDA is older than that of the volume group. */
    private static void ages(VolumeGroup vg, List<Kinship> statements) {
        Optional<Stamp> newest = vg.members().stream().map(member -> newest(vg, member)).max(Comparator.naturalOrder());
        vg.members().stream().filter(member -> !newest(vg, member).isZero() && newest(vg, member).compareTo(newest.orElseThrow()) < 0)
                .forEach(member -> statements.add(new Kinship(member.disk().source(), "is older than the rest of volume group " + vg.name() + ": its newest VGDA is of "
                        + newest(vg, member).toInstant() + ", the newest of " + newest.orElseThrow().toInstant())));
    }

    /** Names of a rootvg or of a clone of one, and clones whose names are mixed. */
    private static void naming(VolumeGroup vg, List<Kinship> statements) {
        long plain = vg.lvs().stream().filter(lv -> ROOTVG_NAMES.contains(lv.name())).count();
        long prefixed = vg.lvs().stream().filter(lv -> lv.name().startsWith(CLONE_PREFIX) && ROOTVG_NAMES.contains(original(lv.name()))).count();
        if (plain > 1) {
            statements.add(new Kinship(vg.name(), "has the LV names of a rootvg (inferred)"));
        }
        if (prefixed > 1) {
            statements.add(new Kinship(vg.name(), "has the LV names of an altinst_rootvg that is awake (inferred)"));
        }
        if (plain > 0 && prefixed > 0) {
            statements.add(new Kinship(vg.name(), "mixes " + plain + " plain and " + prefixed + " " + CLONE_PREFIX + " LV names: a clone interrupted between its steps"));
        }
        for (LogicalVolume lv : vg.lvs()) {
            LvcbFinder.lvcb(vg, lv).flatMap(block -> LvcbValues.of(block.bytes())).ifPresent(values -> lvcb(vg, lv, values, statements));
        }
    }

    private static void lvcb(VolumeGroup vg, LogicalVolume lv, LvcbValues values, List<Kinship> statements) {
        values.lvname().filter(name -> !name.equals(lv.name()) && original(name).equals(original(lv.name()))).ifPresent(name -> statements.add(
                new Kinship(vg.name(), "calls an LV " + lv.name() + " in the VGDA and " + name + " in its LVCB: a clone interrupted between its steps")));
        values.label().filter(label -> label.startsWith(CLONE_PATH) && !lv.name().startsWith(CLONE_PREFIX)).ifPresent(label -> statements.add(
                new Kinship(vg.name(), "gives LV " + lv.name() + " the label " + label + ": a clone interrupted between its steps")));
    }

    /** Volume groups of different VGID with the same LVs. */
    private static void clones(List<VolumeGroup> volumeGroups, List<Kinship> statements) {
        for (VolumeGroup younger : volumeGroups) {
            for (VolumeGroup older : volumeGroups) {
                boolean later = younger.vgid().created().isPresent() && older.vgid().created().isPresent()
                        && younger.vgid().created().get().isAfter(older.vgid().created().get());
                if (later && !names(younger).isEmpty() && names(younger).equals(names(older))) {
                    statements.add(new Kinship(younger.name(), "has the same LVs as " + older.name() + " and was made later, "
                            + younger.vgid().created().get() + ": a clone of it, as alt_disk_copy makes them"));
                }
            }
        }
    }

    /** Disks of different volume groups that carry one PVID. */
    private static void samePvid(Assembly assembly, List<Kinship> statements) {
        List<DiskMetadata> disks = new ArrayList<>(assembly.others());
        assembly.volumeGroups().forEach(vg -> disks.addAll(vg.members()));
        for (int i = 0; i < disks.size(); i++) {
            for (int j = i + 1; j < disks.size(); j++) {
                if (!pvid(disks.get(i)).isZero() && pvid(disks.get(i)).equals(pvid(disks.get(j)))) {
                    statements.add(new Kinship(disks.get(i).disk().source(), "carries the PVID of " + disks.get(j).disk().source() + ", which belongs elsewhere"));
                }
            }
        }
    }

    private static Set<String> names(VolumeGroup vg) {
        return vg.lvs().stream().map(LogicalVolume::name).filter(name -> !name.isEmpty()).map(Kinship::original).collect(Collectors.toSet());
    }

    private static String original(String lvName) {
        return lvName.startsWith(CLONE_PREFIX) ? lvName.substring(CLONE_PREFIX.length()) : lvName;
    }

    private static Pvid pvid(DiskMetadata disk) {
        return Pvid.of(disk.ipl().value().pvId(), 0);
    }

    private static Stamp newest(VolumeGroup vg, DiskMetadata disk) {
        return vg.votes().stream()
                .filter(vote -> vote.area() == AreaKind.VGDA && vote.status() == Status.VALID && vote.disk() == disk)
                .map(CopyVote::begin).max(Comparator.naturalOrder()).orElse(new Stamp(0, 0));
    }
}
