package io.vgdakit.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A journal of three edits, applied, to be undone. */
abstract class AppliedPlan {

    @TempDir
    Path temporary;

    Bench bench;
    Path image;
    byte[] old;
    byte[] repaired;
    Path journal;

    /** A journal of three edits, applied. */
    @BeforeEach
    void applyAPlan() {
        bench = new Bench(temporary);
        image = bench.image("hdisk1.img", 20 * 512 + 7);
        old = Bench.read(image);
        journal = bench.apply(bench.plan(image, 0, 3, 700, 2000, 20 * 512 + 6, 1), "j");
        repaired = Bench.read(image);
    }

    void applyASmallPlan() {
        image = bench.image("small.img", 9 * 512);
        old = Bench.read(image);
        journal = bench.apply(bench.plan(image, 0, 3, 700, 40, 4600, 1), "small");
        repaired = Bench.read(image);
    }

    byte[] withoutFinished() {
        byte[] bytes = Bench.read(journal);
        return Arrays.copyOf(bytes, bytes.length - "finished\t".length() - 64 - 1);
    }

    Outcome undo(Path file) throws IOException, Refusal {
        return Bench.repairer().undo(file, bench.file("u"));
    }
}
