package io.vgdakit.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Volume groups with one LV named {@code datalv} each, one for every way in which the LPs of an LV can lie on disks; PPs of 1 MiB. */
public enum LvShapes {
    LINEAR, SCATTERED, DESCENDING, TWO_COPIES, THREE_COPIES, STRIPED_2_BY_4K, STRIPED_3_BY_64K, STRIPED_8_BY_1M, STRIPED_3_BY_128K_TWO_COPIES, FACTOR_2,
    OVER_32_DISKS, DIFFERENT_STARTS, BIG_LINEAR, BIG_TWO_COPIES, BIG_STRIPED_2_BY_16K;

    private static final String VGID = "0037521400004c00000000dc74595c25";

    /** Its description. */
    public VgSpec spec() {
        return switch (this) {
            case LINEAR -> group(1).lv(LvSpec.of(1, "datalv", PpRef.run(1, 3, 4)));
            case SCATTERED -> group(3).lv(LvSpec.of(1, "datalv", List.of(new PpRef(2, 7), new PpRef(1, 1), new PpRef(3, 12), new PpRef(1, 2), new PpRef(2, 8))));
            case DESCENDING -> group(1).lv(LvSpec.of(1, "datalv", IntStream.range(0, 5).mapToObj(i -> new PpRef(1, 9 - i)).toList()));
            case TWO_COPIES -> group(2).lv(LvSpec.of(1, "datalv", PpRef.run(1, 3, 4)).withCopy(PpRef.run(2, 5, 4)));
            case THREE_COPIES -> group(3).lv(LvSpec.of(1, "datalv", PpRef.run(3, 3, 3)).withCopy(PpRef.run(1, 5, 3)).withCopy(PpRef.run(2, 1, 3)));
            case STRIPED_2_BY_4K -> group(2).lv(striped(12, 2, 2, 1));
            case STRIPED_3_BY_64K -> group(3).lv(striped(16, 3, 2, 1));
            case STRIPED_8_BY_1M -> group(8).lv(striped(20, 8, 1, 1));
            case STRIPED_3_BY_128K_TWO_COPIES -> {
                LvSpec first = striped(17, 3, 2, 1);
                yield group(6).lv(first.withCopy(striped(17, 3, 2, 4).copies().get(0)));
            }
            case FACTOR_2 -> group(2).factor(2).lv(LvSpec.of(1, "datalv", List.of(new PpRef(1, 14), new PpRef(2, 1), new PpRef(1, 15))));
            case OVER_32_DISKS -> group(32).lv(LvSpec.of(1, "datalv", IntStream.rangeClosed(1, 32).mapToObj(pv -> new PpRef(pv, 1 + pv % 5)).toList()));
            case DIFFERENT_STARTS -> VgSpec.original(VGID).ppSize(20).pv(PvSpec.of("hdisk1", "003752147454a336", 16))
                    .pv(PvSpec.of("hdisk2", "003752147454a337", 16).withPsnPart1(8192))
                    .lv(LvSpec.of(1, "datalv", List.of(new PpRef(1, 1), new PpRef(2, 2), new PpRef(2, 3))));
            case BIG_LINEAR -> bigGroup(1).lv(LvSpec.of(1, "datalv", PpRef.run(1, 3, 4)));
            case BIG_TWO_COPIES -> bigGroup(2).lv(LvSpec.of(1, "datalv", PpRef.run(1, 3, 3)).withCopy(PpRef.run(2, 5, 3)));
            case BIG_STRIPED_2_BY_16K -> bigGroup(2).lv(striped(14, 2, 2, 1));
        };
    }

    /** Whether every LP has a second copy on another disk. */
    public boolean mirrored() {
        return spec().lvs.get(0).copies().size() > 1;
    }

    /** Those with mirrors. */
    public static Stream<LvShapes> mirrors() {
        return Stream.of(values()).filter(LvShapes::mirrored);
    }

    private static VgSpec group(int pvs) {
        return VgSpec.original(VGID).ppSize(20).pvs(pvs, 16);
    }

    private static VgSpec bigGroup(int pvs) {
        return VgSpec.big(VGID).ppSize(20).pvs(pvs, 16);
    }

    /** An LV whose rows go over {@code width} disks from {@code firstPv} on. */
    private static LvSpec striped(int exp, int width, int rows, int firstPv) {
        List<PpRef> pps = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < width; column++) {
                pps.add(new PpRef(firstPv + column, 2 + row));
            }
        }
        return LvSpec.of(1, "datalv", pps).withStripes(exp, width);
    }
}
