package io.vgdakit.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Disks;
import io.vgdakit.record.FieldPath;
import io.vgdakit.record.FieldValue;
import io.vgdakit.repair.SetFields.Assignment;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import io.vgdakit.vg.Calibration;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.FieldSelection;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetFieldsTest {

    @TempDir
    private Path directory;
    private ChangeBench disks;

    @BeforeEach
    void writeDisks() {
        disks = new ChangeBench(directory).with(RenameLvTest.mirrored());
        disks.images = disks.images.subList(0, 1);
    }

    static SetFields set(boolean bothCopies, boolean unverified, String... assignments) {
        return new SetFields(Arrays.stream(assignments).map(Assignment::parse).toList(), bothCopies, unverified);
    }

    private String refusal(SetFields planner) {
        var caught = new String[1];
        assertThatThrownBy(() -> disks.propose(planner)).isInstanceOf(Refusal.class).satisfies(refused -> caught[0] = refused.getMessage());
        return caught[0];
    }

    static String get(Path image, String path) {
        try (Disk disk = Disks.open(image)) {
            DiskMetadata metadata = DiskMetadata.read(disk);
            return new FieldSelection(metadata, Calibration.of(List.of(metadata)).readings()).fields(FieldPath.parse(path)).map(FieldValue::text)
                    .findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "lvmrec.version, 9, 9", "lvmrec[1].pp_size, 0x1b, 27", "lvmrec.ltg_shift, -1, -1", "lvmrec.ltg_shift, 0xffffffff, -1", "ipl.boot_lv_start, 4352, 4352",
        "ipl.pv_id, 00112233445566778899aabbccddeeff, 00112233445566778899aabbccddeeff", "vgda[0].name[2], newname, newname",
        "vgda.vgh.numlvs, 65535, 65535", "vgda[1].pv[2].pp[4].lv_num, 7, 7", "bbdir.id, UPDATE, UPDATE", "bbdir[1].id, 0x555044415445, UPDATE",
        "vgda.name[1], a b, a b", "vgsa[1].factor, 2, 2",
    })
    void aFieldHoldsWhatItWasSetTo(String path, String value, String text) throws Exception {
        Plan plan = disks.propose(set(false, false, path + "=" + value)).plan();
        assertThat(plan.edits()).hasSize(1);
        disks.applied(plan, () -> assertThat(get(disks.images.get(0), path)).isEqualTo(text));
    }

    @Test
    void theOtherCopyIsSetOnlyWhenAskedForAndBefore() throws Exception {
        Proposal one = disks.propose(set(false, false, "lvmrec.version=9"));
        assertThat(ChangeBench.paths(one.plan())).containsExactly("hdisk1.img 1 lvmrec[0].version");
        assertThat(one.notes()).containsExactly("hdisk1: lvmrec[1].version keeps 8; --both-copies sets it too");
        assertThat(disks.foreseen(one.plan())).containsExactly("LVMREC-007 lvmrec[0].version");

        Proposal both = disks.propose(set(true, false, "lvmrec.version=9"));
        assertThat(ChangeBench.paths(both.plan())).containsExactly("hdisk1.img 1 lvmrec[1].version", "hdisk1.img 2 lvmrec[0].version");
        assertThat(both.notes()).isEmpty();
        assertThat(disks.foreseen(both.plan())).isEmpty();
    }

    @Test
    void severalFieldsAreSetAtOnce() throws Exception {
        Plan plan = disks.propose(set(false, false, "lvmrec[1].version=9", "lvmrec.version=9", "ipl.boot_frag=1")).plan();
        assertThat(ChangeBench.paths(plan)).containsExactly("hdisk1.img 1 lvmrec[1].version", "hdisk1.img 2 lvmrec[0].version",
                "hdisk1.img 2 ipl.boot_frag");
    }

    @Test
    void aFieldThatHoldsTheValueIsNotWritten() throws Exception {
        assertThat(disks.propose(set(true, false, "lvmrec.version=8")).plan().isEmpty()).isTrue();
    }

    @Test
    void oneFieldTwiceIsRefused() {
        assertThat(refusal(set(false, false, "lvmrec.version=9", "lvmrec[0].version=10"))).isEqualTo(disks.images.get(0)
                + ": lvmrec[0].version at offset 3644 (2 bytes): overlaps the edit of lvmrec[0].version at offset 3644 (2 bytes)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
        "lvmrec.version=32768|hdisk1: lvmrec[0].version: '32768' is out of range; expected -32768 to 32767",
        "lvmrec.version=0x10000|hdisk1: lvmrec[0].version: '0x10000' is out of range; expected 0x0 to 0xffff",
        "lvmrec.vgda_len=-1|hdisk1: lvmrec[0].vgda_len: '-1' is out of range; expected 0 to 4294967295",
        "lvmrec.vgda_len= 5|hdisk1: lvmrec[0].vgda_len: ' 5' is no number; expected a decimal number, or a hexadecimal one with 0x",
        "lvmrec.vgda_len=|hdisk1: lvmrec[0].vgda_len: '' is no number; expected a decimal number, or a hexadecimal one with 0x",
        "lvmrec.vgda_len=12x|hdisk1: lvmrec[0].vgda_len: '12x' is no number; expected a decimal number, or a hexadecimal one with 0x",
        "ipl.pv_id=0011|hdisk1: ipl.pv_id: '0011' has 4 hexadecimal digits; expected 32 hexadecimal digits",
        "ipl.pv_id=zz|hdisk1: ipl.pv_id: 'zz' is not hexadecimal; expected 32 hexadecimal digits",
        "bbdir.id=DEFECTS|hdisk1: bbdir[0].id: 'DEFECTS' has 7 characters; expected at most 6",
        "bbdir.id=0x00|hdisk1: bbdir[0].id: '0x00' has 2 hexadecimal digits; expected 12 hexadecimal digits",
        "bbdir.id= DEF|hdisk1: bbdir[0].id: ' DEF' is empty, begins or ends with a blank, or is not printable ASCII; expected text of 1 to 6 characters, or 0x"
                + " and 12 hexadecimal digits",
        "bbdir.id=|hdisk1: bbdir[0].id: '' is empty, begins or ends with a blank, or is not printable ASCII; expected text of 1 to 6 characters, or 0x"
                + " and 12 hexadecimal digits",
        "lvmrec.vg_type=1|hdisk1: lvmrec[0].vg_type: nobody owns these bytes, AIX leaves them as they were",
        "lvmrec.nofield=1|no field lvmrec[0].nofield on hdisk1: lvmrec[0] has lvm_id, vg_id, lvmarea_len, vgda_len, vgda_psn[0..1], reloc_psn, reloc_len,"
                + " pv_num, pp_size, vgsa_len, vgsa_psn[0..1], version, vg_type, ltg_shift, res1",
        "lvmrec.vgda_psn=1|hdisk1: lvmrec[0].vgda_psn names more than one field; expected one, for example lvmrec[0].vgda_psn[0]",
        "lvmrec=1|hdisk1: lvmrec[0] names more than one field; expected one, for example lvmrec[0].lvm_id",
        "vgda.vgh.quorum=1|hdisk1: vgda[0].vgh.quorum: its place or meaning is not established (evidence grade D); give --unverified to set it",
        "vgda.lv[1].lvname=1|hdisk1: vgda[0].lv[1].lvname: its place or meaning is not established (evidence grade C); give --unverified to set it",
    })
    void whatDoesNotFitIsRefused(String assignment, String message) {
        assertThat(refusal(set(false, false, assignment))).isEqualTo(message);
    }

    @Test
    void aNameNeedsItsNul() throws Exception {
        assertThat(disks.propose(set(false, false, "vgda.name[1]=" + "n".repeat(63))).plan().edits()).hasSize(1);
        assertThat(refusal(set(false, false, "vgda.name[1]=" + "n".repeat(64)))).endsWith("has 64 characters; expected at most 63");
    }

    @Test
    void unverifiedFieldsAreSetWhenAskedFor() throws Exception {
        disks.applied(disks.propose(set(true, true, "vgda.vgh.quorum=0")).plan(), () -> {
            assertThat(get(disks.images.get(0), "vgda[0].vgh.quorum")).isEqualTo("0");
            assertThat(get(disks.images.get(0), "vgda[1].vgh.quorum")).isEqualTo("0");
        });
    }

    @Test
    void theVgdaOfABigVolumeGroupIsUnverified() {
        disks.with(VgSpec.big(ChangeBench.VGID).pvs(1, 4));
        assertThat(refusal(set(false, false, "vgda.vgh.numlvs=3")))
                .isEqualTo("hdisk1: vgda[0].vgh.numlvs: its place or meaning is not established (evidence grade C); give --unverified to set it");
    }

    @Test
    void aFieldBehindTheEndOfTheImageIsRefused() throws Exception {
        try (var file = new RandomAccessFile(disks.images.get(0).toFile(), "rw")) {
            file.setLength(70L * 512);
        }
        assertThat(refusal(set(false, false, "lvmrec[1].version=9"))).isEqualTo("hdisk1: lvmrec[1].version: cannot be read, so it could not be put back");
    }

    @Test
    void severalDisksAreRefused() throws Exception {
        Path copy = Files.copy(disks.images.get(0), directory.resolve("twin.img"));
        disks.images = List.of(disks.images.get(0), copy);
        assertThat(refusal(set(false, false, "lvmrec.version=9"))).isEqualTo("fields are set on one disk at a time; found 2 images");
    }

    @Test
    void aDiskWithoutLvmCanBeGivenFields() throws Exception {
        Path blank = disks.bench.image("blank.img", new byte[1 << 17]);
        Plan plan = ChangeBench.propose(set(false, false, "ipl.ipl_record_id=0xc9c2d4c1"), List.of(blank)).plan();
        assertThat(plan.edits()).singleElement().satisfies(edit -> assertThat(edit.newBytes()).containsExactly(0xc9, 0xc2, 0xd4, 0xc1));
    }

    @Test
    void anAssignmentNeedsPathAndValue() {
        assertThatThrownBy(() -> Assignment.parse("lvmrec.version")).hasMessage(
                "'lvmrec.version' has no '='; expected PATH=VALUE, for example lvmrec.pp_size=28");
        assertThatThrownBy(() -> Assignment.parse("nosuch.version=1")).hasMessageContaining("no structure is named \"nosuch\"");
        assertThat(Assignment.parse("vgda.name[1]=a=b").value()).isEqualTo("a=b");
    }

    @Test
    void headerOnlyImagesAreEnough() throws Exception {
        Path image = VgImages.of(VgSpec.original(ChangeBench.VGID).pvs(1, 15)).writeHeaders(Files.createDirectory(directory.resolve("headers"))).get(0);
        assertThat(ChangeBench.propose(set(true, false, "vgda.vgh.numlvs=2"), List.of(image)).plan().edits()).hasSize(2);
    }
}
