package io.vgdakit.repair.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.check.Checker;
import io.vgdakit.disk.Disk;
import io.vgdakit.disk.MemoryDisk;
import io.vgdakit.record.FieldTable;
import io.vgdakit.record.Finding;
import io.vgdakit.record.LvcbValues;
import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.Samples;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.GroupNames;
import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.VolumeGroup;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SanitizerTest {

    private static final List<String> SECRETS = List.of("customerdata", "oracle_redo", "oracle", "acmebank", "ledger", "srv/acme", "00375214", "752144C00",
            "secretword");

    @TempDir
    Path directory;

    @Test
    void noNameOrMachineIdIsLeftAnywhereInTheFile() throws Exception {
        List<Path> images = VgImages.of(Workbench.group()).writeDisks(directory);
        byte[] image = Workbench.read(images.get(0));
        // former contents in bytes that nobody owns, in reserved bytes, over numbers, behind a name, and behind an LVCB's fields
        for (int place : new int[] {4 * 512, 7 * 512 + 300, 0xA0, 72 * 512 + 100, 136 * 512 + 60, 223 * 512 + 200, 512 * 512 + 480}) {
            System.arraycopy("secretword".getBytes(StandardCharsets.US_ASCII), 0, image, place, 10);
        }
        Workbench.write(images.get(0), image);
        Path file = directory.resolve("b");
        Workbench.with(images, disks -> BackupWriter.write(Sanitizer.sanitized(disks), file, Workbench.header(true)));
        String raw = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        String text;
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
        var bytes = new ByteArrayOutputStream();
        Backup.open(file).forEach((disk, area, offset, piece) -> bytes.writeBytes(piece));
        String content = bytes.toString(StandardCharsets.ISO_8859_1);

        assertThat(content).contains("AIX LVCB", "jfs2log", "None").hasSizeGreaterThan(300_000);
        for (String secret : SECRETS) {
            for (String written : List.of(secret, secret.toUpperCase(Locale.ROOT), hex(secret))) {
                assertThat(raw.contains(written) || text.contains(written) || content.contains(written)).as(written).isFalse();
            }
        }
        byte[] machine = HexFormat.of().parseHex("00375214");
        assertThat(content.contains(new String(machine, StandardCharsets.ISO_8859_1))).as("machine id in binary").isFalse();
    }

    @Test
    void whatWasWrittenOverNumbersBitsAndMagicIsReplaced() throws Exception {
        byte[] image = VgImages.of(Workbench.group()).header(1);
        byte[] secret = "customerdata\0007R\024".getBytes(StandardCharsets.ISO_8859_1);
        // stale bits, bad-block entries, and the magic of the bad-block directory
        for (int place : new int[] {128 * 512 + 100, 9 * 512 + 3, 8 * 512}) {
            System.arraycopy(secret, 0, image, place, secret.length);
        }
        Path file = directory.resolve("over");
        BackupWriter.write(Sanitizer.sanitized(List.of(new MemoryDisk("disk1", image))), file, Workbench.header(true));
        var bytes = new ByteArrayOutputStream();
        Backup.open(file).forEach((disk, area, offset, piece) -> bytes.writeBytes(piece));

        assertThat(bytes.toString(StandardCharsets.ISO_8859_1)).doesNotContain("customer", "\0007R\024");
    }

    @Test
    void checksAndTheMapOfLvsAreTheSame() {
        VgSpec vg = Workbench.group().stale(2, 1, 2);
        assertSame(VgImages.of(vg).disks());
        assertSame(VgImages.of(VgSpec.big("000d772c00004c0000000136f1c94160").pvs(2, 30)
                .lv(LvSpec.of(1, "payroll", PpRef.run(1, 1, 4)).withCopy(PpRef.run(2, 1, 4)))).disks());
        Samples.all().forEach((name, bytes) -> assertSame(List.of(new MemoryDisk("disk1", bytes))));
        List<Disk> damaged = new ArrayList<>();
        for (int pv = 1; pv <= 2; pv++) {
            byte[] bytes = VgImages.of(vg).header(pv);
            bytes[7 * 512 + 40] ^= 0x40;
            bytes[136 * 512 + 3] ^= 1;
            bytes[137 * 512 + 13] ^= 2;
            damaged.add(new MemoryDisk("disk" + pv, bytes));
        }
        assertSame(damaged);
    }

    @Test
    void anLvcbKeepsItsShape() throws Exception {
        List<Path> images = VgImages.of(Workbench.group()).writeDisks(directory);
        byte[] block = new byte[512];
        System.arraycopy(Workbench.read(images.get(0)), 512 * 512, block, 0, 512);
        byte[] sanitized = Workbench.with(images.subList(0, 1), disks -> Sanitizer.sanitized(disks).get(0).read(512 * 512, 512).bytes());
        LvcbValues before = LvcbValues.of(block).orElseThrow();
        LvcbValues after = LvcbValues.of(sanitized).orElseThrow();

        assertThat(after.created()).isEqualTo(before.created()).isPresent();
        assertThat(after.type()).contains("jfs2");
        assertThat(after.numLps()).isEqualTo(before.numLps());
        assertThat(after.copies()).isEqualTo(before.copies());
        assertThat(after.lvname().orElseThrow()).hasSize("customerdata".length()).isNotEqualTo("customerdata");
        assertThat(after.label().orElseThrow()).matches("/[a-z]{3}/[a-z]{8}/[a-z]{6}");
        assertThat(after.lvid().orElseThrow()).hasSize(34).endsWith("74595c25.1").doesNotContain("00375214");
    }

    @Test
    void theSameBecomesTheSameAndAnotherAnother() {
        var replacements = new Replacements();
        String first = replacements.text("data01lv log_data01lv /data01lv");
        String[] words = first.split("[ _/]+");

        assertThat(words).hasSize(4);
        assertThat(words[0]).isEqualTo(words[2]).isEqualTo(words[3]).isNotEqualTo("data01lv");
        assertThat(replacements.text("hd5 jfs2log None 4096")).isEqualTo("hd5 jfs2log None 4096");
        assertThat(java.util.stream.IntStream.range(0, 20_000).mapToObj(i -> replacements.text(String.format("a%05d", i))).distinct()).hasSize(20_000);
        assertThat(replacements.machine(0x00375214)).isEqualTo(replacements.machine(0x00375214)).isNotEqualTo(0x00375214)
                .isNotEqualTo(replacements.machine(0x00375215));
        assertThat(replacements.machine(0)).isZero();
    }

    @Test
    void anyBytesCanBeSanitized() {
        var random = new java.util.Random(11);
        for (int i = 0; i < 30; i++) {
            var bytes = new byte[400 * 512];
            random.nextBytes(bytes);
            Disk disk = Sanitizer.sanitized(List.of(new MemoryDisk("x", bytes))).get(0);

            assertThat(disk.read(0, bytes.length).bytes()).hasSize(bytes.length);
        }
        assertThat(FieldTable.of("lvcb").fields()).hasSize(2);
    }

    private static void assertSame(List<Disk> disks) {
        List<Disk> sanitized = Sanitizer.sanitized(disks);
        Assembly before = Assembly.of(disks, GroupNames.NONE);
        Assembly after = Assembly.of(sanitized, GroupNames.NONE);

        assertThat(after.volumeGroups().stream().map(SanitizerTest::shape)).isEqualTo(before.volumeGroups().stream().map(SanitizerTest::shape).toList());
        for (int i = 0; i < disks.size(); i++) {
            DiskMetadata own = DiskMetadata.read(sanitized.get(i));
            DiskMetadata original = DiskMetadata.read(disks.get(i));
            assertThat(own.recordValid(1)).isEqualTo(original.recordValid(1));
            assertThat(own.recordValid(2)).isEqualTo(original.recordValid(2));
            assertThat(own.layout().ground()).isEqualTo(original.layout().ground());
        }
        assertThat(findings(after)).isEqualTo(findings(before));
    }

    private static List<String> findings(Assembly assembly) {
        return Checker.check(assembly).stream().map(Finding::toString).map(text -> text.replaceAll("Place\\[disk=[^,]*", ""))
                .map(text -> text.replaceAll("(?s)expected=.*?, evidence=", "").replaceAll("text=.*", "")).toList();
    }

    private static String shape(VolumeGroup vg) {
        return vg.kind() + " " + vg.members().size() + " " + vg.votes().stream().map(vote -> vote.toString().replaceAll("disk=[^,]*", "")).toList().size()
                + vg.lvs().stream().map(LogicalVolume::partitions).toList() + vg.vgda().map(copy -> copy.header().values().stamp().text());
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
    }
}
