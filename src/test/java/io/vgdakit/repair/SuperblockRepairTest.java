package io.vgdakit.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.format.Jfs2Superblock;
import io.vgdakit.format.JfsSuperblock;
import io.vgdakit.record.Structures;
import io.vgdakit.repair.ChangeBench.Drafted;
import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.VgSpec;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** LV 1 holds JFS2 in two copies, LV 2 holds JFS, LV 3 JFS2 without LVCB. */
class SuperblockRepairTest {

    private static final int MIB = 1 << 20;
    private static final long JFS2_PRIMARY = 0x8000;
    private static final long JFS2_SECONDARY = 0xF000;
    private static final long JFS_PRIMARY = 0x1000;
    private static final long JFS_SECONDARY = 0x1F000;

    @TempDir
    private Path directory;
    private ChangeBench disks;
    private List<byte[]> healthy;

    private static VgSpec group() {
        return VgSpec.original(ChangeBench.VGID).ppSize(ChangeBench.PP_SIZE).pvs(2, 6)
                .lv(LvSpec.of(1, "datalv", PpRef.run(1, 1, 2)).withCopy(PpRef.run(2, 1, 2)))
                .lv(LvSpec.of(2, "oldlv", PpRef.run(1, 3, 2)).withType("jfs", "/old"))
                .lv(LvSpec.of(3, "rawlv", PpRef.run(1, 5, 1)).withType("", ""));
    }

    @BeforeEach
    void writeDisks() {
        with(group());
    }

    private void with(VgSpec vg) {
        disks = new ChangeBench(directory).with(vg);
        for (int image = 0; image < 2; image++) {
            disks.put(image, ChangeBench.pp(1) + JFS2_PRIMARY, jfs2(2 * MIB));
            disks.put(image, ChangeBench.pp(1) + JFS2_SECONDARY, jfs2(2 * MIB));
        }
        disks.put(0, ChangeBench.pp(3) + JFS_PRIMARY, jfs(2 * MIB));
        disks.put(0, ChangeBench.pp(3) + JFS_SECONDARY, jfs(2 * MIB));
        disks.put(0, ChangeBench.pp(5) + JFS2_PRIMARY, jfs2(MIB));
        disks.put(0, ChangeBench.pp(5) + JFS2_SECONDARY, jfs2(MIB));
        healthy = disks.bytes();
    }

    private static byte[] jfs2(long bytes) {
        Jfs2Superblock superblock = Structures.JFS2_SUPERBLOCK.parse(new byte[Structures.JFS2_SUPERBLOCK.size()]);
        superblock.setSMagic(0x4A324653L);
        superblock.setSVersion(1);
        superblock.setSSize(bytes / 512);
        superblock.setSBsize(4096);
        superblock.setSL2bsize(12);
        superblock.setSPbsize(512);
        superblock.setSL2pbsize(9);
        superblock.setSL2bfactor(3);
        superblock._check();
        return Structures.JFS2_SUPERBLOCK.write(superblock, Structures.JFS2_SUPERBLOCK.size());
    }

    private static byte[] jfs(long bytes) {
        JfsSuperblock superblock = Structures.JFS_SUPERBLOCK.parse(new byte[4096]);
        superblock.setSMagic(0x43218765L);
        superblock.setSBsize(4096);
        superblock.setSFsize(bytes / 512);
        superblock._check();
        byte[] block = Structures.JFS_SUPERBLOCK.write(superblock, 4096);
        block[4000] = 7;
        return block;
    }

    private Drafted repair() throws Exception {
        return disks.repair(RepairKind.SUPERBLOCK, RepairMode.NAMED);
    }

