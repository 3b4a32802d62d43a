package io.vgdakit.repair.backup;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.vgdakit.disk.Disk;
import io.vgdakit.fuzz.DamagedDisks;
import io.vgdakit.repair.Plan;
import io.vgdakit.repair.RecordWriter;
import io.vgdakit.repair.Refusal;
import io.vgdakit.testing.SparseDisk;
import io.vgdakit.testing.VgImages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.params.provider.MethodSource;

/** Metadata saved as a backup or as text comes back as it was, from any disks; a file that was changed is refused or planned, and nothing else. */
class BackupFuzzTest {

    private static final int EDIT_BYTES = 4;
    private static final List<String> WORDS = List.of("", "0", "1", "-1", "4294967296", "999999999999999999", "9223372036854775807", "zero", "unused", "\"", "\"a",
            "0x", "0xfff", "fill 0xgg", "?", "vgda[0].vgh.numlvs", "vgda[0]", "[0]", "disk", "area", "end", "data", "fill", "missing", "whole", "yes", "place",
            "lvm_record at 3584, 512", "= =", "#", "\u00e9", "ff", "0123456789abcdef");

    static Stream<byte[]> seeds() {
        return DamagedDisks.fewSeeds();
    }

    /** The last byte chooses what is overwritten before the disks are restored. */
    @MethodSource("seeds")
    @FuzzTest
    void savedMetadataComesBackAsItWas(byte[] data) throws IOException, Refusal {
        DamagedDisks disks = DamagedDisks.of(data);
        if (disks.disks().stream().map(SparseDisk::name).distinct().count() < disks.disks().size()) {
            return;
        }
        Path directory = Files.createTempDirectory("fuzz");
        try {
            List<Path> images = disks.write(directory);
            Path backup = Workbench.backup(directory.resolve("backup"), images);
            Path text = Workbench.export(directory.resolve("text"), images);
            assertNothingToDo(() -> Workbench.restore(backup, images));
            assertNothingToDo(() -> Workbench.imported(text, images));
            List<SavedDisk> saved = Backup.open(backup).disks();
            for (int disk = 0; disk < saved.size(); disk++) {
                damageAndRestore(disks.disks().get(disk), images.get(disk), saved.get(disk), data.length == 0 ? 0 : data[data.length - 1] & 0xff, backup, images);
            }
        } finally {
            PathUtils.deleteDirectory(directory);
        }
    }

    /** Overwrites part of one area, not of what tells which disk it is, and restores it. */
    private static void damageAndRestore(SparseDisk disk, Path image, SavedDisk saved, int value, Path backup, List<Path> images) {
        List<SavedArea> areas = saved.areas().stream().filter(area -> area.missing() == 0 && area.path().matches("(vgda|vgsa|bbdir|config).*")).toList();
        if (areas.isEmpty()) {
            return;
        }
        SavedArea area = areas.get(value % areas.size());
        SparseDisk damaged = disk.copy();
        damaged.put(area.psn() * Disk.SECTOR_BYTES, new byte[] {1, 2, 3, 4, 5});
        damaged.write(image);
        try {
            Workbench.apply(Workbench.restore(backup, images, area.path()), image.resolveSibling(image.getFileName() + ".journal"), true);
            assertThat(disk.sameAs(image)).as("%s of %s", area, image).isTrue();
        } catch (Refusal unclearWhichDisk) {
            disk.write(image);
        }
    }

    /** What was just saved is on the disks: nothing is to be written, unless it is not clear which disk is which. */
    private static void assertNothingToDo(Planning planning) throws IOException {
        try {
            assertThat(planning.plan().edits()).isEmpty();
        } catch (Refusal refused) {
            assertThat(refused).hasMessageMatching("(?s).*(are both disk|say which disk of the file this is).*");
        }
    }

    private interface Planning {

        Plan plan() throws IOException, Refusal;
    }

    /** Names of LVs and the machine id, as the sources have them. */
    private static final List<String> SECRETS = List.of("datalv", "oldlv", "lastlv", "\0007R\024");

