package io.vgdakit.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.format.PpEntry;
import io.vgdakit.record.Readings;
import io.vgdakit.record.Structures;
import io.vgdakit.repair.ChangeBench.Drafted;
import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.VgSpec;
import io.vgdakit.vg.VgdaCopy;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries of PV maps from the other copies of their LPs. */
class PpeRepairTest {

    /** What happens to an entry. */
    private enum Damage {
        ZEROED(entry -> {
            entry.setLvNum(0);
            entry.setLpNum(0);
            entry.setPpCopyVal(0);
            entry.setPpState(0);
            entry.setPvFstMir(0);
            entry.setPartFstMir(0);
            entry.setPvSndMir(0);
            entry.setPartSndMir(0);
        }),
        UNKNOWN_LV(entry -> entry.setLvNum(200)),
        UNKNOWN_LP(entry -> entry.setLpNum(4000)),
        NO_LV(entry -> entry.setLvNum(0)),
        OTHER_LP(entry -> entry.setLpNum(2)),
        OTHER_LV(entry -> entry.setLvNum(4)),
        COPY(entry -> entry.setPpCopyVal(9)),
        STATE(entry -> entry.setPpState(0x41)),
        REFERENCE(entry -> entry.setPartFstMir(9)),
        REFERENCED_PV(entry -> entry.setPvFstMir(77)),
        RESERVED(entry -> entry.setReserved2(Bench.noise(1, 16)));

        private final Consumer<PpEntry> change;

        Damage(Consumer<PpEntry> change) {
            this.change = change;
        }
    }

    @TempDir
    private Path directory;
    private ChangeBench disks;
    private List<byte[]> healthy;

    /** LV 1 has two copies, LV 2 three, LV 3 none, LV 4 two. */
    private static VgSpec group() {
        return VgSpec.original(ChangeBench.VGID).vgdaLen(120).ppSize(ChangeBench.PP_SIZE).pvs(3, 14)
                .lv(LvSpec.of(1, "twolv", PpRef.run(1, 1, 4)).withCopy(PpRef.run(2, 2, 4)))
                .lv(LvSpec.of(2, "threelv", PpRef.run(3, 1, 3)).withCopy(PpRef.run(1, 5, 3)).withCopy(PpRef.run(2, 6, 3)))
                .lv(LvSpec.of(3, "onelv", PpRef.run(1, 8, 1)))
                .lv(LvSpec.of(4, "otherlv", PpRef.run(2, 9, 6)).withCopy(PpRef.run(3, 4, 6)));
    }

    @BeforeEach
    void writeDisks() {
        with(group());
    }

    private void with(VgSpec vg) {
        disks = new ChangeBench(directory).with(vg);
        healthy = disks.bytes();
    }

    private void put(int pv, int pp, byte[] bytes) {
        for (int image = 0; image < disks.images.size(); image++) {
            for (int copy = 1; copy <= 2; copy++) {
                put(image, copy, pv, pp, bytes);
            }
        }
    }

    private void put(int image, int copy, int pv, int pp, byte[] bytes) {
        disks.put(image, offset(image, copy, pv, pp), bytes);
    }

    private long offset(int image, int copy, int pv, int pp) {
        return disks.vg(vg -> VgdaCopy.read(vg.members().get(image).disk(), vg.members().get(image).vgdaLayout().orElseThrow(), copy, Readings.WORKING)
                .ppMap(pv).orElseThrow().entryOnDisk(pp).place().offset());
    }

    private byte[] entry(int pv, int pp, Consumer<PpEntry> change) {
        int from = (int) offset(0, 1, pv, pp);
        byte[] bytes = new byte[Structures.PP_ENTRY.size()];
        System.arraycopy(healthy.get(0), from, bytes, 0, bytes.length);
        PpEntry entry = Structures.PP_ENTRY.parse(bytes);
        change.accept(entry);
        entry._check();
        return Structures.PP_ENTRY.write(entry, bytes.length);
    }

    private Drafted repair() throws Exception {
        return disks.repair(RepairKind.PPE, RepairMode.NAMED);
    }

    private void assertLeft(String why) throws Exception {
        Drafted drafted = repair();
        assertThat(drafted.plan().isEmpty()).isTrue();
        assertThat(drafted.left()).anyMatch(text -> text.contains(why));
    }

