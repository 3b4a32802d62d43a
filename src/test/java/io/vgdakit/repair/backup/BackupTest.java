package io.vgdakit.repair.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.FaultyDisk;
import io.vgdakit.disk.MemoryDisk;
import io.vgdakit.repair.JournalOutput;
import io.vgdakit.repair.RecordWriter;
import io.vgdakit.repair.Refusal;
import io.vgdakit.testing.Samples;
import io.vgdakit.testing.VgImages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupTest {

    @TempDir
    Path directory;

    @Test
    void everyAreaOfEverySampleComesBackByteForByte() throws Exception {
        for (var sample : Samples.all().entrySet()) {
            Backup backup = saved(new MemoryDisk("disk", sample.getValue()), sample.getKey());
            long[] count = {0};
            backup.forEach((disk, area, offset, bytes) -> {
                int from = (int) offset;
                assertThat(Arrays.equals(sample.getValue(), from, from + bytes.length, bytes, 0, bytes.length))
                        .as("%s %s at %d", sample.getKey(), area.path(), offset).isTrue();
                count[0] += bytes.length;
            });

            long areas = backup.disks().get(0).areas().stream().mapToLong(area -> area.sectors() * Disk.SECTOR_BYTES).sum();
            assertThat(count[0]).isEqualTo(areas).isGreaterThanOrEqualTo(128L * Disk.SECTOR_BYTES);
            assertThat(Files.size(backup.file())).as("small").isLessThan(40_000);
        }
    }

    @Test
    void theStartOfTheFileSaysWhatItIs() throws Exception {
        Backup backup = saved(new MemoryDisk("disk", new byte[70_000]), "x");

        assertThat(new String(Files.readAllBytes(backup.file()), 10, 90, StandardCharsets.US_ASCII))
                .startsWith("vgdakit backup, version 1, made by vgdakit test at 2026-01-02T03:04:05Z; gzip");
    }

    @Test
    void theFirstBlocksOfLvsAreSavedFromEveryCopyWhenTheyAreLvcbs() throws Exception {
        List<Path> images = VgImages.of(Workbench.group()).writeDisks(directory);
        Backup backup = Backup.open(Workbench.backup(directory.resolve("b"), images));

        assertThat(backup.disks()).extracting(disk -> disk.areas().stream().map(SavedArea::path).filter(path -> path.startsWith("lvcb"))
                .collect(Collectors.joining(" "))).containsExactly("lvcb[1].pp[1] lvcb[2].pp[8]", "lvcb[1].pp[1]");
        assertThat(backup.disks().get(1).identity()).isEqualTo(new DiskIdentity("003752147454a337", Workbench.VGID, 2, Files.size(images.get(1))));
    }

    @Test
    void unreadableSectorsAndThoseBehindTheEndAreMissingNotZero() throws Exception {
        byte[] image = VgImages.of(Workbench.group()).header(1);
        Backup faulty = saved(new FaultyDisk(new MemoryDisk("disk", image), 70, 140), "faulty");
        Backup truncated = saved(new MemoryDisk("disk", Arrays.copyOf(image, 71 * 512 + 100)), "truncated");

        assertThat(missing(faulty)).containsExactly("lvmrec[1] 512", "vgda[0].lv 512");
        assertThat(missing(truncated)).startsWith("bbdir[1] 11164", "reserved[93] 3584").contains("vgda[1].vgt 512").hasSize(16);
        faulty.forEach((disk, area, offset, bytes) -> assertThat(area.path()).isNotEqualTo("lvmrec[1]"));
    }

    @Test
    void anExistingFileIsNotOverwritten() throws Exception {
        Path file = Files.writeString(directory.resolve("b"), "precious");

        assertThatThrownBy(() -> BackupWriter.write(List.of(new MemoryDisk("disk", new byte[512])), file, Workbench.header(false)))
                .isInstanceOf(IOException.class);
        assertThat(file).hasContent("precious");
    }

    @Test
    void aBackupThatIsCutOffAnywhereIsRefused() throws Exception {
        byte[] whole = Files.readAllBytes(saved(new MemoryDisk("disk", new byte[3000]), "whole").file());
        Path cut = directory.resolve("cut");
        for (int length = 0; length < whole.length; length++) {
            Files.write(cut, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> Backup.open(cut)).as("%d of %d bytes", length, whole.length).isInstanceOf(Refusal.class);
        }
        Files.write(cut, Arrays.copyOf(whole, whole.length + 1));
        assertThatThrownBy(() -> Backup.open(cut)).isInstanceOf(Refusal.class).hasMessageContaining("behind its end");
    }

    @Test
    void aBackupWithAChangedByteIsRefusedOrSaysTheSame() throws Exception {
        Backup healthy = saved(new MemoryDisk("disk", new byte[3000]), "whole");
        byte[] whole = Files.readAllBytes(healthy.file());
        Path file = directory.resolve("whole");
        int refused = 0;
        for (int i = 0; i < whole.length; i++) {
            for (int change : new int[] {0x01, 0x80, 0xff}) {
                byte[] damaged = whole.clone();
                damaged[i] ^= (byte) change;
                Files.write(file, damaged);
                try {
                    assertThat(Backup.open(file)).isEqualTo(healthy);
                } catch (Refusal e) {
                    refused++;
                }
            }
        }
        assertThat(refused).as("only unused bits at the end of the compressed data say nothing").isGreaterThanOrEqualTo(3 * whole.length - 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "area|ipl|0|99999999999", "area|ipl|9223372036854775807|1", "area|ipl|0|-1", "area|../etc|0|1", "area|ipl|0|1|more",
        "area|ipl|0|1;fill|513|00", "area|ipl|0|1;fill|0|00", "area|ipl|0|1;fill|2147483648|00", "area|ipl|0|1;fill|512|0",
        "area|ipl|0|1;data|0", "area|ipl|0|1;data|", "area|ipl|0|1;data|XY", "area|ipl|0|1;missing|513|x", "area|ipl|0|1;missing|1|x;end|00",
        "area|ipl|0|1;nothing|5", "end|00", "whole|9|9", "disk|5|x|none||||0", "disk|1|x|none|zz||0|0", "disk|1|x|none|||99999|0", "vgdakit-backup|1"})
    void recordsThatCannotBeAreRefused(String records) throws Exception {
        Path file = directory.resolve("forged");
        BackupHeader header = Workbench.header(false);
        try (JournalOutput output = new GzipText(file, header.comment())) {
            var out = new RecordWriter(output);
            out.write("vgdakit-backup", "1");
            out.write("comment", header.comment());
            out.write("tool", header.tool());
            out.write("time", header.time().toString());
            out.write(List.of("command", "vgdakit", "backup"));
            out.write("sanitized", "no");
            out.write("disk", "0", "x", "none", "", "", "0", "0");
            for (String record : records.split(";")) {
                out.write(List.of(record.split("\\|", -1)));
            }
            out.write("whole", "1", "1");
            output.force();
        }

        assertThatThrownBy(() -> Backup.open(file)).isInstanceOf(Refusal.class).hasMessageContaining("damaged at byte");
    }

    @Test
    void areasThatARecordPutsInImpossiblePlacesAreLeftOutAndNamed() throws Exception {
        byte[] image = Samples.all().get("scalevg-hdisk1.img.gz").clone();
        Arrays.fill(image, 7 * 512 + 80, 7 * 512 + 96, (byte) 0x7f);
        List<String> leftOut = BackupWriter.write(List.of(new MemoryDisk("disk", image)), directory.resolve("b"), Workbench.header(false));

        assertThat(leftOut).isNotEmpty().allMatch(sentence -> sentence.startsWith("disk: vgsa["));
        assertThat(Backup.open(directory.resolve("b")).disks()).hasSize(1);
    }

    @Test
    void theListPrintsNoControlCharacters() throws Exception {
        List<String> lines = new ArrayList<>();
        BackupText.print(saved(new MemoryDisk("evil\u001b[2J", new byte[70_000]), "x"), lines::add);

        assertThat(lines).contains("sanitized: no").anyMatch(line -> line.startsWith("disk: evil\\u001b[2J, none, pvid ?, vgid ?"))
                .allMatch(line -> line.chars().allMatch(c -> c >= ' ' && c <= '~'));
    }

    private Backup saved(Disk disk, String name) throws Exception {
        Path file = directory.resolve(name);
        BackupWriter.write(List.of(disk), file, Workbench.header(false));
        return Backup.open(file);
    }

    private static List<String> missing(Backup backup) {
        return backup.disks().get(0).areas().stream().filter(area -> area.missing() > 0).map(area -> area.path() + " " + area.missing()).toList();
    }
}
