package io.vgdakit.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.record.Finding;
import io.vgdakit.record.Place;
import io.vgdakit.testing.Damage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every field of grade A or B, damaged in eight ways in one copy or in both, is found, or is listed with the reason why it cannot be seen. */
class DetectionMatrixTest {

    private static final double SHARE = 0.95;
    private static final long SEED = 20000102;

    /** Which copies are damaged. */
    private enum Copies { PRIMARY, BACKUP, BOTH }

    private final Map<Copies, int[]> counts = new TreeMap<>();
    private final Set<String> unseen = new TreeSet<>();

    @Test
    void findsDamageToEveryCertainFieldOrSaysWhyItCannot() throws IOException {
        for (int disks = 1; disks <= 3; disks++) {
            matrix(disks, Groups.images(disks, Groups.SMALL_VGDA));
        }
        Map<String, String> listed = listed();
        Set<String> unlisted = unseen.stream().filter(key -> !listed.containsKey(key)).collect(Collectors.toCollection(TreeSet::new));
        Set<String> stale = listed.keySet().stream().filter(key -> !unseen.contains(key)).collect(Collectors.toCollection(TreeSet::new));
        int[] single = sum(counts.get(Copies.PRIMARY), counts.get(Copies.BACKUP));
        int[] all = sum(single, counts.get(Copies.BOTH));
        System.out.printf("detection matrix: %d cases, %d found (%.1f %%); single copy %d, %d found (%.1f %%); %d fields listed as not always seen%n",
                all[0], all[1], 100.0 * all[1] / all[0], single[0], single[1], 100.0 * single[1] / single[0], listed.size());
        assertThat(unlisted).as("damage neither found nor listed").isEmpty();
        assertThat(stale).as("listed, but always found").isEmpty();
        assertThat((double) single[1] / single[0]).isGreaterThan(SHARE);
    }

    /** One damage and whether it was found. */
    private record Case(Copies copies, String key, boolean found) {
    }

    private void matrix(int disks, List<byte[]> images) {
        Set<List<Object>> before = keys(Groups.check(images));
        FieldSample.of(Groups.disks(images).get(0)).parallelStream().flatMap(field -> cases(disks, images, field, before)).toList().forEach(done -> {
            int[] count = counts.computeIfAbsent(done.copies(), key -> new int[2]);
            count[0]++;
            if (done.found()) {
                count[1]++;
            } else {
                unseen.add(done.key());
            }
        });
    }

    private static Stream<Case> cases(int disks, List<byte[]> images, FieldSample field, Set<List<Object>> before) {
        Stream<Copies> copies = field.places().size() == 1 ? Stream.of(Copies.PRIMARY) : Stream.of(Copies.values());
        return copies.flatMap(damaged -> Stream.of(Damage.values()).flatMap(damage -> {
            List<byte[]> changed = new ArrayList<>(images);
            changed.set(0, images.get(0).clone());
            return damage(changed.get(0), field, damaged, damage)
                    ? Stream.of(new Case(damaged, disks + "\t" + damaged + "\t" + field.path(), !before.containsAll(keys(Groups.check(changed)))))
                    : Stream.empty();
        }));
    }

    private static boolean damage(byte[] image, FieldSample field, Copies copies, Damage damage) {
        boolean changed = false;
        for (int copy = 0; copy < field.places().size(); copy++) {
            Place place = field.places().get(copy);
            if (copies == Copies.BOTH || copy == copies.ordinal()) {
                changed |= damage.apply(image, place.offset(), place.length(), SEED + field.path().hashCode());
            }
        }
        return changed;
    }

    private static Set<List<Object>> keys(List<Finding> findings) {
        return findings.stream().map(finding -> List.<Object>of(finding.code(), finding.place(), finding.path(), finding.actual()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static int[] sum(int[] a, int[] b) {
        return new int[] {a[0] + b[0], a[1] + b[1]};
    }

    /** Disks of the volume group, damaged copies and field, with the reason. */
    private static Map<String, String> listed() throws IOException {
        try (var in = DetectionMatrixTest.class.getResourceAsStream("/check/undetectable.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toMap(line -> line.substring(0, line.lastIndexOf('\t')), line -> line.substring(line.lastIndexOf('\t') + 1)));
        }
    }
}
