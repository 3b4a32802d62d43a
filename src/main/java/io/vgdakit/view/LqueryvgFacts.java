package io.vgdakit.view;

import io.vgdakit.layout.VgKind;
import io.vgdakit.record.Content;
import io.vgdakit.record.Evidence;
import io.vgdakit.record.FieldValue;
import io.vgdakit.record.OnDisk;
import io.vgdakit.record.VgdaHeaderValues;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.VgdaCopy;
import io.vgdakit.vg.VolumeGroup;
import java.util.List;
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
    String ppSize() {
        return mebibytes ? megabytes(1) : Integer.toString(header().ppSize());
    }

    String freePps() {
        return partitions(PhysicalVolume::freePps);
    }

    String totalPps() {
        return partitions(PhysicalVolume::ppCount);
    }

    private String partitions(ToIntFunction<PhysicalVolume> count) {
        long pps = vg.pvs().stream().mapToInt(count).asLongStream().sum();
        return mebibytes ? megabytes(pps) : Long.toString(pps);
    }

    private String megabytes(long pps) {
        return vg.ppBytes() == 0 ? Unknown.TEXT : Long.toString(pps * (vg.ppBytes() >> MEBIBYTE));
    }

    VgLimits limits() {
        return VgLimits.of(vgda.layout(), vg.vgsa());
    }

    /**
     * A flag whose place in the VGDA is not known (formats/README.md 9.1): 0 when no byte without a known meaning is set in header and
     * trailer, else unknown.
     */
    String unplacedFlag() {
        boolean allZero = Stream.of(vgda.header().source(), vgda.trailer().source()).flatMap(OnDisk::fields)
                .filter(field -> field.field().path().startsWith("reserved") || List.of("bigvg", "concurrency").contains(field.field().path()))
                .allMatch(field -> field.readable() && Content.of(field.raw()) == Content.ZERO);
        return allZero ? "0" : Unknown.TEXT;
    }

    String quorum() {
        return marked("quorum");
    }

    String autoVaryon() {
        return marked("auto_varyon");
    }

    private String marked(String name) {
        return vgda.header().source().field(name).map(field -> field.text() + field.field().evidence().mark()).orElse(Unknown.TEXT);
    }

    /** VGID and minor, name, LV state. */
    List<String> logical() {
        var lvs = new LvTexts(vg);
        return vg.lvs().stream().map(lv -> String.format("%s.%-3d %s %-3d", vg.vgid().text(), lv.minor(), lvs.name(lv.minor()), lv.values().lvState()) + mark()).toList();
    }

    /** PVID, voting VGDA copies, PV state; AIX takes the state from the kernel (capture nixaid-restore-pvid-hdisk13). */
    List<String> physical() {
        return vg.pvs().stream().map(pv -> String.format("%-32s%-3d %-3d", pv.pvid().text(), pv.vgdas(), 0) + mark()).toList();
    }

    /** The captures prove these rows for an original volume group only. */
    private String mark() {
        return vg.kind() == VgKind.ORIGINAL ? "" : Evidence.D.mark();
    }

    /** Kibibytes; the record holds the base-2 logarithm of bytes, 0 for the default. */
    String ltgSize() {
        int shift = vgda.layout().lvmRecord().ltgShift();
        if (shift == 0) {
            return Integer.toString(DEFAULT_LTG_KIBIBYTES);
        }
        return shift >= KIBIBYTE && shift < Integer.SIZE - 1 ? Integer.toString(1 << shift - KIBIBYTE) : Unknown.TEXT;
    }

    /** PSN of PP 1 of this disk. */
    String psnOfFirstPp() {
        return vg.pv(disk.pvNum()).flatMap(pv -> pv.map().header().source().field("psn_part1")).map(FieldValue::text).orElse(Unknown.TEXT);
    }

    String vgType() {
        return vg.kind() == VgKind.ORIGINAL ? "0" : "1";
    }

    String version() {
        return Integer.toString(vgda.layout().lvmRecord().version());
    }
}
