package io.vgdakit.bench;

import io.vgdakit.check.Checker;
import io.vgdakit.disk.Disk;
import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.GroupNames;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** All checks of an assembled volume group by its number of PPs, all of them in use: the time should grow as they do. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CheckBenchmark {

    private static final int PPS_OF_A_PV = 952;

    @Param({"8", "16", "32", "64", "128"})
    public int pvs;

    private Assembly assembly;

    @Setup
    public void build() {
        VgSpec vg = VgSpec.big("0037521400004c00000000dc74595c25").ppSize(26).pvs(pvs, PPS_OF_A_PV);
        for (int pv = 1; pv < pvs; pv += 2) {
            vg.lv(LvSpec.of(pv, "lv" + pv, PpRef.run(pv, 1, PPS_OF_A_PV)).withCopy(PpRef.run(pv + 1, 1, PPS_OF_A_PV)).withMaxsize(PPS_OF_A_PV));
        }
        List<Disk> disks = List.of(VgImages.of(vg).disk(1));
        assembly = Assembly.of(disks, GroupNames.NONE);
    }

    @Benchmark
    public Object check() {
        return Checker.check(assembly);
    }
}
