package io.vgdakit.view;

import io.vgdakit.layout.VgKind;
import io.vgdakit.record.Content;
import io.vgdakit.record.OnDisk;
import io.vgdakit.record.VgdaHeaderValues;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.VgdaCopy;
import io.vgdakit.vg.VolumeGroup;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * What {@code lqueryvg -p} says of the volume group of one disk. Where AIX asks the kernel it prints 0 for a volume group that is varied off
 * (capture gh-lqueryvg-tAp-cli10in), and so does this: nothing is varied on in an image.
 */
final class LqueryvgFacts {

    private static final int MEBIBYTE = 20;
    private static final int KIBIBYTE = 10;
    private static final int DEFAULT_LTG_KIBIBYTES = 128;

    private final VolumeGroup vg;
    private final VgdaCopy vgda;
    private final DiskMetadata disk;
    private final boolean mebibytes;

    LqueryvgFacts(VolumeGroup vg, VgdaCopy vgda, DiskMetadata disk, boolean mebibytes) {
        this.vg = vg;
        this.vgda = vgda;
        this.disk = disk;
        this.mebibytes = mebibytes;
    }

    VgdaHeaderValues header() {
        return vgda.header().values();
    }

    /** Base-2 logarithm of the bytes of a PP, or its mebibytes. */
    Optional<Long> ppSize() {
        return mebibytes ? megabytes(1) : Optional.of((long) header().ppSize());
    }

    Optional<Long> freePps() {
        return partitions(PhysicalVolume::freePps);
    }

    Optional<Long> totalPps() {
        return partitions(PhysicalVolume::ppCount);
    }

    private Optional<Long> partitions(ToIntFunction<PhysicalVolume> count) {
        long pps = vg.pvs().stream().mapToInt(count).asLongStream().sum();
        return mebibytes ? megabytes(pps) : Optional.of(pps);
    }

    private Optional<Long> megabytes(long pps) {
        return vg.ppBytes() == 0 ? Optional.empty() : Optional.of(pps * (vg.ppBytes() >> MEBIBYTE));
    }

    VgLimits limits() {
        return VgLimits.of(vgda.layout(), vg.vgsa());
    }

    /**
     * A flag whose place in the VGDA is not known (formats/README.md 9.1): 0 when no byte without a known meaning is set in header and
     * trailer, else unknown.
     */
    Optional<Integer> unplacedFlag() {
        boolean allZero = Stream.of(vgda.header().source(), vgda.trailer().source()).flatMap(OnDisk::fields)
                .filter(field -> field.field().path().startsWith("reserved") || List.of("bigvg", "concurrency").contains(field.field().path()))
                .allMatch(field -> field.readable() && Content.of(field.raw()) == Content.ZERO);
        return allZero ? Optional.of(0) : Optional.empty();
    }

    Answer quorum() {
        return Answer.field(vgda.header().source().field("quorum"));
    }

    Answer autoVaryon() {
        return Answer.field(vgda.header().source().field("auto_varyon"));
    }

    /** VGID and minor, name, LV state. */
    Answer logical() {
        var lvs = new LvTexts(vg);
        List<Facts> rows = vg.lvs().stream().map(lv -> Facts.of("vg_id", vg.vgid().text(), "minor", lv.minor(),
                "lv_name", lvs.name(lv.minor()), "lv_state", lv.values().lvState())).toList();
        return Answer.rows(rows, row -> String.format("%s.%-3s %s %-3s", row.texts("vg_id", "minor", "lv_name", "lv_state")), unproved());
    }

    /** PVID, voting VGDA copies, PV state; AIX takes the state from the kernel (capture nixaid-restore-pvid-hdisk13). */
    Answer physical() {
        List<Facts> rows = vg.pvs().stream().map(pv -> Facts.of("pv_id", pv.pvid().text(), "vgdas", pv.vgdas(), "pv_state", 0)).toList();
        return Answer.rows(rows, row -> String.format("%-32s%-3s %-3s", row.texts("pv_id", "vgdas", "pv_state")), unproved());
    }

    /** The captures prove these rows for an original volume group only. */
    private boolean unproved() {
        return vg.kind() != VgKind.ORIGINAL;
    }

    /** Kibibytes; the record holds the base-2 logarithm of bytes, 0 for the default. */
    Optional<Integer> ltgSize() {
        int shift = vgda.layout().lvmRecord().ltgShift();
        if (shift == 0) {
            return Optional.of(DEFAULT_LTG_KIBIBYTES);
        }
        return shift >= KIBIBYTE && shift < Integer.SIZE - 1 ? Optional.of(1 << shift - KIBIBYTE) : Optional.empty();
    }

    /** PSN of PP 1 of this disk. */
    Answer psnOfFirstPp() {
        return Answer.field(vg.pv(disk.pvNum()).flatMap(pv -> pv.map().header().source().field("psn_part1")));
    }

    int vgType() {
        return vg.kind() == VgKind.ORIGINAL ? 0 : 1;
    }

    int version() {
        return vgda.layout().lvmRecord().version();
    }
}
