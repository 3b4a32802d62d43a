package io.vgdakit.fuzz;

import io.vgdakit.record.Stamp;
import io.vgdakit.testing.BadImages;
import io.vgdakit.testing.LvShapes;
import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.MkvgDisaster;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.PublishedDisks;
import io.vgdakit.testing.Samples;
import io.vgdakit.testing.SparseDisk;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import io.vgdakit.testing.WholeDisks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Everything that a fuzzer starts from: sets of disks of every kind of volume group, healthy and damaged. */
final class Sources {

    private static final String VGID = "0037521400004c00000000dc74595c25";
    private static final Stamp LATER = new Stamp(946900000, 1);

    private final List<Source> sources = new ArrayList<>();

    private Sources() {
    }

    /** All of them; the order is part of kept inputs, so new ones go to the end. */
    static List<Source> all() {
        var all = new Sources();
        all.healthy();
        all.mixed();
        all.published();
        BadImages.damaged().forEach(all::image);
        BadImages.withoutLvm().forEach(all::image);
        return all.sources;
    }

    private void healthy() {
        for (int pvs = 1; pvs <= 3; pvs++) {
            add("original-" + pvs, WholeDisks.of(lvs(VgSpec.original(VGID).vgdaLen(120).ppSize(20).pvs(pvs, 60), pvs)));
        }
        add("big-2", WholeDisks.of(lvs(VgSpec.big(VGID).ppSize(20).pvs(2, 60), 2)));
        add("scalable-2", WholeDisks.of(VgSpec.scalable(VGID).ppSize(20).pvs(2, 60)));
        for (VgSpec.Rival rival : VgSpec.Rival.values()) {
            add("rival-" + rival, WholeDisks.of(lvs(VgSpec.original(VGID).vgdaLen(120).ppSize(20).pvs(2, 60).rival(rival), 2)));
        }
        Stream.of(LvShapes.SCATTERED, LvShapes.STRIPED_2_BY_4K, LvShapes.THREE_COPIES, LvShapes.FACTOR_2, LvShapes.DIFFERENT_STARTS)
                .forEach(shape -> add(shape.name(), WholeDisks.of(shape.spec().vgdaLen(120))));
    }

    /** LVs of every type; the first is mirrored over all disks. */
    private static VgSpec lvs(VgSpec vg, int pvs) {
        LvSpec mirrored = LvSpec.of(1, "datalv", PpRef.run(1, 3, 20)).withType("jfs2", "/data");
        for (int pv = 2; pv <= pvs; pv++) {
            mirrored = mirrored.withCopy(PpRef.run(pv, 5, 20));
        }
        return vg.lv(mirrored)
                .lv(LvSpec.of(2, "loglv", PpRef.run(1, 40, 1)).withType("jfs2log", "None"))
                .lv(LvSpec.of(3, "hd5", PpRef.run(1, 1, 1)).withType("boot", "primary_bootlv"))
                .lv(LvSpec.of(4, "oldlv", PpRef.run(1, 42, 3)).withType("jfs", "/old"))
                .lv(LvSpec.of(19, "lastlv", PpRef.run(pvs, 50, 8))).stale(1, 4, 5).stale(pvs, 30, 30);
    }

    /** Disks that do not belong together, or not to one time. */
    private void mixed() {
        List<SparseDisk> now = WholeDisks.of(lvs(VgSpec.original(VGID).vgdaLen(120).ppSize(20).pvs(2, 60), 2));
        List<SparseDisk> later = WholeDisks.of(lvs(VgSpec.original(VGID).vgdaLen(120).ppSize(20).pvs(2, 60).stamps(LATER, LATER), 2));
        List<SparseDisk> other = WholeDisks.of(MkvgDisaster.fresh(20));
        add("two-times", List.of(now.get(0), later.get(1)));
        add("same-disk-twice", List.of(now.get(0), now.get(0), now.get(1)));
        add("clone-of-another-time", List.of(now.get(0), later.get(0)));
        add("two-groups", List.of(now.get(0), other.get(0), now.get(1)));
        add("second-of-two", List.of(now.get(1)));
        List<SparseDisk> overwritten = WholeDisks.of(MkvgDisaster.OLD);
        for (int pv = 1; pv <= overwritten.size(); pv++) {
            overwritten.get(pv - 1).put(0, VgImages.of(MkvgDisaster.fresh(20)).header(pv));
        }
        add("after-mkvg", overwritten);
    }

    private void published() {
        add("testvg", WholeDisks.of(PublishedDisks.testvg()));
        add("datavg", WholeDisks.of(PublishedDisks.datavg()));
        for (Map.Entry<String, byte[]> sample : Samples.all().entrySet()) {
            image(sample.getKey(), sample.getValue());
        }
    }

    private void image(String name, byte[] bytes) {
        add(name, List.of(SparseDisk.of("hdisk1", bytes, bytes.length)));
    }

    private void add(String name, List<SparseDisk> disks) {
        sources.add(new Source(name, disks));
    }
}
