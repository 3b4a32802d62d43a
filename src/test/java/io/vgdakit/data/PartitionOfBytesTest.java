package io.vgdakit.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.data.FreeSpace.Run;
import io.vgdakit.disk.Disk;
import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import io.vgdakit.testing.WrittenDisks;
import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.LpOrder;
import io.vgdakit.vg.LvPosition;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.PpPosition;
import io.vgdakit.vg.VolumeGroup;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Every byte of a disk belongs to one thing: a copy of an LP, a free PP, or neither, and places translate forth and back. */
class PartitionOfBytesTest {

    private static final int MOST_WIDTH = 3;

    @Property(tries = 60)
    void everyByteBelongsToOneThing(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int pvs, @ForAll @IntRange(min = 1, max = 40) int pps) {
        VolumeGroup vg = random(new Random(seed), pvs, pps);
        for (PhysicalVolume pv : vg.pvs()) {
            List<long[]> ranges = new ArrayList<>();
            for (LogicalVolume lv : vg.lvs()) {
                LpChoice choice = LvDisk.of(vg, lv).choice();
                for (long lp = 1; lp <= choice.lps(); lp++) {
                    choice.copies(lp).stream().filter(copy -> copy.pvName().equals(pv.name()))
                            .forEach(copy -> ranges.add(new long[] {copy.diskOffset(), copy.diskOffset() + vg.ppBytes()}));
                }
            }
            for (Run run : FreeSpace.of(vg, pv, pv.metadata().orElseThrow().disk()).runs()) {
                ranges.add(new long[] {run.diskOffset(), run.diskOffset() + run.length()});
            }
            // side by side from PP 1 to the end of the last PP: no byte twice, none left out, all else is neither
            ranges.sort((a, b) -> Long.compare(a[0], b[0]));
            long position = PpPosition.start(vg, pv, 1).diskOffset();
            for (long[] range : ranges) {
                assertThat(range[0]).isEqualTo(position);
                position = range[1];
            }
            assertThat(position).isEqualTo(PpPosition.start(vg, pv, 1).diskOffset() + pv.ppCount() * vg.ppBytes());
            assertThat(PpPosition.at(vg, pv, position)).isEmpty();
            assertThat(PpPosition.at(vg, pv, PpPosition.start(vg, pv, 1).diskOffset() - 1)).isEmpty();
        }
    }

    @Property(tries = 60)
    void placesTranslateForthAndBack(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int pvs, @ForAll @IntRange(min = 1, max = 40) int pps) {
        var random = new Random(seed);
        VolumeGroup vg = random(random, pvs, pps);
        for (int i = 0; i < 200; i++) {
            PhysicalVolume pv = vg.pvs().get(random.nextInt(pvs));
            int pp = 1 + random.nextInt(pps);
            long diskOffset = PpPosition.start(vg, pv, pp).diskOffset() + (long) (random.nextDouble() * vg.ppBytes());
            PpPosition position = PpPosition.at(vg, pv, diskOffset).orElseThrow();
            assertThat(position.pp()).isEqualTo(pp);
            Optional<LvPosition> inLv = position.inLv(vg);
            assertThat(inLv.isPresent()).isEqualTo(pv.partition(pp).isPresent());
            inLv.ifPresent(there -> {
                LpOrder.Place place = LpOrder.of(vg, there.lv()).at(there.lvOffset());
                assertThat(place.lp()).isEqualTo(there.lp());
                assertThat(place.offset()).isEqualTo(position.ppOffset());
                LpCopy copy = LvDisk.of(vg, there.lv()).choice().copies(place.lp()).stream().filter(one -> one.copy() == there.copy()).findFirst().orElseThrow();
                assertThat(copy.pvName()).isEqualTo(pv.name());
                assertThat(copy.diskOffset() + place.offset()).isEqualTo(diskOffset);
            });
        }
    }

    @Property(tries = 30)
    void noTwoBytesOfAnLvShareAPlace(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int pvs, @ForAll @IntRange(min = 1, max = 12) int pps) {
        VolumeGroup vg = random(new Random(seed), pvs, pps);
        for (LogicalVolume lv : vg.lvs()) {
            LpOrder order = LpOrder.of(vg, lv);
            Map<String, Long> taken = new TreeMap<>();
            for (long at = 0; at < order.bytes(lv.lps()); at += order.at(at).length()) {
                LpOrder.Place place = order.at(at);
                assertThat(taken.put(place.lp() + " " + place.offset() / order.stripBytes(), at)).isNull();
                assertThat(order.lvOffset(place.lp(), place.offset())).isEqualTo(at);
            }
            assertThat(taken).hasSize((int) (order.bytes(lv.lps()) / order.stripBytes()));
        }
    }

    /** LVs of random sizes, copies and strips on random PPs; some PPs stay free. */
    private static VolumeGroup random(Random random, int pvs, int pps) {
        VgSpec spec = (random.nextBoolean() ? VgSpec.original("0037521400004c00000000dc74595c25") : VgSpec.big("0037521400004c00000000dc74595c25"))
                .ppSize(20 + random.nextInt(4)).pvs(pvs, pps);
        List<PpRef> free = new ArrayList<>();
        for (int pv = 1; pv <= pvs; pv++) {
            free.addAll(PpRef.run(pv, 1, pps));
        }
        Collections.shuffle(free, random);
        for (int minor = 1; minor <= 6; minor++) {
            int width = random.nextBoolean() ? 1 : 2 + random.nextInt(MOST_WIDTH - 1);
            int lps = width * (1 + random.nextInt(8));
            int copies = 1 + random.nextInt(3);
            if (free.size() < lps * copies) {
                continue;
            }
            LvSpec lv = LvSpec.of(minor, "lv" + minor, take(free, lps));
            for (int copy = 2; copy <= copies; copy++) {
                lv = lv.withCopy(take(free, lps));
            }
            spec.lv(width == 1 ? lv : lv.withStripes(12 + random.nextInt(9), width));
        }
        return WrittenDisks.group(VgImages.of(spec).disks().toArray(Disk[]::new));
    }

    private static List<PpRef> take(List<PpRef> free, int count) {
        List<PpRef> taken = List.copyOf(free.subList(0, count));
        free.subList(0, count).clear();
        return taken;
    }
}
