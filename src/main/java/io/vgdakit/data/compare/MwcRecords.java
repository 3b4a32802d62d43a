package io.vgdakit.data.compare;

import io.vgdakit.format.MwcRecord;
import io.vgdakit.record.OnDisk;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.VolumeGroup;
import java.nio.ByteBuffer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the MWC records of a volume group may say about writes under way (formats/README.md 6.3). All of it is unverified: an entry should
 * hold the minor of an LV and the number of an LTG, but where is unknown. So an entry may name an LTG when one of its two words is the
 * number and a half of the other one is the minor.
 *
 * @param entries those in use in records that were written whole, of all disks at hand, each once
 * @param ltgBytes size of an LTG in bytes, as the LVM record has it; what AIX itself uses may follow from the disks
 */
record MwcRecords(Set<ByteBuffer> entries, long ltgBytes) {

    /** An LTG is 128 KiB when the LVM record does not say. */
    private static final int DEFAULT_SHIFT = 17;
    private static final int MOST_SHIFT = 27;

    static MwcRecords of(VolumeGroup vg) {
        Set<ByteBuffer> entries = new LinkedHashSet<>();
        vg.members().stream().flatMap(member -> Stream.of(member.mwc(1), member.mwc(2))).filter(MwcRecords::whole)
                .flatMap(mwc -> mwc.value().entries().stream()).map(ByteBuffer::wrap).filter(entry -> entry.getLong(0) != 0).forEach(entries::add);
        int shift = vg.members().stream().flatMap(member -> shift(member)).filter(found -> found >= DEFAULT_SHIFT && found <= MOST_SHIFT)
                .findFirst().orElse(DEFAULT_SHIFT);
        return new MwcRecords(entries, 1L << shift);
    }

    private static boolean whole(OnDisk<MwcRecord> mwc) {
        return mwc.complete() && mwc.value().stampsOk() && mwc.value().nsecOk() && mwc.value().begSec() != 0;
    }

    private static Stream<Integer> shift(DiskMetadata member) {
        return member.vgdaLayout().map(layout -> layout.lvmRecord().ltgShift()).stream();
    }

    /** Whether an entry may name the LTG of a byte of an LV. */
    boolean mayName(int minor, long lvOffset) {
        long ltg = lvOffset / ltgBytes;
        return entries.stream().anyMatch(entry -> List.of(0, Integer.BYTES).stream().anyMatch(word ->
                Integer.toUnsignedLong(entry.getInt(word)) == ltg && holds(entry.getInt(Integer.BYTES - word), minor)));
    }

    private static boolean holds(int word, int minor) {
        return (word & 0xffff) == minor || word >>> 16 == minor;
    }
}
