package io.vgdakit.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An image of noise, and plans for it. */
abstract class ImageOfNoise {

    @TempDir
    Path temporary;

    Bench bench;
    Path image;

    @BeforeEach
    void makeImage() {
        bench = new Bench(temporary);
        image = bench.image("hdisk1.img", 20 * 512 + 7);
    }

    Outcome apply(Plan plan) throws IOException, Refusal {
        return Bench.repairer().apply(plan, bench.file("j"), false, Recheck.NONE);
    }

    Outcome device(Plan plan, Consent consent) throws IOException, Refusal {
        return new Repairer(FailingStorage.devices(), consent, Bench.INVOCATION).apply(plan, bench.file("j"), false, Recheck.NONE);
    }
}
