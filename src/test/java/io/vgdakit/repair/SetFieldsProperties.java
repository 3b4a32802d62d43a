package io.vgdakit.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Disks;
import io.vgdakit.record.Field.Show;
import io.vgdakit.record.FieldPath;
import io.vgdakit.record.FieldValue;
import io.vgdakit.record.Readings;
import io.vgdakit.testing.VgImages;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.FieldSelection;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.commons.io.FileUtils;

/** Any field that may be set, set to any value that fits. */
class SetFieldsProperties {

    private static Path directory;
    private static Path image;
    private static byte[] original;
    private static List<FieldValue> fields;

    @BeforeContainer
    static void writeImage() throws IOException {
        directory = Files.createTempDirectory("set-fields").toRealPath();
        image = VgImages.of(RenameLvTest.mirrored()).writeHeaders(directory).get(0);
        original = Files.readAllBytes(image);
        try (Disk disk = Disks.open(image)) {
            fields = new FieldSelection(DiskMetadata.read(disk), Readings.WORKING).fields(FieldPath.ALL)
                    .filter(field -> field.field().evidence().certain() && !field.field().unowned()).toList();
        }
    }

    @AfterContainer
    static void removeImage() throws IOException {
        FileUtils.deleteDirectory(directory.toFile());
    }

    @Property(tries = 200)
    void aFieldIsSetReadBackAndUndone(@ForAll int choice, @ForAll long seed) throws Exception {
        FieldValue field = fields.get(Math.floorMod(choice, fields.size()));
        var random = new Random(seed);
        var bytes = new byte[field.raw().length];
        random.nextBytes(bytes);
        String value = value(field, bytes, random);
        byte[] expected = field.field().show() == Show.TEXT && !value.startsWith("0x") ? Arrays.copyOf(value.getBytes(StandardCharsets.US_ASCII), bytes.length)
                : bytes;

        Plan plan = ChangeBench.propose(SetFieldsTest.set(false, false, field.path() + "=" + value), List.of(image)).plan();
        if (plan.isEmpty()) {
            assertThat(expected).isEqualTo(field.raw());
            return;
        }
        Path journal = directory.resolve("journal");
        Bench.repairer().apply(plan, journal, false, Recheck.NONE);
        byte[] changed = original.clone();
        System.arraycopy(expected, 0, changed, (int) field.place().offset(), expected.length);
        assertThat(Arrays.equals(Files.readAllBytes(image), changed)).as("exactly %s is %s", field.path(), value).isTrue();
        Bench.repairer().undo(journal, directory.resolve("undo"));
        assertThat(Arrays.equals(Files.readAllBytes(image), original)).as("undone").isTrue();
        Files.delete(journal);
        Files.delete(directory.resolve("undo"));
    }

    /** One of the forms in which a person may write the bytes; text is made of them. */
    private static String value(FieldValue field, byte[] bytes, Random random) {
        String hex = HexFormat.of().formatHex(bytes);
        if (field.numeric()) {
            boolean signed = field.field().type().name().startsWith("S");
            return random.nextBoolean() ? "0x" + hex : (signed ? new BigInteger(bytes) : new BigInteger(1, bytes)).toString();
        }
        if (field.field().show() == Show.TEXT && random.nextBoolean()) {
            return "n" + hex.substring(0, random.nextInt(bytes.length - 1));
        }
        return (field.field().show() == Show.TEXT || random.nextBoolean() ? "0x" : "") + hex;
    }
}
