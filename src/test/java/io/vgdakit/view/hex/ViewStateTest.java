package io.vgdakit.view.hex;

import static io.vgdakit.view.hex.Viewers.press;
import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.FaultyDisk;
import io.vgdakit.disk.MemoryDisk;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewStateTest {

    private static final long SECTOR = Disk.SECTOR_BYTES;

    private final ViewState healthy = Viewers.state(Viewers.healthy());
    private final ViewState differing = Viewers.state(Viewers.differing());

    @ParameterizedTest
    @CsvSource({"<RIGHT>, 1", "<DOWN>, 8", "<DOWN> <RIGHT> <UP>, 1", "<PAGE_DOWN>, 128", "<PAGE_DOWN> <PAGE_UP>, 0", "<END>, 7", "<DOWN> <END> <HOME>, 8",
        "<LEFT>, 0", "<UP>, 0", "<PAGE_UP>, 0"})
    void keysMoveTheCursorOverTheBytesOfTheDisk(String keys, long offset) {
        assertThat(press(healthy, keys).browser().cursor()).isEqualTo(offset);
    }

    @Test
    void theCursorStopsAtTheLastByte() {
        ViewState short3 = Viewers.state(new byte[3]);
        assertThat(press(short3, "<DOWN>").browser().cursor()).isEqualTo(2);
        assertThat(press(short3, "<RIGHT> <RIGHT> <RIGHT> <RIGHT>").browser().cursor()).isEqualTo(2);
        assertThat(press(short3, "<END>").browser().cursor()).isEqualTo(2);
    }

    @Test
    void theTreeNamesTheFieldUnderTheCursor() {
        assertThat(selected(healthy)).isEqualTo("ipl.ipl_record_id");
        assertThat(selected(press(healthy, "<END> <RIGHT>"))).isEqualTo("ipl.reserved1");
        assertThat(rows(press(healthy, "g7s <ENTER>"))).contains("lvmrec[0] LVM record", "lvm_id 0x5f4c564d");
    }

    @ParameterizedTest
    @CsvSource({"lvmrec.pp_size, 3630, lvmrec[0].pp_size", "vgda[0].lv[1].num_lps, 70156, vgda[0].lv[1].num_lps", "vgda[0].lv[1], 70144, vgda[0].lv[1]",
        "vgda[1].pv[2].pp[3], 1174624, vgda[1].pv[2].pp[3]", "136s, 69632, vgda[0].vgh.beg_sec", "0x8C, 140, ipl.pv_id", "1K, 1024, mwc[0].beg_sec",
        "vgsa[1].factor, 1147884, vgsa[1].factor"})
    void aJumpSelectsWhatWasNamed(String place, long offset, String path) {
        for (String key : new String[] {"g", "/"}) {
            ViewState there = press(healthy, key + place + " <ENTER>");
            assertThat(there.message()).isEmpty();
            assertThat(there.browser().cursor()).isEqualTo(offset);
            assertThat(selected(there)).isEqualTo(path);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "vgda[0].foo | no field vgda[0].foo on hdisk10: vgda[0] has vgh, lv[1..256], pv[1..3], name[1..256], vgt",
        "vgda[2] | no field vgda[2] on hdisk10", "lvmrec..x | is not a field path", "hello | 'hello' is no place: expected a field path",
        "0x7fffffffffffffff | lies beyond the end of the image, which holds 2228224 bytes", "99999999999999999999 | is no place", "4352s | beyond the end"})
    void aJumpThatCannotBeMadeSaysWhy(String place, String why) {
        ViewState after = press(healthy, "<RIGHT> g" + place + " <ENTER>");
        assertThat(after.message()).contains(why);
        assertThat(after.browser().cursor()).isOne();
        assertThat(Screen.of(after).lines()).extracting(StyledLine::text).anyMatch(line -> line.contains(why.substring(0, Math.min(40, why.length()))));
    }

    @Test
    void aPromptIsEditedAndLeft() {
        assertThat(press(healthy, "g70x <BACKSPACE> s <ENTER>").browser().cursor()).isEqualTo(70 * SECTOR);
        assertThat(press(healthy, "gq <ESCAPE>")).isEqualTo(healthy);
        assertThat(press(healthy, "g <ENTER>")).isEqualTo(healthy);
        assertThat(press(healthy, "gq <BACKSPACE> <BACKSPACE>")).isEqualTo(healthy);
    }

    @Test
    void differencesAreVisitedInTheirOrderOnTheDisk() {
        ViewState first = press(differing, "n");
        ViewState second = press(first, "n");
        ViewState third = press(second, "n");
        assertThat(selected(first)).isEqualTo("lvmrec[0].pp_size");
        assertThat(first.browser().cursor()).as("only the second byte differs").isEqualTo(3631);
        assertThat(selected(second)).isEqualTo("lvmrec[1].pp_size");
        assertThat(selected(third)).isEqualTo("vgda[0].lv[1].num_lps");
        assertThat(selected(press(third, "n"))).isEqualTo("vgda[1].lv[1].num_lps");
        assertThat(press(third, "nn").message()).isEqualTo("no difference behind this byte");
        assertThat(selected(press(third, "pp"))).isEqualTo("lvmrec[0].pp_size");
        assertThat(press(differing, "p").message()).isEqualTo("no difference before this byte");
        assertThat(press(healthy, "n").message()).isEqualTo("the two copies of the metadata do not differ");
    }

    @ParameterizedTest
    @CsvSource({"vgda[0].lv[1].num_lps, vgda[1].lv[1].num_lps", "lvmrec[1].pp_size, lvmrec[0].pp_size", "vgsa[0].factor, vgsa[1].factor",
        "vgda[1].pv[3].pp[5].lp_num, vgda[0].pv[3].pp[5].lp_num", "vgda[0].name[4], vgda[1].name[4]"})
    void theOtherCopyHasTheSameByte(String here, String there) {
        ViewState other = press(healthy, "g" + here + " <ENTER> <RIGHT> o");
        assertThat(other.message()).isEmpty();
        assertThat(selected(other)).isEqualTo(there);
        ViewState start = press(healthy, "g" + there + " <ENTER>");
        assertThat(other.browser().cursor()).isEqualTo(start.browser().cursor() + 1);
        assertThat(selected(press(other, "o"))).isEqualTo(here);
    }

    @Test
    void bytesWithoutAFieldHaveTheirPlaceInTheOtherCopyByTheArea() {
        // behind the last PP entry of the first PV
        ViewState slack = press(healthy, "g187s <ENTER> " + "<DOWN> ".repeat(13) + "<RIGHT>");
        assertThat(slack.browser().selected().label()).isEqualTo("slack behind the PP entries");
        ViewState other = press(slack, "o");
        assertThat(other.browser().selected().path()).isEqualTo("vgda[1].pv[1]");
        assertThat(other.browser().cursor() - slack.browser().cursor()).isEqualTo((2242 - 136) * SECTOR);
    }

    @Test
    void whatHasNoOtherCopySaysSo() {
        assertThat(press(healthy, "o").message()).isEqualTo("ipl.ipl_record_id has no other copy");
        assertThat(press(healthy, "g4s <ENTER> o").message()).isEqualTo("no assignment known has no other copy");
        byte[] cut = Arrays.copyOf(Viewers.healthy(), 2000 * Disk.SECTOR_BYTES);
        assertThat(press(Viewers.state(cut), "gvgda[0].lv[1].num_lps <ENTER> o").message()).startsWith("vgda[1].lv[1].num_lps at 0x").contains("beyond the end");
    }

    @Test
    void theTreeIsOpenedAndClosed() {
        ViewState tree = press(healthy, "<TAB> <HOME> <LEFT> <DOWN> <RIGHT>");
        assertThat(rows(tree)).startsWith("ipl IPL record", "config[0] configuration record", "conf_rec 0x00000000");
        assertThat(rows(press(tree, "<LEFT>"))).startsWith("ipl IPL record", "config[0] configuration record", "mwc[0] MWC record 0");
        assertThat(selected(press(tree, "<RIGHT>"))).isEqualTo("config[0].conf_rec");
        assertThat(selected(press(tree, "<RIGHT> <LEFT>"))).isEqualTo("config[0]");
        ViewState inDump = press(tree, "<RIGHT> <ENTER>");
        assertThat(inDump.browser().inTree()).isFalse();
        assertThat(inDump.browser().cursor()).isEqualTo(SECTOR);
    }

    @Test
    void whatIsSelectedInTheTreeBringsItsBytesOnTheScreen() {
        ViewState last = press(healthy, "<TAB> <HOME> <LEFT> <PAGE_DOWN>");
        assertThat(selected(last)).isEqualTo("vgsa[0]");
        assertThat(last.browser().cursor()).isEqualTo(128 * SECTOR);
        assertThat(Screen.of(last).lines()).extracting(StyledLine::text).anyMatch(line -> line.contains("|00010000   "));
    }

    @Test
    void anAreaBeyondTheImageIsNamedAndTheCursorStays() {
        ViewState end = press(healthy, "g4340s <ENTER> <TAB> <END>");
        assertThat(end.browser().selected().label()).isEqualTo("bad-block relocation pool");
        assertThat(end.message()).isEqualTo("beyond the end of the image");
        assertThat(end.browser().cursor()).isEqualTo(4340 * SECTOR);
        assertThat(press(end, "<TAB>").browser().selected().label()).isEqualTo("gap before PP 1");
    }

    @Test
    void aFindingLeadsToItsPlace() {
        byte[] bytes = Viewers.healthy();
        bytes[(int) (70 * SECTOR)] = 0;
        ViewState damaged = Viewers.state(bytes);
        ViewState list = press(damaged, "f");
        int index = 0;
        while (!damaged.disk().findings().get(index).path().startsWith("lvmrec[1]")) {
            index++;
        }
        String code = damaged.disk().findings().get(index).code();
        ViewState at = press(list, "<DOWN> ".repeat(index) + "<HOME> " + "<DOWN> ".repeat(index));
        assertThat(Screen.of(at).lines()).extracting(StyledLine::text).anyMatch(line -> line.contains(code)).anyMatch(line -> line.contains("evidence A"));
        ViewState there = press(at, "<ENTER>");
        assertThat(there.browser().cursor()).isEqualTo(70 * SECTOR);
        assertThat(selected(there)).startsWith("lvmrec[1]");
        assertThat(press(list, "<ESCAPE>")).isEqualTo(damaged);
        assertThat(press(list, "q")).isEqualTo(damaged);
    }

    @Test
    void anyKeyButThoseThatScrollLeavesTheHelp() {
        ViewState help = press(healthy, "?");
        assertThat(Screen.of(help).lines()).extracting(StyledLine::text).anyMatch(line -> line.contains("4352s"));
        assertThat(press(help, "q")).isEqualTo(healthy);
        ViewState low = press(healthy.resized(80, 12), "?");
        assertThat(Screen.of(low).lines()).extracting(StyledLine::text).noneMatch(line -> line.contains("Nothing is ever written"));
        assertThat(Screen.of(press(low, "<PAGE_DOWN> ".repeat(9))).lines()).extracting(StyledLine::text).anyMatch(line -> line.contains("Nothing is ever written"));
    }

    @Test
    void qEndsIt() {
        assertThat(healthy.ended()).isFalse();
        assertThat(press(healthy, "q").ended()).isTrue();
    }

    @Test
    void aDiskWithoutLvmIsPlainBytes() {
        ViewState blank = Viewers.state(new byte[300 * 512]);
        assertThat(rows(blank)).contains("no LVM layout known");
        assertThat(press(blank, "g200s <ENTER>").browser().selected().label()).isEqualTo("no LVM layout known");
        assertThat(press(blank, "gvgda[0].vgh <ENTER>").message()).startsWith("no field vgda[0].vgh on hdisk10");
    }

    @Test
    void anEmptyImageIsShown() {
        ViewState empty = press(Viewers.state(new byte[0]), "<DOWN> <RIGHT> o n <TAB> <DOWN>");
        assertThat(empty.browser().cursor()).isZero();
        assertThat(Screen.of(empty).lines()).extracting(StyledLine::text).anyMatch(line -> line.contains("|no bytes here"));
    }

    @Test
    void anUnreadableByteSaysSo() {
        ViewState faulty = press(Viewers.state(new FaultyDisk(new MemoryDisk("hdisk10", Viewers.healthy()), 70), 80, 24), "g70s <ENTER>");
        assertThat(Screen.of(faulty).lines()).extracting(StyledLine::text).anyMatch(line -> line.contains("00008C00   ???????? ????????  |????????|"))
                .anyMatch(line -> line.startsWith("the byte at 0x8C00 could not be read: Input/output error"))
                .anyMatch(line -> line.startsWith("other copy: lvmrec[0].lvm_id 0x5f4c564d"));
    }

    private static String selected(ViewState state) {
        return state.browser().selected().path();
    }

    private static List<String> rows(ViewState state) {
        return state.browser().tree().stream().map(row -> row.node().label()).toList();
    }
}
