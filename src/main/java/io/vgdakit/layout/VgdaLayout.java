package io.vgdakit.layout;

import io.vgdakit.format.LvmRecord;
import io.vgdakit.format.VgdaHeader;
import io.vgdakit.record.Evidence;
import io.vgdakit.record.Structures;
import io.vgdakit.record.Vgid;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Areas of an original or big volume group. Copies are 1 and 2. All numbers come from the LVM record and the instances of its spec.
 */
public final class VgdaLayout implements Layout {

    /** Largest number of a sector in a record. */
    private static final long MAX_PSN = 0xFFFF_FFFFL;

    private final LvmRecord lvmRecord;

    private VgdaLayout(LvmRecord lvmRecord) {
        this.lvmRecord = lvmRecord;
    }

    /** The layout that a record gives; empty when the record is no usable record of an original or big volume group. */
    public static Optional<VgdaLayout> of(LvmRecord lvmRecord) {
        return lvmRecord.isLayout() ? Optional.of(new VgdaLayout(lvmRecord)) : Optional.empty();
    }

    /**
     * The layout that a VGDA header implies where no record is left.
     *
     * @param vgsaLen sectors of a VGSA
     * @param vgsaPsn sector of the first VGSA; the areas follow each other from there on
     * @return empty when the length cannot be that of a VGDA, or a record has no room for the numbers of the sectors
     */
    public static Optional<VgdaLayout> of(VgdaHeader header, long vgsaLen, long vgsaPsn) {
        LvmRecord guess = Structures.LVM_RECORD.parse(new byte[Structures.LVM_RECORD.size()]);
        long vgdaLen = header.vgdaSize();
        if (vgsaPsn < 0 || vgsaPsn + 2 * (vgsaLen + vgdaLen) > MAX_PSN) {
            return Optional.empty();
        }
        guess.setLvmId(guess.magic());
        guess.setVgId(header.vgId());
        guess.setPpSize((short) header.ppSize());
        guess.setVgdaLen(vgdaLen);
        guess.setVgsaLen(vgsaLen);
        guess.setLvmareaLen(2 * (vgsaLen + vgdaLen));
        guess.setVgsaPsn(List.of(vgsaPsn, vgsaPsn + vgsaLen + vgdaLen));
        guess.setVgdaPsn(List.of(vgsaPsn + vgsaLen, vgsaPsn + 2 * vgsaLen + vgdaLen));
        // Value instances cache what they saw first, so they are computed on a fresh object.
        guess._check();
        return of(Structures.LVM_RECORD.parse(Structures.LVM_RECORD.write(guess, Structures.LVM_RECORD.size())));
    }

    @Override
    public VgKind kind() {
        return lvmRecord.isBig() ? VgKind.BIG : VgKind.ORIGINAL;
    }

    @Override
    public Vgid vgid() {
        return Vgid.of(lvmRecord.vgId(), 0);
    }

    /** The record, or the guess, that this layout follows. */
    public LvmRecord lvmRecord() {
        return lvmRecord;
    }

    /** Most LVs, minor 0 included. */
    public int maxLvs() {
        return lvmRecord.maxLvs();
    }

    public int maxPvs() {
        return lvmRecord.maxPvs();
    }

    public Area vgsa(int copy) {
        return new Area("vgsa[" + (copy - 1) + "]", "VGSA", copy, lvmRecord.vgsaPsn().get(copy - 1), lvmRecord.vgsaLen(), grade(Evidence.A));
    }

    /** One whole VGDA copy. */
    public Area vgda(int copy) {
        return inVgda(copy, "", "VGDA", 0, lvmRecord.vgdaLen(), Evidence.A);
    }

    public Area vgdaHeader(int copy) {
        return inVgda(copy, ".vgh", "VGDA header", 0, 1, Evidence.A);
    }

    public Area lvEntries(int copy) {
        return inVgda(copy, ".lv", "LV entries", lvmRecord.lvEntriesStart(), lvmRecord.lvEntriesSectors(), Evidence.A);
    }

    public Area pvMaps(int copy) {
        return inVgda(copy, ".pv", "PV headers and PP entries", lvmRecord.pvMapsStart(), lvmRecord.namesStart() - lvmRecord.pvMapsStart(), Evidence.A);
    }

    public Area names(int copy) {
        return inVgda(copy, ".name", "LV names", lvmRecord.namesStart(), lvmRecord.namesSectors(), Evidence.B);
    }

    /** What lies between the names and the trailer; no sectors in an original volume group. */
    public Area slack(int copy) {
        long start = lvmRecord.namesStart() + lvmRecord.namesSectors();
        return inVgda(copy, ".slack", "no known assignment", start, lvmRecord.trailerStart() - start, Evidence.D);
    }

    public Area trailer(int copy) {
        return inVgda(copy, ".vgt", "VGDA trailer", lvmRecord.trailerStart(), 1, Evidence.C);
    }

    @Override
    public List<Area> areas() {
        return IntStream.of(1, 2).boxed()
                .flatMap(copy -> Stream.of(vgsa(copy), vgdaHeader(copy), lvEntries(copy), pvMaps(copy), names(copy), slack(copy), trailer(copy)))
                .filter(area -> area.sectors() > 0)
                .toList();
    }

    private Area inVgda(int copy, String path, String name, long start, long sectors, Evidence original) {
        return new Area("vgda[" + (copy - 1) + "]" + path, name, copy, lvmRecord.vgdaPsn().get(copy - 1) + start, sectors, grade(original));
    }

    /** The published table of the big layout has one author and no dump behind it. */
    private Evidence grade(Evidence original) {
        return kind() == VgKind.BIG && original.certain() ? Evidence.C : original;
    }
}
