package io.vgdakit.testing;

import io.vgdakit.layout.VgKind;
import io.vgdakit.record.PvMissingOrder;
import io.vgdakit.record.Stamp;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Description of a test volume group; {@link VgImages} makes the disks of it. Starts as an empty VG of AIX 5.x and is changed by its setters. */
public final class VgSpec {

    /** A rival reading of formats/README.md 10 that the images follow instead of the working one. */
    public enum Rival { VGDA_HEADER, LV_ENTRY, PV_HEADER, VGDA_TRAILER }

    final VgKind kind;
    final String vgid;
    final List<PvSpec> pvs = new ArrayList<>();
    final List<LvSpec> lvs = new ArrayList<>();
    final Map<Integer, Set<Integer>> stale = new TreeMap<>();
    final Set<Integer> missing = new TreeSet<>();
    final Set<Rival> rivals = EnumSet.noneOf(Rival.class);
    PvMissingOrder pvMissing = PvMissingOrder.WORDS;
    int ppSize = 28;
    int version = 8;
    int factor = 1;
    int quorum = 1;
    int autoVaryon = 1;
    int vgdaLen;
    int ltgShift;
    byte fill = (byte) 0xDD;
    Stamp vgdaStamp = new Stamp(946844818, 402158211);
    Stamp vgsaStamp = new Stamp(946844818, 357026209);

    private VgSpec(VgKind kind, String vgid) {
        this.kind = kind;
        this.vgid = vgid;
    }

    /** One of the original kind with a VGID of 32 hex digits. */
    public static VgSpec original(String vgid) {
        return new VgSpec(VgKind.ORIGINAL, vgid).vgdaLen(2098);
    }

    public static VgSpec big(String vgid) {
        return new VgSpec(VgKind.BIG, vgid).vgdaLen(8320);
    }

    public static VgSpec scalable(String vgid) {
        return new VgSpec(VgKind.SCALABLE, vgid).version(31);
    }

    public VgSpec pv(PvSpec pv) {
        pvs.add(pv);
        return this;
    }

    /** Adds PVs named hdisk1, hdisk2, … of equal size, with PVIDs of the machine of the VGID. */
    public VgSpec pvs(int count, int ppCount) {
        for (int i = 0; i < count; i++) {
            pv(PvSpec.of("hdisk" + (pvs.size() + 1), vgid.substring(0, 8) + String.format("%08x", 0x7454a336 + pvs.size()), ppCount));
        }
        return this;
    }

    public VgSpec lv(LvSpec lv) {
        lvs.add(lv);
        return this;
    }

    /** Marks PPs from first to last of a PV stale. */
    public VgSpec stale(int pv, int first, int last) {
        IntStream.rangeClosed(first, last).forEach(stale.computeIfAbsent(pv, key -> new TreeSet<>())::add);
        return this;
    }

    public VgSpec missing(int pv) {
        missing.add(pv);
        return this;
    }

    public VgSpec rival(Rival rival) {
        rivals.add(rival);
        return this;
    }

    public VgSpec pvMissing(PvMissingOrder order) {
        pvMissing = order;
        return this;
    }

    public VgSpec ppSize(int log2) {
        ppSize = log2;
        return this;
    }

    public VgSpec version(int value) {
        version = value;
        return this;
    }

    public VgSpec factor(int value) {
        factor = value;
        return this;
    }

    public VgSpec quorum(int value) {
        quorum = value;
        return this;
    }

    public VgSpec autoVaryon(int value) {
        autoVaryon = value;
        return this;
    }

    public VgSpec vgdaLen(int sectors) {
        vgdaLen = sectors;
        return this;
    }

    public VgSpec ltgShift(int log2) {
        ltgShift = log2;
        return this;
    }

    /** Byte of all sectors and record bytes that AIX does not write. */
    public VgSpec fill(int value) {
        fill = (byte) value;
        return this;
    }

    public VgSpec stamps(Stamp vgda, Stamp vgsa) {
        vgdaStamp = vgda;
        vgsaStamp = vgsa;
        return this;
    }
}
