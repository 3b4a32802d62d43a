package io.vgdakit.bench;

import io.vgdakit.disk.Disk;
import io.vgdakit.record.AixTime;
import io.vgdakit.record.Readings;
import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.PublishedDisks;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.GroupNames;
import io.vgdakit.view.ReadvgdaReport;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
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

/** Reading, assembling and printing one disk from memory. Run with {@code mvn -B -q -Pbench test-compile exec:exec}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ReadBenchmark {

    /** Which volume group: the published one of 3 PVs, or a full big one of 128 PVs and 130048 PPs. */
    @Param({"original3", "big128"})
    public String volumeGroup;

    private Disk disk;

    @Setup
    public void build() {
        disk = VgImages.of(volumeGroup.equals("big128") ? big() : PublishedDisks.datavg()).disk(1);
    }

    /** A big volume group with as many PVs and PPs as its kind allows; the map of each takes 64 sectors, so 121 fit into the published area. */
    private static VgSpec big() {
        int pps = 952;
        VgSpec vg = VgSpec.big("0037521400004c00000000dc74595c25").ppSize(26).pvs(128, pps);
        for (int minor = 1; minor <= 128; minor++) {
            vg.lv(LvSpec.of(minor, "lv" + minor, PpRef.run(minor, 1, pps)));
        }
        return vg;
    }

    @Benchmark
    public Object parse() {
        return DiskMetadata.read(disk);
    }

    @Benchmark
    public Object assemble() {
        return Assembly.of(List.of(disk), GroupNames.NONE);
    }

    @Benchmark
    public void readvgda() {
        var out = new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.US_ASCII);
        new ReadvgdaReport(out, AixTime.UTC, List.of(1, 2)).print(DiskMetadata.read(disk), Readings.WORKING);
        out.flush();
    }
}