    @MethodSource("seeds")
    @FuzzTest
    void aSanitizedBackupTellsNoNameAndNoMachine(byte[] data) throws IOException, Refusal {
        Path directory = Files.createTempDirectory("fuzz");
        try {
            Path file = directory.resolve("backup");
            BackupWriter.write(Sanitizer.sanitized(DamagedDisks.of(data).readable()), file, Workbench.header(true));
            var content = new ByteArrayOutputStream();
            Backup.open(file).forEach((disk, area, offset, bytes) -> content.writeBytes(bytes));
            String text = content.toString(StandardCharsets.ISO_8859_1);
            SECRETS.forEach(secret -> assertThat(text.contains(secret)).as(secret).isFalse());
        } finally {
            PathUtils.deleteDirectory(directory);
        }
    }

    static Stream<byte[]> edits() {
        return Stream.of(new byte[] {0}, new byte[] {1}, new byte[] {0, 0, 9, 2, 5}, new byte[] {1, 1, 9, 30, 5}, new byte[] {0, 2, 3, 0, 1}, new byte[] {1, 3, 9, 0, 7},
                new byte[] {0, 0, 9, 1, 5, 0, 12, 2, 6}, new byte[] {1, 0, 40, 1, 5, 0, 50, 2, 6, 2, 2, 2, 2, 0, 9, 9, 9});
    }

    /** The first byte chooses backup or text; then come edits of 4 bytes: verb, line, word in it, value. */
    @MethodSource("edits")
    @FuzzTest
    void aChangedFileIsRefusedOrPlanned(byte[] data) throws IOException {
        Path directory = Files.createTempDirectory("fuzz");
        try {
            List<Path> images = VgImages.of(Workbench.group()).writeHeaders(directory);
            boolean text = data.length > 0 && (data[0] & 1) != 0;
            Path file = directory.resolve("file");
            try {
                if (text) {
                    Workbench.export(file, images);
                    Files.writeString(file, String.join("\n", changed(Files.readAllLines(file, StandardCharsets.US_ASCII), data, " ")), StandardCharsets.UTF_8);
                    Workbench.imported(file, images);
                } else {
                    Workbench.backup(file, images);
                    forge(file, data);
                    Workbench.restore(file, images);
                }
            } catch (Refusal refused) {
                assertThat(refused).hasMessageStartingWith(directory.toString());
            }
        } finally {
            PathUtils.deleteDirectory(directory);
        }
    }

    private static void forge(Path file, byte[] data) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String comment = new String(bytes, 10, 200, StandardCharsets.ISO_8859_1).split("\0", 2)[0];
        List<String> lines;
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            lines = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).lines().map(line -> line.substring(0, line.lastIndexOf('\t'))).toList();
        }
        Files.delete(file);
        try (var out = new GzipText(file, comment)) {
            var writer = new RecordWriter(out);
            for (String line : changed(lines, data, "\t")) {
                writer.write(line.replaceAll("[^\t -~]", "?").replace('\\', '/').split("\t", -1));
            }
            out.force();
        }
    }

    private static List<String> changed(List<String> original, byte[] data, String separator) {
        List<String> lines = new ArrayList<>(original);
        for (int at = 1; at + EDIT_BYTES <= data.length; at += EDIT_BYTES) {
            int line = (data[at + 1] & 0xff) * (1 + (data[at] >> 4 & 3)) % lines.size();
            int value = data[at + 3] & 0xff;
            switch ((data[at] & 0xf) % 5) {
                case 0 -> {
                    List<String> words = new ArrayList<>(Arrays.asList(lines.get(line).split(separator, -1)));
                    words.set((data[at + 2] & 0xff) % words.size(), WORDS.get(value % WORDS.size()));
                    lines.set(line, String.join(separator, words));
                }
                case 1 -> {
                    String text = lines.get(line);
                    int place = text.isEmpty() ? 0 : (data[at + 2] & 0xff) % text.length();
                    lines.set(line, text.substring(0, place) + (char) value + text.substring(Math.min(text.length(), place + 1)));
                }
                case 2 -> lines.add(line, lines.get(value % lines.size()));
                case 3 -> lines.set(line, lines.get(value % lines.size()));
                default -> {
                    if (lines.size() > 1) {
                        lines.remove(line);
                    }
                }
            }
        }
        return lines;
    }
}
