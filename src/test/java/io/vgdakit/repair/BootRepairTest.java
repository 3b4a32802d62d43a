package io.vgdakit.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.format.IplRecord;
import io.vgdakit.record.Structures;
import io.vgdakit.repair.ChangeBench.Drafted;
import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.VgSpec;
import io.vgdakit.vg.BootCheck;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rootvg with hd5 on PP 2 of the first disk and PP 3 of the second, both with a boot record. */
class BootRepairTest {

    private static final RepairMode UNVERIFIED = new RepairMode(false, true, false);
    /** Sectors of the image behind the start of hd5. */
    private static final int IMAGE = 4;
    private static final int CODE = 300;

    @TempDir
    private Path directory;
    private ChangeBench disks;
    private List<byte[]> healthy;

    private static VgSpec group() {
        return VgSpec.original(ChangeBench.VGID).ppSize(ChangeBench.PP_SIZE).pvs(2, 6)
                .lv(LvSpec.of(1, "hd5", PpRef.run(1, 2, 2)).withCopy(PpRef.run(2, 3, 2)).withType("boot", "None"));
    }

    @BeforeEach
    void writeDisks() {
        with(group());
    }

    private void with(VgSpec vg) {
        disks = new ChangeBench(directory).with(vg);
        boot(0, 2);
        if (disks.images.size() > 1) {
            boot(1, 3);
        }
        healthy = disks.bytes();
    }

    private void boot(int image, int pp) {
        long start = ChangeBench.pp(pp) / 512;
        disks.put(image, (start + IMAGE) * 512, image());
        disks.put(image, (start + IMAGE + 1) * 512, Bench.noise(5, 1000));
        ipl(image, record -> {
            record.setBootLvStart(start);
            record.setBootLvLength(4096L);
            record.setBootPrgStart(start + IMAGE);
            record.setBootCodeLength(CODE);
            record.setBootCodeOffset(256);
            record.setBootLoadAdd(0x4000);
            record.setBasecnStart(start + 3000);
            record.setBasecnLength(256);
            record.setSerLvStart(start);
            record.setSerLvLength(4096L);
            record.setSerPrgStart(start + IMAGE);
            record.setSerCodeLength(CODE);
        });
    }

    private static byte[] image() {
        return image(1024, CODE * 512 - 1024 - 100);
    }

    /** @param offset,length of the second part of the image */
    private static byte[] image(int offset, int length) {
        return ByteBuffer.allocate(512).put(new byte[] {0x7f, 0x45, 0x4c, 0x46, 1, 2, 1}).putShort(0x12, (short) 20).putInt(0x98, offset).putInt(0xA4, length)
                .position(0xEC).put("IBM,RPA-Client-Config".getBytes(StandardCharsets.US_ASCII)).array();
    }

    private void ipl(int image, Consumer<IplRecord> change) {
        IplRecord record = Structures.IPL_RECORD.parse(Arrays.copyOf(Bench.read(disks.images.get(image)), 512));
        change.accept(record);
        record._check();
        disks.put(image, 0, Structures.IPL_RECORD.write(record, 512));
    }

    private void clear(int image) throws Exception {
        disks.put(image, 0x24, new byte[0x80 - 0x24]);
    }

    private Drafted repair(RepairMode mode) throws Exception {
        return disks.repair(RepairKind.BOOT, mode);
    }

    private void assertLeft(RepairMode mode, String why) throws Exception {
        Drafted drafted = repair(mode);
        assertThat(drafted.plan().isEmpty()).isTrue();
        assertThat(drafted.left()).anyMatch(text -> text.contains(why));
    }

    private List<Boolean> bootable() {
        return disks.vg(vg -> BootCheck.of(vg).stream().map(BootCheck::bootable).toList());
    }

