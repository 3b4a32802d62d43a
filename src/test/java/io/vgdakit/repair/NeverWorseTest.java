package io.vgdakit.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Disks;
import io.vgdakit.testing.Errors;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.io.FileUtils;
import org.apache.commons.io.IOUtils;

/** Whatever bytes of the metadata are damaged, an automatic repair brings no error that was not there, and undo takes it back. */
class NeverWorseTest {

    private static final HealthyGroup TWO = HealthyGroup.original(2);
    private static final HealthyGroup ONE = HealthyGroup.original(1);

    /**
     * Damage of one range.
     *
     * @param disk from 0
     * @param place from 0 to 1, of the header
     * @param length bytes
     * @param seed of the bytes written; 0 for zeros, -1 for what the next disk has there, -2 for what this one has in the middle of the header
     */
    record Damage(int disk, double place, int length, int seed) {

        void hit(List<byte[]> headers) {
            byte[] header = headers.get(disk % headers.size());
            int from = (int) (place * (header.length - 1));
            int to = Math.min(header.length, from + length);
            byte[] bytes = new byte[to - from];
            if (seed > 0) {
                new Random(seed).nextBytes(bytes);
            } else if (seed < 0) {
                byte[] other = seed == -1 ? headers.get((disk + 1) % headers.size()) : header;
                bytes = Arrays.copyOfRange(other, seed == -1 ? from : header.length / 2, (seed == -1 ? from : header.length / 2) + bytes.length);
            }
            System.arraycopy(bytes, 0, header, from, bytes.length);
        }
    }

    @Provide
    Arbitrary<List<Damage>> damages() {
        Arbitrary<Integer> length = Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(3, Arbitraries.integers().between(1, 16)),
                net.jqwik.api.Tuple.of(2, Arbitraries.integers().between(100, 5000)), net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(5000, 70000)));
        return Combinators.combine(Arbitraries.integers().between(0, 1), Arbitraries.doubles().between(0, 0.75), length,
                Arbitraries.integers().between(-20, 50).map(seed -> seed < -2 ? -1 - (seed & 1) : seed)).as(Damage::new).list().ofMinSize(1).ofMaxSize(4);
    }

    @Property(tries = 120)
    void repairBringsNoErrorThatWasNotThere(@ForAll("damages") List<Damage> damages, @ForAll boolean two) {
        HealthyGroup group = two ? TWO : ONE;
        List<byte[]> damaged = group.copies();
        damages.forEach(damage -> damage.hit(damaged));

        Draft draft = Repairs.automatic(group.disks(damaged));

        Set<String> before = Errors.of(group.disks(damaged));
        Set<String> after = Errors.of(group.disks(HealthyGroup.after(draft, damaged)));
        after.removeAll(before);
        assertThat(after).as("new errors; left: %s", draft.left()).isEmpty();
    }

    @Property(tries = 25)
    void undoTakesAnAutomaticRepairBack(@ForAll("damages") List<Damage> damages) throws IOException, Refusal {
        List<byte[]> damaged = TWO.copies();
        damages.forEach(damage -> damage.hit(damaged));
        Path directory = Files.createTempDirectory("vgdakit");
        try {
            List<Path> images = write(directory, damaged);
            Plan plan = plan(images);
            Repairer repairer = Bench.repairer();

            repairer.apply(plan, directory.resolve("j"), false, Recheck.NONE);
            assertThat(plan(images).edits()).as("a second plan").isEmpty();
            if (!plan.isEmpty()) {
                repairer.undo(directory.resolve("j"), directory.resolve("u"));
            }

            for (int i = 0; i < images.size(); i++) {
                assertThat(Arrays.equals(header(images.get(i), damaged.get(i).length), damaged.get(i))).isTrue();
            }
        } finally {
            FileUtils.deleteDirectory(directory.toFile());
        }
    }

    private static List<Path> write(Path directory, List<byte[]> headers) throws IOException {
        List<Path> images = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            Path image = directory.resolve("hdisk" + (i + 1) + ".img");
            try (var file = new RandomAccessFile(image.toFile(), "rw")) {
                file.write(headers.get(i));
                file.setLength(TWO.sizes().get(i));
            }
            images.add(image);
        }
        return images;
    }

    private static byte[] header(Path image, int length) throws IOException {
        try (var file = new RandomAccessFile(image.toFile(), "r")) {
            byte[] bytes = new byte[length];
            file.readFully(bytes);
            return bytes;
        }
    }

    private static Plan plan(List<Path> images) throws IOException, Refusal {
        List<Disk> disks = new ArrayList<>();
        try {
            for (Path image : images) {
                disks.add(Disks.open(image));
            }
            return Repairs.automatic(disks).plan();
        } finally {
            IOUtils.close(disks.toArray(Disk[]::new));
        }
    }
}
