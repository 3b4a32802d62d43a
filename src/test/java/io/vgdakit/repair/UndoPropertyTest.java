package io.vgdakit.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.io.FileUtils;

class UndoPropertyTest {

    @Property(tries = 200)
    void undoGivesBackTheImagesAndASecondApplyIsRefused(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int images,
            @ForAll @IntRange(min = 1, max = 12) int edits) throws Exception {
        Path directory = Files.createTempDirectory("undo");
        try {
            var bench = new Bench(directory);
            var random = new Random(seed);
            Map<Path, byte[]> old = new TreeMap<>();
            for (int i = 0; i < images; i++) {
                Path image = bench.image("hdisk" + i + ".img", Bench.noise(seed + i, 600 + random.nextInt(6000)));
                old.put(image, Bench.read(image));
            }
            Plan plan = randomPlan(bench, List.copyOf(old.keySet()), random, edits);
            PlanFile.write(plan, bench.file("p"));
            Plan read = PlanFile.read(bench.file("p"));
            assertThat(read.edits()).isEqualTo(plan.edits());

            var storage = PowerCutStorage.lasting(old);
            Path journal = bench.apply(Bench.repairer(storage), read, "j");
            Map<Path, byte[]> repaired = storage.survivors(PowerCutStorage.Cache.ALL_LOST);
            old.forEach((path, bytes) -> assertThat(repaired.get(path)).isEqualTo(Bench.patched(bytes, plan.edits(path))));
            assertThatThrownBy(() -> Bench.repairer(storage).apply(read, bench.file("j2"), false, Recheck.NONE))
                    .isInstanceOf(Refusal.class);
            Bench.repairer(storage).undo(journal, bench.file("u"));
            Map<Path, byte[]> undone = storage.survivors(PowerCutStorage.Cache.ALL_LOST);
            old.forEach((path, bytes) -> assertThat(undone.get(path)).isEqualTo(bytes));
        } finally {
            FileUtils.deleteDirectory(directory.toFile());
        }
    }

    /** Edits in ranges that do not overlap, in random stages. */
    private static Plan randomPlan(Bench bench, List<Path> images, Random random, int edits) {
        return bench.build(images, (builder, disks) -> {
            long[] next = new long[images.size()];
            for (int i = 0; i < edits; i++) {
                int image = random.nextInt(images.size());
                long offset = next[image] + random.nextInt(100);
                int length = 1 + random.nextInt(700);
                if (i == 0 || offset + length <= disks.get(image).size()) {
                    length = (int) Math.min(length, disks.get(image).size() - offset);
                    byte[] fresh = disks.get(image).read(offset, length).bytes();
                    fresh[random.nextInt(length)] ^= (byte) (1 + random.nextInt(255));
                    builder.edit(disks.get(image), offset, fresh, "part" + i, "reason \t\\ \u00e9 " + i);
                    next[image] = offset + length;
                }
                if (random.nextBoolean()) {
                    builder.nextStage();
                }
            }
        });
    }
}
