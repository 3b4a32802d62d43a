package io.vgdakit.repair;

import io.vgdakit.disk.Disk;
import io.vgdakit.format.IplRecord;
import io.vgdakit.record.OnDisk;
import io.vgdakit.record.Structures;
import io.vgdakit.vg.BootCheck;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.VolumeGroup;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Makes the boot record lead to the boot LV (src/site/AIX.md 14.8). Start and length of the LV are those of the PP map, start of the code is where
 * the boot image is found. What no PP map tells, length of the code, first instruction, load address, stays, or comes from the boot record of a
 * disk with another copy of the boot LV, moved to the place of the copy on this disk.
 */
final class BootRepair implements Repair {

    private static final String PATH = "ipl";

    @Override
    public void draft(Draft draft, RepairMode mode) {
        for (VolumeGroup vg : draft.assembly().volumeGroups()) {
            List<BootCheck> checks = BootCheck.of(vg);
            for (BootCheck boot : checks) {
                Optional<String> hindrance = hindrance(vg, boot);
                if (hindrance.isPresent()) {
                    leave(boot, hindrance.get(), draft);
                } else if (!boot.bootPps().isEmpty() && !boot.bootable()) {
                    repair(vg, boot, checks, draft, mode);
                }
            }
        }
    }

    /** Why nothing can be done for a disk that has a boot record or a boot LV. */
    private static Optional<String> hindrance(VolumeGroup vg, BootCheck boot) {
        if (boot.bootPps().isEmpty()) {
            return boot.hasBootRecord() ? Optional.of("there is a boot record, but " + boot.problems().get(0) + "; 'repair clear-boot' clears it") : Optional.empty();
        }
        if (!metadata(boot).hasIplRecord()) {
            return Optional.of("is no IPL record; 'repair pvid' comes first");
        }
        if (vg.ppBytes() == 0) {
            return Optional.of("the size of a PP is not known");
        }
        return boot.lvProblems().stream().findFirst();
    }

    private static void repair(VolumeGroup vg, BootCheck boot, List<BootCheck> all, Draft draft, RepairMode mode) {
        Optional<BootPlace> place = BootPlace.of(vg, boot);
        if (place.isEmpty()) {
            leave(boot, "no boot image, or more than one, is found in the boot LV; 'bosboot' makes one", draft);
            return;
        }
        Optional<BootCheck> twin = all.stream().filter(other -> other != boot && other.bootable() && place.get().sameAs(vg, other)).findFirst();
        if (twin.isPresent()) {
            OnDisk<IplRecord> source = metadata(twin.get()).ipl();
            write(boot, place.get().moved(metadata(boot).ipl(), source), place.get().text() + " (grades A and B); all else as in the boot record of "
                    + source.place().disk() + ", which has another copy of the boot LV (grade C)", draft);
            draft.require(metadata(twin.get()).disk(), source.place().offset(), (int) source.place().length());
        } else {
            alone(boot, place.get(), Structures.IPL_RECORD.parse(metadata(boot).ipl().bytes().clone()), draft, mode);
        }
    }

    private static void alone(BootCheck boot, BootPlace place, IplRecord record, Draft draft, RepairMode mode) {
        boolean kept = record.bootCodeLength() > 0 && place.holds(record.bootCodeLength());
        if (!kept && !place.holds(place.codeSectors())) {
            leave(boot, "the headers of the boot image do not tell its length; 'bosboot' makes a boot record", draft);
            return;
        }
        if (!kept && !mode.unverified()) {
            leave(boot, "the boot LV is found, but the length of the boot code is known only from the headers of the image (unverified);"
                    + " '--unverified' writes it", draft);
            return;
        }
        place.lead(record);
        if (!kept) {
            record.setBootCodeLength(place.codeSectors());
            draft.leaveUnknown(metadata(boot).disk(), PATH, "boot_code_offset, boot_load_add and the places of base customization are not known and stay as"
                    + " they are; 'bosboot' sets them");
        }
        write(boot, record, place.text() + " (grades A and B); " + (kept ? "all else stays" : "length of the code by the headers of the image (unverified)"), draft);
    }

    private static void write(BootCheck boot, IplRecord record, String reason, Draft draft) {
        OnDisk<IplRecord> ipl = metadata(boot).ipl();
        record._check();
        byte[] bytes = Structures.IPL_RECORD.write(record, ipl.bytes().length);
        if (Arrays.equals(bytes, ipl.bytes())) {
            leave(boot, "the boot record leads to the boot LV, but " + boot.problems().get(0), draft);
        } else {
            draft.replace(metadata(boot).disk(), ipl.place().psn(), bytes, PATH, reason);
        }
    }

    private static void leave(BootCheck boot, String why, Draft draft) {
        draft.leave(metadata(boot).disk(), PATH, why);
    }

    private static DiskMetadata metadata(BootCheck boot) {
        return boot.pv().metadata().orElseThrow();
    }
}