    @Test
    void aHealthyBootRecordIsLeftAlone() throws Exception {
        assertThat(bootable()).containsExactly(true, true);
        assertThat(repair(UNVERIFIED).plan().isEmpty()).isTrue();
        assertThat(repair(UNVERIFIED).left()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aLostBootRecordComesFromTheOtherDisk(int image) throws Exception {
        clear(image);
        Plan plan = repair(RepairMode.NAMED).plan();
        assertThat(plan.edits()).singleElement().satisfies(edit -> assertThat(edit.reason())
                .contains("(grades A and B); all else as in the boot record of hdisk" + (2 - image) + ", which has another copy of the boot LV (grade C)"));
        assertThat(plan.requirements()).isNotEmpty();
        disks.restores(plan, healthy);
    }

    @Test
    void theAutomaticRepairLeavesBootRecords() throws Exception {
        clear(0);
        assertThat(disks.automatic().plan().isEmpty()).isTrue();
    }

    @Test
    void aBootRecordThatLeadsElsewhereIsLedBack() throws Exception {
        with(VgSpec.original(ChangeBench.VGID).ppSize(ChangeBench.PP_SIZE).pvs(1, 6).lv(LvSpec.of(1, "hd5", PpRef.run(1, 2, 2)).withType("boot", "None")));
        ipl(0, record -> {
            record.setBootLvStart(9000);
            record.setBootLvLength(9L);
            record.setBootPrgStart(9004);
            record.setSerLvStart(9000);
            record.setSerPrgStart(9004);
        });
        assertThat(bootable()).containsExactly(false);
        disks.restores(repair(RepairMode.NAMED).plan(), healthy);
    }

    @Test
    void whatOnlyTheImageTellsIsUnverified() throws Exception {
        with(VgSpec.original(ChangeBench.VGID).ppSize(ChangeBench.PP_SIZE).pvs(1, 6).lv(LvSpec.of(1, "hd5", PpRef.run(1, 2, 2)).withType("boot", "None")));
        clear(0);
        assertLeft(RepairMode.NAMED, "'--unverified' writes it");

        Drafted drafted = repair(UNVERIFIED);

        assertThat(drafted.left()).containsExactly("hdisk1: ipl: boot_code_offset, boot_load_add and the places of base customization are not known and stay"
                + " as they are; 'bosboot' sets them");
        disks.applied(drafted.plan(), () -> {
            assertThat(bootable()).containsExactly(true);
            IplRecord record = Structures.IPL_RECORD.parse(Arrays.copyOf(disks.bytes().get(0), 512));
            assertThat(record.bootCodeLength()).isEqualTo(CODE);
            assertThat(record.bootLvLength()).isEqualTo(4096);
        });
    }

    @Test
    void anotherImageOnTheOtherDiskIsNoSource() throws Exception {
        clear(0);
        disks.put(1, ChangeBench.pp(3) + (IMAGE + 2) * 512, "other");
        assertLeft(RepairMode.NAMED, "known only from the headers of the image (unverified)");
    }

    @Test
    void aBootLvThatIsNotContiguousIsRefused() throws Exception {
        with(VgSpec.original(ChangeBench.VGID).ppSize(ChangeBench.PP_SIZE).pvs(1, 6)
                .lv(LvSpec.of(1, "hd5", List.of(new PpRef(1, 2), new PpRef(1, 5))).withType("boot", "None")));
        clear(0);
        assertLeft(UNVERIFIED, "hd5 is not contiguous: PP 2 is followed by PP 5");
    }

    @Test
    void aStaleBootLvIsRefused() throws Exception {
        with(group().stale(1, 2, 3));
        clear(0);
        assertLeft(UNVERIFIED, "hd5 is stale on this disk");
    }

    @Test
    void aBootLvWithoutImageIsRefused() throws Exception {
        clear(0);
        disks.put(0, ChangeBench.pp(2) + IMAGE * 512, new byte[512]);
        assertLeft(UNVERIFIED, "no boot image, or more than one, is found in the boot LV");
    }

    @Test
    void twoImagesAreRefused() throws Exception {
        clear(0);
        disks.put(0, ChangeBench.pp(2) + 40 * 512, image());
        assertLeft(UNVERIFIED, "no boot image, or more than one");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 4096 * 512})
    void anImageWhoseLengthCannotBeIsRefused(int length) throws Exception {
        with(VgSpec.original(ChangeBench.VGID).ppSize(ChangeBench.PP_SIZE).pvs(1, 6).lv(LvSpec.of(1, "hd5", PpRef.run(1, 2, 2)).withType("boot", "None")));
        clear(0);
        disks.put(0, ChangeBench.pp(2) + IMAGE * 512, image(0, length));
        assertLeft(UNVERIFIED, "the headers of the boot image do not tell its length");
    }

    @Test
    void aBootRecordWithoutBootLvIsLeftToBeCleared() throws Exception {
        with(VgSpec.original(ChangeBench.VGID).ppSize(ChangeBench.PP_SIZE).pvs(1, 6).lv(LvSpec.of(1, "datalv", PpRef.run(1, 2, 2))));
        assertLeft(RepairMode.NAMED, "there is a boot record, but the volume group has no LV named hd5; 'repair clear-boot' clears it");
    }

    @Test
    void withoutMagicThePvidComesFirst() throws Exception {
        disks.put(0, 0, new byte[4]);
        assertLeft(RepairMode.NAMED, "is no IPL record; 'repair pvid' comes first");
    }

    @Test
    void clearBootClearsIt() throws Exception {
        disks.applied(disks.repair(RepairKind.CLEAR_BOOT, RepairMode.NAMED).plan(), () -> assertThat(bootable()).containsExactly(false, false));
    }
}
