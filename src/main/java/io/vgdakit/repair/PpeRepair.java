package io.vgdakit.repair;

import io.vgdakit.disk.Disk;
import io.vgdakit.record.Evidence;
import io.vgdakit.repair.PpSiblings.Claim;
import io.vgdakit.vg.Calibration;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.Verdict;
import io.vgdakit.vg.VgdaCopy;
import io.vgdakit.vg.VgsaCopy;
import io.vgdakit.vg.VolumeGroup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Rebuilds entries of PV maps from the other copies of their LPs (src/site/AIX.md 14.13), in each VGDA copy of the current stamp. The places of
 * the mirror references must be proved by the other LPs of the copy, and with the rebuilt entries no LP may contradict them.
 */
final class PpeRepair implements Repair {

    private static final int SHOWN = 8;

    /** A claim that is not followed, and why. */
    private record Left(Claim claim, String why) {
    }

    @Override
    public void draft(Draft draft, RepairMode mode) {
        for (VolumeGroup vg : draft.assembly().volumeGroups()) {
            byte[] clean = {};
            for (DiskMetadata disk : vg.members()) {
                for (int copy = disk.vgdaLayout().isPresent() && disk.layout().recordCopy() != 0 ? 2 : 0; copy >= 1; copy--) {
                    VgdaCopy vgda = VgdaCopy.read(disk.disk(), disk.vgdaLayout().orElseThrow(), copy, vg.readings());
                    // most copies hold the same
                    if (current(vg, vgda) && !Arrays.equals(clean, vgda.extent().bytes()) && !repair(vg, disk.disk(), vgda, draft)) {
                        clean = vgda.extent().bytes();
                    }
                }
            }
        }
    }

    private static boolean current(VolumeGroup vg, VgdaCopy vgda) {
        return vgda.valid() && vg.vgda().filter(chosen -> chosen.valid() && chosen.header().values().stamp().equals(vgda.header().values().stamp())).isPresent();
    }

    /** Returns whether something is wrong with the copy. */
    private static boolean repair(VolumeGroup vg, Disk disk, VgdaCopy vgda, Draft draft) {
        var siblings = new PpSiblings(vgda);
        List<Claim> followed = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        siblings.claims().values().stream().flatMap(List::stream)
                .forEach(claim -> siblings.against(claim).or(() -> stale(vg, siblings, claim)).ifPresentOrElse(why -> left.add(new Left(claim, why)),
                        () -> followed.add(claim)));
        if (!followed.isEmpty()) {
            write(disk, vgda, siblings, followed, left, draft);
        }
        left.stream().limit(SHOWN).forEach(entry -> draft.leave(disk, siblings.path(entry.claim.slot()), claimed(entry.claim) + ", but " + entry.why));
        if (left.size() > SHOWN) {
            draft.leave(disk, vgda.layout().vgda(vgda.copy()).path(), "and " + (left.size() - SHOWN) + " more PP entries that contradict their siblings");
        }
        return !siblings.claims().isEmpty();
    }

    /** The state of a PP that is stale is not known to be that of its siblings. */
    private static Optional<String> stale(VolumeGroup vg, PpSiblings siblings, Claim claim) {
        if (vg.vgsa().filter(VgsaCopy::valid).isEmpty()) {
            return Optional.of("no VGSA tells whether it is stale");
        }
        int pv = siblings.pvNumber(claim.slot());
        boolean stale = vg.vgsa().get().stale(pv).get(claim.slot().pp() - 1) || vg.vgsa().get().missing(pv, vg.readings());
        return stale ? Optional.of("it is stale, and what AIX keeps as its state is not known") : Optional.empty();
    }

    private static void write(Disk disk, VgdaCopy vgda, PpSiblings siblings, List<Claim> claims, List<Left> left, Draft draft) {
        byte[] bytes = vgda.extent().bytes().clone();
        claims.forEach(claim -> System.arraycopy(claim.bytes(), 0, bytes, siblings.offset(claim.slot()), claim.bytes().length));
        String path = vgda.layout().vgda(vgda.copy()).path();
        Verdict before = Calibration.ppEntry(vgda);
        Verdict after = Calibration.ppEntry(rebuilt(disk, vgda, bytes));
        if (before.confirmations() < Calibration.PROOF || after.grade() != Evidence.B) {
            claims.forEach(claim -> left.add(new Left(claim, "the places of mirror references are not proved: " + before.confirmations() + " LPs fit, " + Calibration.PROOF + " are needed, and " + after.contradictions() + " would contradict")));
            return;
        }
        String reason = claims.size() == 1 ? siblings.name(claims.get(0).slot()) + " rebuilt: " + claimed(claims.get(0))
                : claims.size() + " PP entries rebuilt from the other copies of their LPs, " + siblings.name(claims.get(0).slot()) + " first: "
                        + claimed(claims.get(0));
        draft.replace(disk, vgda.extent().offset() / Disk.SECTOR_BYTES, bytes, path, reason);
    }

    private static VgdaCopy rebuilt(Disk disk, VgdaCopy vgda, byte[] bytes) {
        var trial = new DraftDisk(disk);
        trial.put(vgda.extent().offset() / Disk.SECTOR_BYTES, bytes, 1, "", "");
        return VgdaCopy.read(trial, vgda.layout(), vgda.copy(), vgda.readings());
    }

    private static String claimed(Claim claim) {
        return claim.siblings() + " say it is a copy of LP " + claim.lp() + " of LV " + claim.lv();
    }
}
