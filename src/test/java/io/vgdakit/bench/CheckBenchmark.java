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

/** Assembly and all checks of one disk of a volume group of 32 PVs whose PPs are all allocated: time should grow with the number of PPs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CheckBenchmark {

    private static final int PVS = 32;

    /** PPs of each PV. */
    @Param({"125", "250", "500", "1000"})
    public int pps;

    private Disk disk;

    @Setup
    public void build() {
        VgSpec vg = VgSpec.original("0037521400004c00000000dc74595c25").ppSize(26).pvs(PVS, pps);
        for (int minor = 1; minor <= PVS; minor++) {
            vg.lv(LvSpec.of(minor, "lv" + minor, PpRef.run(minor, 1, pps)).withMaxsize(pps));
        }
        disk = VgImages.of(vg).disk(1);
    }

    @Benchmark
    public Object check() {
        return Checker.check(Assembly.of(List.of(disk), GroupNames.NONE));
    }
}
