package io.vgdakit.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.disk.Disk;
import io.vgdakit.record.Finding;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** For each rule a change of both copies on one disk that breaks it. */
class RuleExamplesTest {

    private static final int VGSA = 128 * 512;
    private static final int VGDA = 136 * 512;
    private static final int LV = VGDA + 512;
    private static final int PV1 = VGDA + 17 * 512;
    private static final int PV2 = PV1 + 5 * 512;
    private static final int NAMES = VGDA + (Groups.SMALL_VGDA - 33) * 512;
    private static final int TRAILER = VGDA + (Groups.SMALL_VGDA - 1) * 512;
    private static final int COPY_2 = (8 + Groups.SMALL_VGDA) * 512;

    static Stream<Arguments> examples() {
        return Stream.of(
                ipl("IPL-001", b -> b.put(0, (byte) 0)), ipl("IPL-002", b -> b.putLong(0x80, 0)), ipl("IPL-003", b -> b.put(0x8F, (byte) 1)),
                ipl("IPL-004", b -> b.putLong(0x80, 0x0037521400000001L)), ipl("IPL-005", b -> b.put(0x10, (byte) 1)),
                ipl("IPL-006", b -> b.putInt(0x18, 5)), ipl("IPL-007", b -> b.putShort(0x1FE, (short) 1)), ipl("IPL-008", b -> b.put(0x1CE, (byte) 7)),
                ipl("BOOT-001", b -> b.putInt(0x30, 0)), ipl("BOOT-002", b -> b.putInt(0x2C, 500)), ipl("BOOT-003", b -> b.putInt(0x24, 70000)),
                ipl("BOOT-004", b -> b.put(0x3C, (byte) 2)), ipl("BOOT-005", b -> b.putInt(0x44, 0)), ipl("BOOT-007", b -> b.putInt(0x64, 41)),
                ipl("LVMREC-015", b -> b.putLong(0x80, 0x003752147454a337L)), ipl("ID-002", b -> b.put(0x80, (byte) 0x7f)),
                record("LVMREC-001", b -> b.putInt(0)), record("LVMREC-002", b -> b.putInt(b.position() + 0x14, 9)),
                record("LVMREC-003", b -> b.putInt(b.position() + 0x20, 300)), record("LVMREC-004", b -> b.putShort(b.position() + 0x2C, (short) 33)),
                record("LVMREC-005", b -> b.putShort(b.position() + 0x2E, (short) 19)), record("LVMREC-006", b -> b.putShort(b.position() + 0x3C, (short) 20)),
                record("LVMREC-008", b -> b.putInt(b.position() + 0x34, 130)), record("LVMREC-009", b -> b.putInt(b.position() + 0x30, 9)),
                record("LVMREC-010", b -> b.putInt(b.position() + 0x24, 1000)), record("LVMREC-012", b -> b.putInt(b.position() + 0x28, 255)),
                record("LVMREC-013", b -> b.putInt(b.position() + 0x40, 9)), record("LVMREC-014", b -> b.putLong(b.position() + 4, 0).putLong(b.position() + 12, 0)),
                record("VG-004", b -> b.putShort(b.position() + 0x3C, (short) 30)), record("VG-007", b -> b.putShort(b.position() + 0x2C, (short) 2)),
                record("VGDA-001", b -> b.put(b.position() + 8, (byte) 5)), record("ID-001", b -> b.put(b.position() + 8, (byte) 5)),
                at("LVMREC-007", 70 * 512 + 0x3C, b -> b.putShort((short) 9)),
                at("CONFIG-001", 512, b -> b.putInt(5)), at("CONFIG-002", 512 + 4, b -> b.putInt(5)),
                at("BBDIR-001", 8 * 512, b -> b.put((byte) 'd')), at("BBDIR-002", 8 * 512, b -> b.put("UPDATE".getBytes(StandardCharsets.US_ASCII))),
                at("BBDIR-003", 8 * 512 + 6, b -> b.putShort((short) 1408)), at("BBDIR-004", 8 * 512 + 8, b -> b.putInt(0xA0010001)),
                at("BBDIR-005", 29 * 512, b -> b.putInt(1)), at("BBDIR-006", 8 * 512 + 12, b -> b.putInt(9)),
                at("BBDIR-007", 8 * 512 + 8, b -> b.putInt(0x50010000)), at("BBDIR-008", 8 * 512 + 8, b -> b.putInt(0x00030000)),
                at("MWC-001", 2 * 512, b -> b.putInt(1)),
                both("VGSA-001", VGSA, b -> b.putInt(5)), both("VGSA-002", VGSA + 4, b -> b.putInt(-1).putInt(b.position() - 8 + 0xFF8 + 4, -1)),
                both("VGSA-003", VGSA + 0xFEC, b -> b.putShort((short) 3)), both("VGSA-004", VGSA + 0xC + 20, b -> b.put((byte) 1)),
                both("VGSA-005", VGSA + 0xC + 127 * 9, b -> b.put((byte) 1)), both("VGSA-006", VGSA + 8, b -> b.putInt(0x00100000)),
                both("VGSA-007", VGSA + 8, b -> b.putInt(2)), both("VGSA-008", VGSA + 0xC, b -> b.put((byte) 3)),
                at("VGSA-009", VGSA + 0xC, b -> b.put((byte) 3)), both("VGSA-010", VGSA + 0xFEE, b -> b.put((byte) 1)),
                at("VGSA-011", VGSA, b -> b.put(new byte[4096])), at("VGSA-014", VGSA + COPY_2, b -> b.put(new byte[4096])),
                both("VGSA-012", VGSA + 0xFEC, b -> b.putShort((short) 32)),
                both("VGDA-002", VGDA + 0x1C, b -> b.putShort((short) 25)), both("VGDA-003", VGDA + 0x22, b -> b.putShort((short) 25)),
                both("VGDA-004", VGDA + 0x1A, b -> b.putShort((short) 255)), both("VGDA-006", VGDA + 0x18, b -> b.putShort((short) 9)),
                both("VGDA-007", TRAILER, b -> b.putInt(0)), both("VGDA-008", VGDA + 4, b -> b.putInt(-1)), at("VGDA-009", NAMES + 70, b -> b.put((byte) 'x')),
                at("VGDA-011", VGDA, b -> b.put(new byte[Groups.SMALL_VGDA * 512])), at("VGDA-017", VGDA + COPY_2, b -> b.put(new byte[Groups.SMALL_VGDA * 512])),
                both("VGDA-012", VGDA + 0x20, b -> b.putShort((short) 5)), both("VGDA-013", VGDA + 0x20, b -> b.putShort((short) 4)),
                both("VGDA-014", PV2 + 0x18, b -> b.putShort((short) 2)), both("VGDA-016", PV2 + 20 * 512, b -> b.putInt(1)),
                both("PV-001", VGDA + 0x1E, b -> b.putShort((short) 3)), both("PV-002", PV2, b -> b.putLong(0x003752147454a336L)),
                both("PV-003", PV2 + 0x1A, b -> b.putShort((short) 7)), both("PV-004", PV1 + 0x10, b -> b.putShort((short) 1017)),
                both("PV-005", PV2 + 0x10, b -> b.putShort((short) 3000)), both("PV-006", PV1 + 0x14, b -> b.putInt(200)),
                both("PV-007", PV1 + 0x14, b -> b.putInt(4353)), both("PV-008", PV1 + 0x10, b -> b.putShort((short) 50)),
                both("PV-009", PV1 + 0x12, b -> b.put((byte) 2)),
                both("LV-001", LV + 0xC, b -> b.putInt(0)), both("LV-002", LV + 4, b -> b.putInt(1)), both("LV-003", NAMES, b -> b.put((byte) 0)),
                both("LV-004", NAMES + 64 * 9, b -> b.put((byte) 'x')), both("LV-005", NAMES, b -> b.put((byte) 0x1b)),
                both("LV-006", NAMES + 64, b -> b.put("hd5\0".getBytes(StandardCharsets.US_ASCII))), both("LV-007", LV + 9, b -> b.put((byte) 2)),
                both("LV-008", LV + 0xC, b -> b.putInt(9)), both("LV-009", PV1 + 32 * 10, b -> b.put(new byte[32])),
                both("LV-010", PV1 + 32 * 30, b -> pps(b, 4)), both("LV-011", LV, b -> b.putShort((short) 4)), both("LV-012", LV + 8, b -> b.put((byte) 2)),
                both("LV-013", LV + 0xC, b -> b.putShort((short) 1)),
                both("PP-001", PV1 + 32, b -> b.putShort((short) 77)), both("PP-002", PV1 + 36, b -> b.putInt(77)), both("PP-003", PV1 + 32, b -> b.putShort((short) 0)),
                both("PP-004", PV1 + 32 * 40 + 20, b -> b.put((byte) 1)), both("PP-005", PV1 + 34, b -> b.put((byte) 1)),
                both("PP-006", PV1 + 32 * 10 + 8, b -> b.put((byte) 2)), both("PP-007", PV1 + 32 * 10 + 10, b -> b.put((byte) 9)),
                both("PP-008", PV1 + 32 * 69, b -> b.put((byte) 1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void findsTheRuleBroken(String code, Consumer<byte[]> change) {
        List<byte[]> images = Groups.images(2, Groups.SMALL_VGDA);
        change.accept(images.get(0));
        assertThat(Groups.check(images)).extracting(Finding::code).contains(code);
        List<byte[]> alone = Groups.images(2, Groups.SMALL_VGDA).subList(0, 1);
        assertThat(Groups.check(alone)).extracting(Finding::code).doesNotContain(code);
    }

    static Stream<Arguments> scalableExamples() {
        return Stream.of(record("SVG-001", b -> b.putInt(b.position() + 0xE0, 1)), record("SVG-002", b -> b.putLong(b.position() + 0x70, 9)),
                record("SVG-003", b -> b.putShort(b.position() + 0x3E, (short) 9)),
                record("SVG-004", b -> b.putLong(b.position() + 0x70, b.getLong(b.position() + 0x80))),
                record("SVG-005", b -> b.putLong(b.position() + 0x78, 100000)), record("SVG-006", b -> b.putInt(b.position() + 0x34, 1)),
                record("DISK-001", b -> b.putLong(b.position() + 0x78, 1000000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scalableExamples")
    void findsTheRuleOfAScalableVolumeGroupBroken(String code, Consumer<byte[]> change) {
        byte[] image = VgImages.of(VgSpec.scalable(Groups.VGID).pvs(1, 100)).header(1);
        assertThat(Groups.check(List.of(image))).isEmpty();
        change.accept(image);
        assertThat(Groups.check(List.of(image))).extracting(Finding::code).contains(code);
    }

    /** Further PPs of the first LP of the mirrored LV. */
    private static void pps(ByteBuffer b, int count) {
        for (int i = 0; i < count; i++) {
            b.putShort((short) 2).putShort((short) 0).putInt(1).put(new byte[24]);
        }
    }

    private static Arguments ipl(String code, Consumer<ByteBuffer> change) {
        return at(code, 0, change);
    }

    private static Arguments record(String code, Consumer<ByteBuffer> change) {
        return change(code, change, 7 * Disk.SECTOR_BYTES, 70 * Disk.SECTOR_BYTES);
    }

    private static Arguments both(String code, int offset, Consumer<ByteBuffer> change) {
        return change(code, change, offset, offset + COPY_2);
    }

    private static Arguments at(String code, int offset, Consumer<ByteBuffer> change) {
        return change(code, change, offset);
    }

    private static Arguments change(String code, Consumer<ByteBuffer> change, int... offsets) {
        return Arguments.of(code, (Consumer<byte[]>) image -> Arrays.stream(offsets)
                .forEach(offset -> change.accept(ByteBuffer.wrap(image).position(offset))));
    }
}