    @Test
    void healthyMapsAreLeftAlone() throws Exception {
        assertThat(repair().left()).isEmpty();
        assertThat(repair().plan().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void anEntryOfTwoCopiesIsRebuilt(Damage damage) throws Exception {
        put(2, 5, entry(2, 5, damage.change));
        disks.restores(repair().plan(), healthy);
    }

    @ParameterizedTest
    @EnumSource
    void anEntryOfThreeCopiesIsRebuilt(Damage damage) throws Exception {
        put(1, 7, entry(1, 7, damage.change));
        disks.restores(repair().plan(), healthy);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void anEntryUnderNoiseIsRebuilt(int seed) throws Exception {
        put(3, 3, Bench.noise(seed, 32));
        disks.restores(repair().plan(), healthy);
    }

    @Test
    void everyEntryOfMirroredLvsIsRebuilt() throws Exception {
        for (int[] place : new int[][] {{1, 1}, {1, 4}, {2, 2}, {2, 5}, {3, 1}, {1, 5}, {1, 7}, {2, 6}, {2, 8}, {3, 4}, {2, 14}}) {
            put(place[0], place[1], new byte[32]);
            Drafted drafted = repair();
            disks.bench.apply(drafted.plan(), "j" + place[0] + "-" + place[1]);
            assertThat(drafted.left()).isEmpty();
        }
        disks.assertBytes(healthy);
    }

    @Test
    void severalEntriesAreRebuiltTogether() throws Exception {
        put(1, 2, new byte[32]);
        put(2, 5, entry(2, 5, entry -> entry.setLpNum(99)));
        put(1, 6, Bench.noise(3, 32));
        put(3, 3, entry(3, 3, entry -> entry.setPartSndMir(1)));
        Drafted drafted = repair();
        assertThat(drafted.left()).isEmpty();
        assertThat(drafted.plan().edits()).hasSizeGreaterThanOrEqualTo(6).anyMatch(edit -> edit.reason().startsWith("4 PP entries rebuilt"));
        disks.restores(drafted.plan(), healthy);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 2", "2, 2"})
    void onlyTheCopyThatIsBadIsWritten(int image, int copy) throws Exception {
        put(image, copy, 2, 5, new byte[32]);
        Plan plan = repair().plan();
        assertThat(plan.edits()).singleElement().satisfies(edit -> {
            assertThat(edit.path()).startsWith("vgda[" + (copy - 1) + "]");
            assertThat(edit.reason()).contains("PP 2:5 rebuilt: PP 1:4 say it is a copy of LP 4 of LV 1");
        });
        disks.restores(plan, healthy);
    }

    @Test
    void theAutomaticRepairRebuildsThemToo() throws Exception {
        put(1, 7, new byte[32]);
        disks.restores(disks.automatic().plan(), healthy);
    }

    @Test
    void oneCopyNumberTwiceCannotBeTold() throws Exception {
        put(1, 4, entry(1, 4, entry -> entry.setPpCopyVal(2)));
        assertLeft("but its siblings disagree");
    }

    @Test
    void aPpOfAnotherLpIsNotTakenFromIt() throws Exception {
        // the only copy of LP 1 of LV 3 lies where LP 4 of LV 1 says its second copy is
        put(2, 5, entry(1, 8, entry -> { }));
        put(1, 8, new byte[32]);
        assertLeft("PP 1:4 say it is a copy of LP 4 of LV 1, but it names LP 1 of LV 3, which would lose a PP");
    }

    @Test
    void aReferenceToAPpOfAnotherLvIsWhatIsWrong() throws Exception {
        put(1, 4, entry(1, 4, entry -> {
            entry.setPvFstMir(1);
            entry.setPartFstMir(8);
        }));
        disks.restores(repair().plan(), healthy);
    }

    @Test
    void theEntriesOfAnLvOfOneCopyHaveNoSource() throws Exception {
        put(1, 8, new byte[32]);
        assertThat(repair().plan().isEmpty()).isTrue();
        assertThat(disks.errors()).isNotEmpty();
    }

    @Test
    void bothCopiesLostHaveNoSource() throws Exception {
        put(1, 4, new byte[32]);
        put(2, 5, new byte[32]);
        assertThat(repair().plan().isEmpty()).isTrue();
    }

    @Test
    void aStalePpIsLeft() throws Exception {
        with(group().stale(2, 5, 5));
        put(2, 5, new byte[32]);
        assertLeft("but it is stale");
    }

    @Test
    void siblingsThatWereBeingResynchronisedAreNoSource() throws Exception {
        put(1, 4, entry(1, 4, entry -> entry.setPpState(4)));
        put(2, 5, new byte[32]);
        assertThat(repair().plan().isEmpty()).isTrue();
    }

    @Test
    void placesThatAreNotProvedAreNotUsed() throws Exception {
        with(VgSpec.original(ChangeBench.VGID).vgdaLen(120).ppSize(ChangeBench.PP_SIZE).pvs(2, 10)
                .lv(LvSpec.of(1, "twolv", PpRef.run(1, 1, 8)).withCopy(PpRef.run(2, 1, 8))));
        put(2, 5, new byte[32]);
        assertLeft("the places of mirror references are not proved: 7 LPs fit, 8 are needed, and 0 would contradict");
    }

    @Test
    void placesThatAnLpContradictsAreNotUsed() throws Exception {
        with(group().stale(2, 5, 5));
        put(2, 5, entry(2, 5, entry -> entry.setPartFstMir(9)));
        put(1, 1, new byte[32]);
        assertLeft("are not proved: 11 LPs fit, 8 are needed, and 1 would contradict");
    }

    @Test
    void mapsUnderNoiseNeverFail() throws Exception {
        var random = new Random(5);
        for (int i = 0; i < 40; i++) {
            int image = random.nextInt(3);
            disks.put(image, offset(0, 1, 1, 1) + random.nextInt(44) * 32L, Bench.noise(i, 32 * (1 + random.nextInt(4))));
            Drafted drafted = repair();
            assertThat(drafted.plan().edits()).allSatisfy(edit -> assertThat(edit.path()).startsWith("vgda"));
        }
    }
}
