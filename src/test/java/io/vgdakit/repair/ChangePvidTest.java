package io.vgdakit.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vgdakit.record.MachineId;
import io.vgdakit.testing.Captures;
import io.vgdakit.testing.VgSpec;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** chdev -a pv=yes and pv=clear. */
class ChangePvidTest {

    /** When the PVID of the captures was made (formats/README.md 2.3). */
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochMilli(0xdc_7417_0251L), ZoneOffset.UTC);
    private static final MachineId MACHINE = new MachineId("003752144C00");
    private static final ChangePvid YES = new ChangePvid(false, MACHINE, CLOCK);
    private static final ChangePvid CLEAR = new ChangePvid(true, MACHINE, CLOCK);

    @TempDir
    private Path directory;
    private ChangeBench disks;

    /** The bytes of a dump. */
    private static byte[] sector(String capture) {
        var bytes = ByteBuffer.allocate(512);
        Captures.lines(capture).stream().filter(line -> line.matches("[0-9A-F]{8}   .*"))
                .forEach(line -> bytes.put(HexFormat.of().parseHex(line.substring(8, line.indexOf('|')).replace(" ", ""))));
        assertThat(bytes.hasRemaining()).isFalse();
        return bytes.array();
    }

    private void disk(byte[] start) {
        disks = new ChangeBench(directory);
        disks.images = List.of(disks.bench.image("hdisk10.img", Arrays.copyOf(start, 1 << 20)));
    }

    private void member() {
        disks = new ChangeBench(directory).with(VgSpec.original(ChangeBench.VGID).ppSize(ChangeBench.PP_SIZE).pvs(2, 2));
    }

    private Proposal propose(Planner planner) throws Exception {
        return disks.propose(planner);
    }

    @Test
    void aNewPvidIsMadeAsInTheCapture() throws Exception {
        disk(sector("qintl-01-sector0-before-chdev-hdisk10.txt"));
        byte[] after = sector("qintl-02-sector0-after-chdev-hdisk10.txt");

        Proposal proposal = propose(YES);

        assertThat(proposal.plan().objections()).isEmpty();
        assertThat(ChangeBench.paths(proposal.plan())).containsExactly("hdisk10.img 1 ipl.pv_id");
        assertThat(proposal.notes()).containsExactly(
                "hdisk10: ipl.pv_id: the PVID 0037521474170251 is new: time 2000-01-02T19:14:30.097Z, machine 003752144C00");
        disks.applied(proposal.plan(), () -> assertThat(Arrays.copyOf(disks.bytes().get(0), 512)).isEqualTo(after));
    }

    @Test
    void aBlankDiskGetsTheMagicToo() throws Exception {
        disk(new byte[512]);
        Proposal proposal = propose(new ChangePvid(false, Restamp.NO_MACHINE, CLOCK));
        assertThat(ChangeBench.paths(proposal.plan())).containsExactly("hdisk10.img 1 ipl.ipl_record_id", "hdisk10.img 1 ipl.pv_id");
        assertThat(proposal.notes()).allMatch(note -> note.endsWith("machine 000000000000, which names none"));
        byte[] expected = new byte[512];
        System.arraycopy(new byte[] {(byte) 0xC9, (byte) 0xC2, (byte) 0xD4, (byte) 0xC1}, 0, expected, 0, 4);
        System.arraycopy(new byte[] {0x74, 0x17, 2, 0x51}, 0, expected, 0x84, 4);
        disks.applied(proposal.plan(), () -> assertThat(Arrays.copyOf(disks.bytes().get(0), 512)).isEqualTo(expected));
    }

    @Test
    void aPvidThatIsThereIsKept() throws Exception {
        disk(sector("qintl-02-sector0-after-chdev-hdisk10.txt"));
        Proposal proposal = propose(YES);
        assertThat(proposal.plan().isEmpty()).isTrue();
        assertThat(proposal.notes()).containsExactly("hdisk10: ipl.pv_id: left, its PVID 0037521474170251 is kept");
    }

    @Test
    void clearGoesBackToTheCaptureBefore() throws Exception {
        disk(sector("qintl-02-sector0-after-chdev-hdisk10.txt"));
        byte[] before = sector("qintl-01-sector0-before-chdev-hdisk10.txt");
        Proposal proposal = propose(CLEAR);
        disks.applied(proposal.plan(), () -> assertThat(Arrays.copyOf(disks.bytes().get(0), 512)).isEqualTo(before));
    }

    @Test
    void twoDisksGetDifferentPvids() throws Exception {
        disk(new byte[512]);
        disks.images = List.of(disks.images.get(0), disks.bench.image("hdisk11.img", new byte[1 << 20]),
                disks.bench.image("hdisk12.img", Arrays.copyOf(sector("qintl-02-sector0-after-chdev-hdisk10.txt"), 1 << 20)));
        Proposal proposal = propose(YES);
        assertThat(proposal.notes()).anyMatch(note -> note.contains("hdisk10: ipl.pv_id: the PVID 0037521474170252"))
                .anyMatch(note -> note.contains("hdisk11: ipl.pv_id: the PVID 0037521474170253")).anyMatch(note -> note.contains("0037521474170251 is kept"));
    }

    @Test
    void theLostPvidOfAMemberIsNotMadeUp() throws Exception {
        member();
        disks.put(1, 128, new byte[16]);
        Proposal proposal = propose(YES);
        assertThat(proposal.plan().objections()).containsExactly(
                "hdisk2: is PV 2 of vg_74595c25, which knows it by the PVID 003752147454a337; 'vgdakit repair pvid' restores it");
        disks.bench.assertRefused("without --force", () -> Bench.repairer().apply(proposal.plan(), disks.bench.file("j"), false, Recheck.NONE));
    }

    @Test
    void aMemberIsClearedOnlyByForce() throws Exception {
        member();
        Plan plan = propose(CLEAR).plan();
        assertThat(plan.objections()).containsExactly("hdisk1: is PV 1 of vg_74595c25, which knows it by its PVID; it would have none",
                "hdisk2: is PV 2 of vg_74595c25, which knows it by its PVID; it would have none");
        disks.bench.assertRefused("without --force", () -> Bench.repairer().apply(plan, disks.bench.file("j"), false, Recheck.NONE));
        List<byte[]> before = disks.bytes();
        Bench.repairer().apply(plan, disks.bench.file("k"), true, Recheck.NONE);
        assertThat(disks.text(0, 128, 16)).isEqualTo("\0".repeat(16));
        disks.bench.undo(disks.bench.file("k"), "u");
        disks.assertBytes(before);
    }

    @Test
    void theMagicAloneIsRestoredWhereTheVgdaKnowsThePvid() throws Exception {
        member();
        List<byte[]> before = disks.bytes();
        disks.put(0, 0, new byte[4]);
        disks.restores(propose(YES).plan(), before);
    }

    @Test
    void bytesThatMayBeAPvidAreNotOverwritten() {
        byte[] sector = new byte[512];
        sector[0x83] = 7;
        disk(sector);
        assertThatThrownBy(() -> propose(YES)).isInstanceOf(Refusal.class).hasMessageContaining("bytes 0x80 to 0x8f are not zero: 0x00000007");
    }

    @Test
    void aDiskOfAnotherOwnerNeedsForce() throws Exception {
        byte[] disk = new byte[512];
        disk[510] = 0x55;
        disk[511] = (byte) 0xAA;
        disk(disk);
        assertThat(propose(YES).plan().objections()).singleElement().asString().contains("hdisk10: carries the signs of another owner");
    }

    @Test
    void whatHasNoPvidIsNotCleared() throws Exception {
        disk(sector("qintl-01-sector0-before-chdev-hdisk10.txt"));
        assertThat(propose(CLEAR).notes()).containsExactly("hdisk10: ipl.pv_id: left, there is no PVID");
        disk(Bench.noise(1, 512));
        assertThat(propose(CLEAR).notes()).containsExactly("hdisk10: ipl: left, is no IPL record");
    }

    @Test
    void anEmptyImageIsRefused() {
        disks = new ChangeBench(directory);
        disks.images = List.of(disks.bench.image("empty.img", new byte[0]));
        assertThatThrownBy(() -> propose(YES)).isInstanceOf(Refusal.class).hasMessageContaining("sector 0 cannot be read");
    }

    @Test
    void aMachineThatIsNotKnownWholeIsAMistake() {
        assertThatThrownBy(() -> new ChangePvid(false, new MachineId("00375214????"), CLOCK)).isInstanceOf(IllegalArgumentException.class);
    }
}