    @Test
    void healthyFileSystemsAreLeftAlone() throws Exception {
        assertThat(repair().plan().isEmpty()).isTrue();
        assertThat(repair().left()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 0x8000", "3, 0x1000"})
    void theAutomaticRepairRestoresAPrimaryThatIsZero(int pp, String offset) throws Exception {
        disks.put(0, ChangeBench.pp(pp) + Long.decode(offset), new byte[4096]);
        disks.restores(disks.automatic().plan(), healthy);
    }

    @ParameterizedTest
    @CsvSource({"1, 0x8000, 2048", "3, 0x1000, 4096"})
    void theAutomaticRepairRestoresAPrimaryUnderNoise(int pp, String offset, int length) throws Exception {
        disks.put(0, ChangeBench.pp(pp) + Long.decode(offset), Bench.noise(1, length));
        Drafted drafted = disks.automatic();
        assertThat(drafted.plan().objections()).isEmpty();
        disks.restores(drafted.plan(), healthy);
    }

    @Test
    void theFirst32KibOfAnLvComeBackFromItsMirror() throws Exception {
        disks.put(1, ChangeBench.pp(1), new byte[0x8800]);
        disks.restores(disks.automatic().plan(), healthy);
    }

    @Test
    void thePrimaryOfTheOtherCopyComesBeforeTheSecondary() throws Exception {
        byte[] mounted = jfs2(2 * MIB);
        mounted[0x5F] = 1;
        disks.put(0, ChangeBench.pp(1) + JFS2_PRIMARY, mounted);
        disks.put(1, ChangeBench.pp(1) + JFS2_PRIMARY, new byte[2048]);
        Plan plan = repair().plan();
        assertThat(plan.edits()).singleElement().satisfies(edit -> {
            assertThat(edit.reason()).isEqualTo("is no valid superblock of jfs2; copied from the primary of hdisk1 at offset " + (ChangeBench.pp(1) + JFS2_PRIMARY));
            assertThat(edit.path()).isEqualTo("superblock[1]");
        });
        assertThat(plan.requirements()).isNotEmpty();
    }

    @Test
    void bothCopiesComeBackFromTheirSecondaries() throws Exception {
        for (int image = 0; image < 2; image++) {
            disks.put(image, ChangeBench.pp(1) + JFS2_PRIMARY, new byte[2048]);
        }
        disks.restores(repair().plan(), healthy);
    }

    @Test
    void aStaleCopyIsNeitherSourceNorTarget() throws Exception {
        with(group().stale(2, 1, 1));
        disks.put(1, ChangeBench.pp(1) + JFS2_PRIMARY, new byte[2048]);
        assertThat(repair().plan().isEmpty()).isTrue();
        disks.put(0, ChangeBench.pp(1) + JFS2_PRIMARY, new byte[2048]);
        assertThat(ChangeBench.paths(repair().plan())).containsExactly("hdisk1.img 1 superblock[1]");
    }

    @Test
    void secondariesThatDifferAreNoSource() throws Exception {
        disks.put(1, ChangeBench.pp(1) + JFS2_SECONDARY + 0x18, "x");
        for (int image = 0; image < 2; image++) {
            disks.put(image, ChangeBench.pp(1) + JFS2_PRIMARY, new byte[2048]);
        }
        Drafted drafted = repair();
        assertThat(drafted.plan().isEmpty()).isTrue();
        assertThat(drafted.left()).contains("hdisk1: superblock[1]: the primary is lost, and what could replace it differs between the copies of the LV");
    }

    @Test
    void theSecondaryIsRestoredWhenAskedFor() throws Exception {
        disks.put(0, ChangeBench.pp(3) + JFS_SECONDARY, new byte[4096]);
        Drafted automatic = disks.automatic();
        assertThat(automatic.plan().isEmpty()).isTrue();
        assertThat(automatic.left()).containsExactly("hdisk1: superblock[2]: the secondary is lost; 'repair superblock' copies the primary over it");
        disks.restores(repair().plan(), healthy);
    }

    @Test
    void bothLostStayLost() throws Exception {
        disks.put(0, ChangeBench.pp(3) + JFS_PRIMARY, new byte[4096]);
        disks.put(0, ChangeBench.pp(3) + JFS_SECONDARY, Bench.noise(1, 4096));
        assertThat(repair().plan().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x44, 0x4C, 0x54})
    void aSuperblockThatContradictsItselfIsReplaced(int field) throws Exception {
        disks.put(0, ChangeBench.pp(1) + JFS2_PRIMARY + 0x40, Bench.noise(field, 16));
        disks.restores(disks.automatic().plan(), healthy);
    }

    @Test
    void aFileSystemLargerThanItsLvIsLeftToAPerson() throws Exception {
        disks.put(0, ChangeBench.pp(3) + JFS_PRIMARY, jfs(3 * MIB));
        assertThat(disks.automatic().plan().isEmpty()).isTrue();
        disks.restores(repair().plan(), healthy);
    }

    @ParameterizedTest
    @ValueSource(longs = {1L << 55, -1, Long.MIN_VALUE})
    void aSizeThatCannotBeIsNoSource(long units) throws Exception {
        for (int image = 0; image < 2; image++) {
            disks.put(image, ChangeBench.pp(1) + JFS2_PRIMARY, new byte[2048]);
            disks.put(image, ChangeBench.pp(1) + JFS2_SECONDARY + 0x38, ByteBuffer.allocate(8).putLong(units).array());
        }
        assertThat(repair().plan().isEmpty()).isTrue();
    }

    @Test
    void whereNoLvcbTellsTheTypeAPersonMustAsk() throws Exception {
        disks.put(0, ChangeBench.pp(5) + JFS2_PRIMARY, new byte[2048]);
        Drafted automatic = disks.automatic();
        assertThat(automatic.plan().isEmpty()).isTrue();
        assertThat(automatic.left()).containsExactly(
                "hdisk1: superblock[3]: the primary is lost, but no LVCB says that the LV holds jfs2; 'repair superblock' restores it");
        disks.restores(repair().plan(), healthy);
    }

    @Test
    void dataThatMayBeAnApplicationsNeedsForce() throws Exception {
        disks.put(0, ChangeBench.pp(5) + JFS2_PRIMARY, Bench.noise(1, 2048));
        Plan plan = repair().plan();
        assertThat(plan.objections()).containsExactly("hdisk1: superblock[3]: holds data at offset " + (ChangeBench.pp(5) + JFS2_PRIMARY)
                + ", and no LVCB says that the LV holds jfs2");
    }

    @Test
    void twoKindsWithoutLvcbAreLeft() throws Exception {
        disks.put(0, ChangeBench.pp(5) + JFS_SECONDARY, jfs(MIB));
        disks.put(0, ChangeBench.pp(5) + JFS2_PRIMARY, new byte[2048]);
        assertThat(repair().plan().isEmpty()).isTrue();
        assertThat(repair().left()).containsExactly("hdisk1: superblock[3]: there are superblocks of JFS and of JFS2, and no LVCB tells which counts");
    }

    @Test
    void aValidPrimaryThatDiffersNeedsForce() throws Exception {
        byte[] other = jfs(2 * MIB);
        other[0x0B] = 9;
        disks.put(0, ChangeBench.pp(3) + JFS_PRIMARY, other);
        assertThat(disks.automatic().plan().isEmpty()).isTrue();
        Plan plan = repair().plan();
        assertThat(plan.objections()).hasSize(1);
        disks.bench.assertRefused("the primary would be overwritten", () -> Bench.repairer().apply(plan, disks.bench.file("j"), false, Recheck.NONE));
        assertThat(Bench.repairer().apply(plan, disks.bench.file("k"), true, Recheck.NONE).edits()).isEqualTo(1);
        disks.assertBytes(healthy);
    }

    @Test
    void aTruncatedImageHasNothingToRepair() throws Exception {
        try (var file = new RandomAccessFile(disks.images.get(0).toFile(), "rw")) {
            file.setLength(ChangeBench.pp(1) + JFS2_PRIMARY + 512);
        }
        assertThat(repair().plan().isEmpty()).isTrue();
    }
}
