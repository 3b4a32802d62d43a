package io.vgdakit.repair.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vgdakit.disk.Disk;
import io.vgdakit.record.Stamp;
import io.vgdakit.repair.Edit;
import io.vgdakit.repair.Plan;
import io.vgdakit.repair.Refusal;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RestoreTest {

    @TempDir
    Path directory;
    private List<Path> images;
    private List<byte[]> healthy;
    private Path backup;

    @BeforeEach
    void save() throws Exception {
        Path disks = Files.createDirectory(directory.resolve("disks"));
        images = VgImages.of(Workbench.group()).writeDisks(disks);
        healthy = images.stream().map(Workbench::read).toList();
        backup = Workbench.backup(directory.resolve("backup"), images);
    }

    @Test
    void aHealthyDiskNeedsNothing() throws Exception {
        Plan plan = Workbench.restore(backup, images);

        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.objections()).isEmpty();
    }

    @Test
    void everyAreaThatWasOverwrittenComesBack() throws Exception {
        for (byte[] noise : List.of(new byte[368 * 512], noise(368 * 512))) {
            byte[] damaged = healthy.get(1).clone();
            System.arraycopy(noise, 512, damaged, 512, noise.length - 512);
            Arrays.fill(damaged, 512 * 512, 513 * 512, (byte) 0);
            Workbench.write(images.get(1), damaged);
            Plan plan = Workbench.restore(backup, images);
            Workbench.apply(plan, directory.resolve("j" + noise[600]), true);

            assertThat(Workbench.read(images.get(1))).isEqualTo(healthy.get(1));
            assertThat(plan.images()).hasSize(1);
        }
    }

    @Test
    void onlyTheAreasNamedComeBack() throws Exception {
        byte[] damaged = healthy.get(0).clone();
        damage(damaged, 7, 70, 71, 136, 140);
        Workbench.write(images.get(0), damaged);

        assertThat(Workbench.restore(backup, images, "lvmrec[1]").edits()).extracting(Edit::path).containsExactly("lvmrec[1]");
        assertThat(Workbench.restore(backup, images, "lvmrec", "vgda[0].lv").edits()).extracting(Edit::path)
                .containsExactlyInAnyOrder("lvmrec[0]", "lvmrec[1]", "vgda[0].lv");
        assertThatThrownBy(() -> Workbench.restore(backup, images, "vgd")).isInstanceOf(Refusal.class).hasMessageContaining("has no area vgd");
    }

    @Test
    void theCopyThatIsBadIsWrittenFirst() throws Exception {
        byte[] damaged = healthy.get(0).clone();
        damaged[7 * 512 + 508] ^= 1;
        damage(damaged, 70);
        Workbench.write(images.get(0), damaged);

        assertThat(Workbench.restore(backup, images).edits()).extracting(edit -> edit.stage() + " " + edit.path())
                .containsExactly("1 lvmrec[1]", "2 lvmrec[0]");
    }

    @Test
    void anotherDiskIsRefusedUnlessForced() throws Exception {
        Path other = directory.resolve("other.img");
        byte[] bytes = healthy.get(0).clone();
        bytes[0x87] ^= 1;
        bytes[7 * 512 + 4 + 15] ^= 1;
        bytes[70 * 512 + 4 + 15] ^= 1;
        Workbench.write(other, bytes);
        Path single = Workbench.backup(directory.resolve("single"), images.subList(0, 1));
        Plan plan = Workbench.restore(single, List.of(other));

        assertThat(plan.objections()).hasSize(2).anyMatch(text -> text.contains("PVID is 003752147454a337, expected 003752147454a336; VGID is"));
        assertThatThrownBy(() -> Workbench.apply(plan, directory.resolve("j"), false)).isInstanceOf(Refusal.class);
        assertThat(Workbench.read(other)).isEqualTo(bytes);
        Workbench.apply(plan, directory.resolve("j"), true);
        assertThat(Workbench.read(other)).isEqualTo(healthy.get(0));
        assertThatThrownBy(() -> Workbench.restore(backup, List.of(directory.resolve("single"))))
                .isInstanceOf(Refusal.class).hasMessageContaining("neither PVID nor VGID and pv_num");
    }

    @Test
    void aDiskOfAnotherSizeOrWithAnotherNumberIsObjectedTo() throws Exception {
        Workbench.write(images.get(0), Arrays.copyOf(healthy.get(0), healthy.get(0).length - 512));
        byte[] renumbered = healthy.get(1).clone();
        renumbered[7 * 512 + 45] = 1;
        Workbench.write(images.get(1), renumbered);

        assertThat(Workbench.restore(backup, images).objections()).hasSize(2).anyMatch(text -> text.contains("size is"))
                .anyMatch(text -> text.contains("pv_num is 1, expected 2"));
    }

    @Test
    void oneDiskTwiceIsRefused() {
        assertThatThrownBy(() -> Workbench.restore(backup, List.of(images.get(0), images.get(0)))).isInstanceOf(Refusal.class)
                .hasMessageContaining("are both disk 0");
    }

    @ParameterizedTest
    @EnumSource
    void aNewerVgdaIsObjectedToWhereTheDiskProvesAnotherReading(VgSpec.Rival rival) throws Exception {
        Path rivals = Files.createDirectory(directory.resolve("rival"));
        List<Path> disks = VgImages.of(Workbench.group().rival(rival)).writeHeaders(rivals);
        Path older = Workbench.backup(rivals.resolve("backup"), disks);
        VgImages.of(Workbench.group().rival(rival).stamps(new Stamp(2_000_000_000, 5), new Stamp(2_000_000_000, 5))).writeHeaders(rivals);

        assertThat(Workbench.restore(older, disks).objections()).hasSize(2).allMatch(text -> text.contains("newer than that of the backup"));
    }

    @Test
    void aNewerVgdaAndDataInPlaceOfAnLvcbAreObjectedTo() throws Exception {
        VgImages.of(Workbench.group().stamps(new Stamp(2_000_000_000, 5), new Stamp(2_000_000_000, 5))).writeDisks(directory.resolve("disks"));
        byte[] newer = Workbench.read(images.get(0));
        Arrays.fill(newer, 512 * Disk.SECTOR_BYTES, 513 * Disk.SECTOR_BYTES, (byte) 'D');
        Workbench.write(images.get(0), newer);

        assertThat(Workbench.restore(backup, images.subList(0, 1)).objections()).hasSize(2)
                .anyMatch(text -> text.contains("newer than that of the backup")).anyMatch(text -> text.contains("data that is no LVCB"));
    }

    @Test
    void aSanitizedBackupIsRefused() {
        Path sanitized = directory.resolve("sanitized");
        Workbench.with(images, disks -> BackupWriter.write(Sanitizer.sanitized(disks), sanitized, Workbench.header(true)));

        assertThatThrownBy(() -> Workbench.restore(sanitized, images)).isInstanceOf(Refusal.class).hasMessageContaining("is sanitized");
    }

    private static byte[] noise(int length) {
        var noise = new byte[length];
        new Random(4).nextBytes(noise);
        return noise;
    }

    private static void damage(byte[] image, int... sectors) {
        for (int sector : sectors) {
            Arrays.fill(image, sector * 512, sector * 512 + 512, (byte) 0x5a);
        }
    }
}
