package io.vgdakit.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vgdakit.disk.Disk;
import io.vgdakit.layout.ReservedAreas;
import io.vgdakit.record.Finding;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a finding about an LVM record says, and where the ranges of its fields end. */
class LvmRecordCheckTest {

    private static final int VGDA_LEN = 0x18;
    private static final int VGDA_PSN_1 = 0x1C;
    private static final int VGSA_PSN_2 = 0x38;
    private static final int VERSION = 0x3C;
    private static final int LTG_SHIFT = 0x40;

    private final byte[] image = Groups.images(1, Groups.SMALL_VGDA).get(0);

    @ParameterizedTest
    @ValueSource(ints = {0, 17, 27})
    void takesSizesOfLogicalTrackGroupsThatAixHas(int shift) {
        change(1, record -> record.putInt(LTG_SHIFT, shift));
        assertThat(found("LVMREC-013")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1, 16, 28})
    void tellsAnUnusualSizeOfALogicalTrackGroup(int shift) {
        change(1, record -> record.putInt(LTG_SHIFT, shift));
        assertThat(found("LVMREC-013")).singleElement().satisfies(finding -> {
            assertThat(finding.expected()).isEqualTo("0 or 17 to 27");
            assertThat(finding.text()).startsWith("the LVM record: ");
        });
    }

    @ParameterizedTest
    @CsvSource({"50, 1", "51, 0", "8192, 0", "8193, 1"})
    void aVgdaHasFiftyOneToEightThousandSectors(int sectors, int findings) {
        change(2, record -> record.putInt(VGDA_LEN, sectors));
        assertThat(found("LVMREC-009")).hasSize(findings).allSatisfy(finding -> {
            assertThat(finding.path()).isEqualTo("lvmrec[1].vgda_len");
            assertThat(finding.expected()).isEqualTo("51 to 8192");
            assertThat(finding.actual()).isEqualTo(Integer.toString(sectors));
            assertThat(finding.text()).isEqualTo("the backup LVM record: no volume group has such a VGDA");
        });
    }

    @Test
    void expectsTheLengthOfTheLvmAreaThatItsPartsHave() {
        change(1, record -> record.putInt(VGDA_LEN, Groups.SMALL_VGDA + 1));
        assertThat(found("LVMREC-002")).singleElement().satisfies(finding -> {
            assertThat(finding.expected()).isEqualTo(Integer.toString(2 * (8 + Groups.SMALL_VGDA + 1)));
            assertThat(finding.actual()).isEqualTo(Integer.toString(2 * (8 + Groups.SMALL_VGDA)));
        });
    }

    @Test
    void expectsEachAreaWhereTheOneBeforeItEnds() {
        int first = (int) ReservedAreas.end() + 8;
        change(1, record -> record.putInt(VGDA_PSN_1, first + 1));
        assertThat(found("LVMREC-003")).extracting(Finding::path, Finding::expected).containsExactly(
                lvmrec("vgda_psn[0]", first), lvmrec("vgsa_psn[1]", first + 1 + Groups.SMALL_VGDA));
        change(1, record -> record.putInt(VGDA_PSN_1, first).putInt(VGSA_PSN_2, first + Groups.SMALL_VGDA + 2));
        assertThat(found("LVMREC-003")).extracting(Finding::path, Finding::expected).containsExactly(
                lvmrec("vgsa_psn[1]", first + Groups.SMALL_VGDA), lvmrec("vgda_psn[1]", first + Groups.SMALL_VGDA + 2 + 8));
    }

    @Test
    void saysWhetherTheOtherCopyHasItsMagic() {
        change(2, record -> record.putInt(0, 0));
        assertThat(found("LVMREC-001")).extracting(Finding::text).containsExactly("the backup LVM record does not begin with _LVM, the other copy does");
        change(1, record -> record.putInt(0, 0));
        assertThat(found("LVMREC-001")).extracting(Finding::text).containsExactly("the LVM record does not begin with _LVM",
                "the backup LVM record does not begin with _LVM");
    }

    @Test
    void tellsARecordOfAnotherVolumeManagerOnlyWhereMetadataOfAixIs() {
        change(1, record -> record.putShort(VERSION, (short) 32001));
        assertThat(found("LVMREC-006")).singleElement().satisfies(finding -> {
            assertThat(finding.path()).isEqualTo("lvmrec[0].version");
            assertThat(finding.text()).isEqualTo("the LVM record names another volume manager, but the disk holds AIX LVM metadata");
        });
        change(2, record -> record.putShort(VERSION, (short) 32001));
        assertThat(found("LVMREC-006")).hasSize(2);
        Arrays.fill(image, (int) ReservedAreas.end() * Disk.SECTOR_BYTES, image.length, (byte) 0);
        assertThat(found("LVMREC-006")).isEmpty();
    }

    private void change(int copy, Consumer<ByteBuffer> change) {
        change.accept(ByteBuffer.wrap(image).slice((int) ReservedAreas.lvmRecord(copy).psn() * Disk.SECTOR_BYTES, Disk.SECTOR_BYTES));
    }

    private List<Finding> found(String code) {
        return Groups.check(new ArrayList<>(List.of(image))).stream().filter(finding -> finding.code().equals(code)).toList();
    }

    private static Tuple lvmrec(String field, int expected) {
        return tuple("lvmrec[0]." + field, Integer.toString(expected));
    }
}
