package io.vgdakit.repair.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vgdakit.repair.Edit;
import io.vgdakit.repair.Plan;
import io.vgdakit.repair.Refusal;
import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.Samples;
import io.vgdakit.testing.DiskPatch;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TextImportTest {

    @TempDir
    Path directory;
    private List<Path> images;
    private Path text;

    @BeforeEach
    void export() {
        images = VgImages.of(Workbench.group()).writeHeaders(directory);
        text = Workbench.export(directory.resolve("text"), images);
    }

    @Test
    void anExportedTextChangesNothing() throws Exception {
        Plan plan = Workbench.imported(text, images);

        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.objections()).isEmpty();
        for (var sample : Samples.all().entrySet()) {
            Path image = directory.resolve(sample.getKey().replace(".gz", ""));
            Workbench.write(image, sample.getValue());
            Path exported = Workbench.export(directory.resolve(sample.getKey() + ".txt"), List.of(image));
            assertThat(Workbench.imported(exported, List.of(image)).isEmpty()).as(sample.getKey()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"lvmrec[0].pp_size,27,2", "vgda[0].lv[1].num_lps,9,4", "vgda[1].pv[2].pp[3].lp_num,77,4", "ipl.pv_id,003752147454a3ff0000000000000000,16",
        "vgda[0].name[2],\"new name # 1\",64", "vgda[0].vgh.total_vgdas,4,2", "lvmrec[1].res1,zero,444", "bbdir[0].num_entries,-1,2"})
    void oneChangedValueIsOneEditOfExactlyThatField(String path, String value, int length) throws Exception {
        replace(java.util.regex.Pattern.quote(path) + " = [^#]*", path + " = " + value.replace("\"\"", "\"") + "  ");
        List<Edit> edits = Workbench.imported(text, images.subList(0, 1)).edits();

        assertThat(edits).singleElement().satisfies(edit -> {
            assertThat(edit.path()).isEqualTo(path);
            assertThat(edit.length()).isEqualTo(length);
        });
    }

    @Test
    void copiesOfOneStructureAreWrittenInDifferentStages() throws Exception {
        replace("lvmrec\\[(.)].pp_size = 20", "lvmrec[$1].pp_size = 21");

        assertThat(Workbench.imported(text, images).edits()).extracting(edit -> edit.stage() + " " + edit.path())
                .containsExactly("1 lvmrec[0].pp_size", "1 lvmrec[0].pp_size", "2 lvmrec[1].pp_size", "2 lvmrec[1].pp_size");
    }

    @Test
    void deletedLinesLeaveTheirFieldsAlone() throws Exception {
        Files.write(text, Files.readAllLines(text).stream().filter(line -> line.matches("(vgdakit|disk|place lvmrec\\[0]|lvmrec\\[0].pv_num).*")).toList());
        byte[] bytes = Workbench.read(images.get(0));
        bytes[7 * 512 + 45] = 5;
        bytes[7 * 512 + 47] = 30;
        Workbench.write(images.get(0), bytes);

        assertThat(Workbench.imported(text, images).edits()).extracting(Edit::path).containsExactly("lvmrec[0].pv_num");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "lvmrec\\[0].pp_size = 20|lvmrec[0].pp_size = 40000|out of range, expected -32768 to 32767",
        "lvmrec\\[0].pp_size = 20|lvmrec[0].pp_size = many|expected a decimal number",
        "lvmrec\\[0].pp_size = 20|lvmrec[0].no_such = 20|no field lvmrec[0].no_such",
        "lvmrec\\[0].pp_size = 20|lvmrec[0].pv_num = 1|named a second time",
        "lvmrec\\[0].pp_size = 20|lvmrec[2].pp_size = 20|no field lvmrec[2].pp_size",
        "lvmrec\\[0].pp_size = 20|nonsense|neither 'place ...' nor",
        "lvmrec\\[0].vg_id = 0037|lvmrec[0].vg_id = 37|found 15 bytes, expected 16",
        "vgda\\[0].lv\\[3..256] = unused|vgda[0].lv[3..257] = unused|no row",
        "vgda\\[0].lv\\[3..256] = unused|vgda[0].lv[3..256] = zero|no row",
        "place lvmrec\\[0] = lvm_record at 3584|place lvmrec[0] = lvm_record at 2048|has no lvmrec[0] of 512 bytes at offset 2048",
        "place lvmrec\\[0] = lvm_record at 3584|place lvmrec[0] = lvm_record at 999999999999999999|behind its end",
        "place lvmrec\\[0] = lvm_record|place lvmrec[0] = no_such|no structure is named no_such",
        "place lvmrec\\[0] = lvm_record at 3584, 512|place lvmrec[0] = lvm_record at 3584, 9999999|cannot be",
        "vgdakit-export = 1|vgdakit-export = 2|with which the text",
        "disk = pvid .*|disk = me|expected: disk ="})
    void aWrongLineIsRefusedWithItsNumber(String found, String written, String message) throws Exception {
        replace(found, written);

        assertThatThrownBy(() -> Workbench.imported(text, images)).isInstanceOf(Refusal.class).hasMessageContaining(message)
                .hasMessageMatching("(?s).*text, line [0-9]+: .*");
    }

    @Test
    void structuresAtOnePlaceAreExportedOnceAndImported() throws Exception {
        byte[] image = new DiskPatch(Workbench.read(images.get(0))).copy("lvmrec[0].vgda_psn[0]", "lvmrec[0].vgsa_psn[0]")
                .copy("lvmrec[1].vgda_psn[0]", "lvmrec[1].vgsa_psn[0]").bytes();
        Workbench.write(images.get(0), image);
        Path exported = Workbench.export(directory.resolve("overlap"), images);

        assertThat(Files.readString(exported)).contains("# left out: vgda[0].vgh at 69632 overlaps vgsa[0]");
        assertThat(Workbench.imported(exported, images).edits()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theTextOfDisksThatProveAnotherReadingIsImported(VgSpec.Rival rival) throws Exception {
        Path other = Files.createDirectory(directory.resolve("rival"));
        List<Path> disks = VgImages.of(Workbench.group().rival(rival)).writeDisks(other);
        Path exported = Workbench.export(other.resolve("text"), disks);

        assertThat(Workbench.imported(exported, disks).edits()).isEmpty();
    }

    @Test
    void anLvcbIsExportedAndImported() throws Exception {
        List<Path> whole = VgImages.of(Workbench.group()).writeDisks(directory);
        Path exported = Workbench.export(directory.resolve("whole"), whole);
        assertThat(Files.readString(exported)).contains("place lvcb[1].pp[1] = lvcb at ", "lvcb[1].pp[1].tag = ", "lvcb[2].pp[8].rest = ",
                "# recognised: name oracle_redo, type jfs2log, label None");
        TextPlace place = Files.readAllLines(exported).stream().filter(line -> line.startsWith("place lvcb[1].pp[1]"))
                .map(line -> TextPlace.parse(line.replaceAll("  #.*", ""))).findFirst().orElseThrow();
        byte[] block = block(whole.get(0), place.offset());
        put(whole.get(0), place.offset(), new byte[512]);

        Plan plan = Workbench.imported(exported, whole);
        assertThat(plan.objections()).isEmpty();
        assertThat(plan.edits()).extracting(Edit::path).allMatch(path -> path.startsWith("lvcb[1].pp[1]"));
        Workbench.apply(plan, directory.resolve("j"), false);
        assertThat(block(whole.get(0), place.offset())).isEqualTo(block);
        put(whole.get(0), place.offset(), "data of the LV".getBytes(StandardCharsets.US_ASCII));
        assertThat(Workbench.imported(exported, whole).objections()).singleElement().asString()
                .contains("lvcb[1].pp[1] at offset " + place.offset() + " holds data that is no LVCB");
    }

    @Test
    void anLvcbWhereNoLvBeginsIsRefused() throws Exception {
        List<Path> whole = VgImages.of(Workbench.group()).writeDisks(directory);
        text = Workbench.export(directory.resolve("whole"), whole);
        replace("place lvcb\\[1].pp\\[1] = lvcb at \\d+", "place lvcb[1].pp[1] = lvcb at 4587520");

        assertThatThrownBy(() -> Workbench.imported(text, whole)).isInstanceOf(Refusal.class).hasMessageContaining("has no lvcb[1].pp[1] of 512 bytes");
    }

    @Test
    void theAreasOfAScalableVolumeGroupAreSectors() throws Exception {
        byte[] header = VgImages.of(VgSpec.scalable(Workbench.VGID).pvs(1, 20)).header(1);
        Path image = directory.resolve("scalable.img");
        Workbench.write(image, header);
        TextPlace place = Files.readAllLines(Workbench.export(directory.resolve("empty"), List.of(image))).stream()
                .filter(line -> line.startsWith("place vgda[1].lvea[")).map(line -> TextPlace.parse(line.replaceAll("  #.*", ""))).findFirst().orElseThrow();
        new Random(1).nextBytes(header);
        byte[] full = VgImages.of(VgSpec.scalable(Workbench.VGID).pvs(1, 20)).header(1);
        System.arraycopy(header, 0, full, (int) place.offset() + 1024, 700);
        Arrays.fill(full, (int) place.offset() + 4096, (int) place.offset() + 4608, (byte) 0xdd);
        Workbench.write(image, full);
        Path exported = Workbench.export(directory.resolve("full"), List.of(image));
        assertThat(Files.readString(exported)).contains("vgda[1].lvea[0..1] = unused", "vgda[1].lvea[8] = fill 0xdd", "vgda[0].ppea[0..1023] = unused");
        assertThat(Workbench.imported(exported, List.of(image)).isEmpty()).isTrue();

        byte[] wiped = full.clone();
        Arrays.fill(wiped, (int) place.offset(), (int) place.offsetOf(place.last() + 1), (byte) 0x5a);
        Workbench.write(image, wiped);
        Workbench.apply(Workbench.imported(exported, List.of(image)), directory.resolve("j"), false);
        assertThat(Workbench.read(image)).isEqualTo(full);

        text = exported;
        replace("vgda\\[1].lvea\\[8] = fill 0xdd", "vgda[1].lvea[8] = fill 0xd");
        assertThatThrownBy(() -> Workbench.imported(text, List.of(image))).hasMessageContaining("expected zero, fill 0x..");
        replace("vgda\\[1].lvea\\[8] = fill 0xd", "vgda[1].lvea[256] = zero");
        assertThatThrownBy(() -> Workbench.imported(text, List.of(image))).hasMessageContaining("no field vgda[1].lvea[256]");
    }

    private static byte[] block(Path image, long offset) throws IOException {
        try (var file = new RandomAccessFile(image.toFile(), "r")) {
            byte[] bytes = new byte[512];
            file.seek(offset);
            file.readFully(bytes);
            return bytes;
        }
    }

    private static void put(Path image, long offset, byte[] bytes) throws IOException {
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.seek(offset);
            file.write(bytes);
        }
    }

    @Test
    void unreadableFieldsAreCommentsAndStayAsTheyAre() throws Exception {
        Path cut = directory.resolve("cut.img");
        Workbench.write(cut, Arrays.copyOf(Workbench.read(images.get(0)), 300 * 512));
        Path exported = Workbench.export(directory.resolve("cut.txt"), List.of(cut));

        assertThat(Files.readAllLines(exported)).contains("# vgda[1].vgt.beg_sec: could not be read".replace("beg_sec", firstField("vgda[1].vgt")));
        assertThat(Workbench.imported(exported, List.of(cut)).isEmpty()).isTrue();
    }

    private String firstField(String structure) throws IOException {
        return Files.readAllLines(text).stream().filter(line -> line.startsWith(structure + ".")).findFirst().orElseThrow()
                .replaceAll(" =.*", "").substring(structure.length() + 1);
    }

    @Property(tries = 25)
    void whateverIsWipedComesBackFromTheText(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int disks) throws Exception {
        Path work = Files.createTempDirectory("import");
        try {
            var random = new Random(seed);
            List<Path> group = VgImages.of(randomGroup(random, disks)).writeHeaders(work);
            Path exported = Workbench.export(work.resolve("text"), group);
            List<byte[]> healthy = group.stream().map(Workbench::read).toList();
            int victim = random.nextInt(disks);
            byte[] wiped = healthy.get(victim).clone();
            byte[] noise = new byte[random.nextBoolean() ? wiped.length : 0];
            random.nextBytes(noise);
            System.arraycopy(Arrays.copyOf(noise, wiped.length), 0, wiped, 512, wiped.length - 512);
            Workbench.write(group.get(victim), wiped);
            Workbench.apply(Workbench.imported(exported, group), work.resolve("j"), false);

            byte[] imported = Workbench.read(group.get(victim));
            boolean[] covered = Workbench.covered(exported, victim, wiped.length);
            for (int i = 0; i < wiped.length; i++) {
                byte expected = covered[i] ? healthy.get(victim)[i] : wiped[i];
                if (imported[i] != expected) {
                    throw new AssertionError("byte " + i + " of disk " + victim + ": " + imported[i] + " instead of " + expected);
                }
            }
        } finally {
            delete(work);
        }
    }

    private static VgSpec randomGroup(Random random, int disks) {
        boolean big = random.nextInt(8) == 0;
        VgSpec vg = big ? VgSpec.big(Workbench.VGID) : VgSpec.original(Workbench.VGID).vgdaLen(100 + random.nextInt(100));
        vg.ppSize(20 + random.nextInt(8)).pvs(disks, 5 + random.nextInt(20));
        int next = 1;
        for (int minor = 1; minor <= 1 + random.nextInt(3) && next < 5; minor++) {
            LvSpec lv = LvSpec.of(minor, "lv" + random.nextInt(1000), PpRef.run(1, next, 1)).withMaxsize(random.nextInt(1000));
            vg.lv(disks > 1 && random.nextBoolean() ? lv.withCopy(PpRef.run(2, next, 1)) : lv);
            next++;
        }
        return vg;
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private void replace(String found, String written) throws IOException {
        String before = Files.readString(text);
        String after = found.contains("(.)") ? before.replaceAll(found, written) : before.replaceFirst(found, written.replace("\\", "\\\\"));
        assertThat(after).isNotEqualTo(before);
        Files.writeString(text, after);
    }
}
