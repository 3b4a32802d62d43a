package io.vgdakit.data.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vgdakit.data.map.MapProblem.Kind;
import io.vgdakit.data.map.MapReader.Imported;
import io.vgdakit.disk.MemoryDisk;
import io.vgdakit.record.Confidence;
import io.vgdakit.testing.Captures;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MapReaderTest {

    private static Imported read(String... lines) {
        return readNamed("text", List.of(lines));
    }

    private static Imported readNamed(String name, List<String> lines) {
        var reader = new MapReader();
        reader.read(name, Optional.empty(), lines);
        return reader.imported();
    }

    /** The runs of an LV as {@code PPs LPs:copy}, with a mark for stale ones. */
    private static List<String> runs(Imported imported, String lv) {
        return imported.map().lv(lv).orElseThrow().runs().stream().map(run -> run.pps() + " " + run.lps() + (run.stale() ? " stale" : "")).toList();
    }

    private static List<Kind> kinds(Imported imported) {
        return imported.problems().stream().map(MapProblem::kind).toList();
    }

    @Test
    void readsTheLspvMapThatIbmPrints() {
        Imported imported = readNamed("lspv", Captures.lines("ps2kev-lspv-M-hdisk3.txt"));

        assertThat(runs(imported, "mylv")).containsExactly("hdisk3:1-2 1-2:1");
        assertThat(runs(imported, "lv00")).containsExactly("hdisk3:3 1:1");
        assertThat(imported.problems()).isEmpty();
    }

    @Test
    void readsLinesOfLsvgM() {
        Imported imported = readNamed("lsvg", Captures.lines("nim-rb-lsvg-M.txt"));

        assertThat(runs(imported, "hd10opt")).containsExactly("hdisk4:257 1:1");
        assertThat(runs(imported, "hd1")).containsExactly("hdisk4:453 101:1", "hdisk8:255 99:2 stale");
        assertThat(kinds(imported)).containsOnly(Kind.INCOMPLETE);
    }

    @Test
    void readsTheLslvMapOfAMirroredLv() {
        Imported imported = readNamed("lslv", Captures.lines("glpi-lslv-lines.txt"));

        assertThat(runs(imported, "ora001")).containsExactly("EMC_3451_0DEF:35 1:1", "EMC_3339_1F45:49 1:2");
        assertThat(imported.problems()).extracting(MapProblem::text).allMatch(text -> text.contains("PV COPIES IN BAND") || text.contains("hdisk5 080"));
    }

    @Test
    void readsReadvgdaWithStalePpsAndMirrorReferences() {
        Imported imported = readNamed("readvgda", Captures.lines("qintl-06-readvgda-s-hdisk10-mirrored-lv.txt"));

        assertThat(imported.problems()).isEmpty();
        assertThat(imported.map().ppSize()).isEqualTo(28);
        assertThat(imported.map().vgid()).hasValueSatisfying(vgid -> assertThat(vgid.text()).isEqualTo("0037521400004c00000000dc6ffba362"));
        assertThat(runs(imported, "datalv4")).containsExactly(
                "003752146ff9501b:111-120 1-10:1", "003752146ff9a31b:15-24 1-10:2", "003752146ff979f4:4-13 1-10:3");
        assertThat(imported.map().pv("003752146ff9501b")).hasValueSatisfying(pv -> {
            assertThat(pv.psnPart1()).isEqualTo(4352);
            assertThat(pv.ppCount()).isEqualTo(546);
        });
    }

    @Test
    void marksPpsStaleWhoseBitTheVgsaOfReadvgdaHas() {
        List<String> lines = Captures.lines("qintl-06-readvgda-s-hdisk10-mirrored-lv.txt").stream()
                .map(line -> line.startsWith("vgsa.stalepp[1]:") ? line.replaceFirst(": 0 0", ": 8 2") : line).toList();

        assertThat(runs(readNamed("readvgda", lines), "datalv4")).contains("003752146ff979f4:4 1:3 stale", "003752146ff979f4:5-9 2-6:3",
                "003752146ff979f4:10 7:3 stale", "003752146ff979f4:11-13 8-10:3");
    }

    @Test
    void tellsAMirrorReferenceToAPpOfAnotherLp() {
        List<String> lines = Captures.lines("qintl-06-readvgda-s-hdisk10-mirrored-lv.txt").stream()
                .map(line -> line.replace("pv1:113:1 datalv4:3:1:3:17:2:6", "pv1:113:1 datalv4:3:1:3:18:2:6")).toList();

        assertThat(readNamed("readvgda", lines).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Kind.MIRROR);
            assertThat(problem.text()).contains("LP 3").contains(":18");
        });
    }

    @Test
    void givesDisksOfReadvgdaTheNamesThatAnotherTextHas() {
        var reader = new MapReader();
        reader.read("readvgda", Optional.empty(), Captures.lines("qintl-06-readvgda-s-hdisk10-mirrored-lv.txt"));
        reader.read("lspv", Optional.empty(), List.of("hdisk10 003752146ff9501b datavg active", "hdisk11 003752146ff979f4 datavg active"));
        Imported imported = reader.imported();

        assertThat(imported.problems()).isEmpty();
        assertThat(runs(imported, "datalv4")).containsExactly("hdisk10:111-120 1-10:1", "003752146ff9a31b:15-24 1-10:2", "hdisk11:4-13 1-10:3");
    }

    @Test
    void keepsThePpsOfLspvPWithoutLps() {
        Imported imported = readNamed("lspv", Stream.concat(Stream.of("hdisk0:"), Captures.lines("gh-datafixedwidth-lspv-p.txt").stream()).toList());

        assertThat(imported.problems()).isEmpty();
        assertThat(imported.map().uses()).hasSize(17).anySatisfy(use -> {
            assertThat(use.lv()).isEqualTo("hd6");
            assertThat(use.disk()).isEqualTo("hdisk0");
            assertThat(use.pps()).isEqualTo(new Span(110, 117));
        });
    }

    @Test
    void readsLspvPWithCollapsedBlanksAndAPrompt() {
        List<String> listing = Captures.lines("51cto-lspv-p-getlvcb-lv02.txt").stream().limit(10).map(Captures::collapsed).toList();
        Imported imported = readNamed("lspv", listing);

        assertThat(imported.problems()).isEmpty();
        assertThat(imported.map().uses()).extracting(use -> use.lv() + " " + use.disk() + ":" + use.pps()).containsExactly(
                "loglv00 hdisk0:110", "lv00 hdisk0:111-210", "lv02 hdisk0:211-217", "lv02 hdisk0:218-310");
    }

    @Test
    void takesTheCopiesOfAMapFileFromImageData() {
        var reader = new MapReader();
        reader.read("/tmp/vgdata/datavg/fs1.map", Optional.empty(), List.of("hdisk1:10-12", "hdisk1:20", "hdisk2:1-4"));
        reader.read("image.data", Optional.empty(), List.of("vg_data:", "\tVGNAME= datavg", "\tPPSIZE= 64", "source_disk_data:", "\tPVID= 000cd87ffec11f33",
                "\tHDISKNAME= hdisk1", "lv_data:", "\tLV_IDENTIFIER= 000cd87f00004c00000000000002f87f.1", "\tLOGICAL_VOLUME= fslv01", "\tLPs= 4", "\tCOPIES= 2",
                "\tMAPFILE= /tmp/vgdata/datavg/fs1.map", "\tLABEL= /a b"));
        Imported imported = reader.imported();

        assertThat(imported.problems()).isEmpty();
        assertThat(imported.map().ppSize()).isEqualTo(26);
        assertThat(runs(imported, "fslv01")).containsExactly("hdisk1:10-12 1-3:1", "hdisk1:20 4:1", "hdisk2:1-4 1-4:2");
        assertThat(imported.map().pv("hdisk1").orElseThrow().pvid()).hasValueSatisfying(pvid -> assertThat(pvid.text()).isEqualTo("000cd87ffec11f33"));
    }

    @Test
    void saysThatTheCopiesOfAMapFileAreNotKnown() {
        Imported imported = readNamed("fslv01.map", List.of("hdisk1:10-12", "hdisk2:1-3"));

        assertThat(runs(imported, "fslv01")).containsExactly("hdisk1:10-12 1-3:1", "hdisk2:1-3 4-6:1");
        assertThat(imported.problems()).singleElement().satisfies(problem -> assertThat(problem.text()).contains("taken as 1"));
    }

    @Test
    void takesNothingFromAMapFileOfUnequalCopies() {
        var reader = new MapReader();
        reader.read("x", Optional.of(new MklvMap("lv1", 2)), List.of("hdisk1:10-12"));

        assertThat(reader.imported().map().lvs()).isEmpty();
    }

    @Test
    void asksForTheLvOfPpsWithoutOne() {
        assertThat(read("hdisk1:10-12").problems()).singleElement().satisfies(problem -> assertThat(problem.text()).contains("--mklv"));
    }

    @Test
    void understandsHtmlAndCollapsedBlanks() {
        Imported imported = read("<pre># lsvg -M datavg", "hdisk1:1&nbsp;&nbsp;lv1:1<br>", "hdisk1:2\u00A0lv1:2", "  hdisk1:3\t\tlv1:3  ", "hdisk1:4-99</pre>");

        assertThat(runs(imported, "lv1")).containsExactly("hdisk1:1-3 1-3:1");
        assertThat(imported.problems()).isEmpty();
    }

    @Test
    void putsWrappedLinesTogether() {
        Imported imported = read("hdisk1:1 lv1:1:1", "hdisk2:1", "lv1:1:2 stale", "hdisk1:2 lv1:2:1", "hdisk2:2 lv1:2:2", "stale", "hdisk3:7 lv2:1", "hdisk3:8",
                "lv2:2", "hdisk3:9");

        assertThat(imported.problems()).isEmpty();
        assertThat(runs(imported, "lv1")).containsExactly("hdisk1:1-2 1-2:1", "hdisk2:1-2 1-2:2 stale");
        assertThat(runs(imported, "lv2")).containsExactly("hdisk3:7-8 1-2:1");
    }

    @Test
    void putsWrappedRowsOfLslvTogether() {
        Imported imported = read("lv1:/data", "LP PP1 PV1 PP2 PV2", "0001 0035 hdisk1", "0049 hdisk2", "0002", "0036", "hdisk1 0050 hdisk2");

        assertThat(imported.problems()).isEmpty();
        assertThat(runs(imported, "lv1")).containsExactly("hdisk1:35-36 1-2:1", "hdisk2:49-50 1-2:2");
    }

    @Test
    void putsWrappedLinesOfReadvgdaTogether() {
        List<String> lines = Captures.lines("qintl-06-readvgda-s-hdisk10-mirrored-lv.txt").stream()
                .flatMap(line -> line.startsWith("* pv") && line.contains("datalv4") ? Stream.of(line.split(" datalv4"))
                        .map(part -> part.startsWith(":") ? "datalv4" + part : part) : line.startsWith("vgsa.stalepp")
                        ? Stream.of(line.substring(0, 61), line.substring(62, 162), line.substring(163)) : Stream.of(line)).toList();
        Imported imported = readNamed("readvgda", lines);

        assertThat(imported.problems()).isEmpty();
        assertThat(runs(imported, "datalv4")).hasSize(3);
    }

    @Test
    void reportsEveryLineThatItDoesNotUnderstand() {
        Imported imported = read("hdisk1:1 lv1:1", "what is this", "hdisk1:2 lv1:2 syncing", "hdisk1:0 lv1:3", "hdisk1:3-5 lv1:3-9", "\u001b[31mhdisk1:6 lv1:4");

        assertThat(runs(imported, "lv1")).containsExactly("hdisk1:1 1:1");
        assertThat(imported.problems()).hasSize(5).allSatisfy(problem -> {
            assertThat(problem.kind()).isEqualTo(Kind.NOT_UNDERSTOOD);
            assertThat(problem.text()).doesNotContain("\u001b");
        });
        assertThat(imported.problems()).extracting(MapProblem::origin).containsExactly("text:2", "text:3", "text:4", "text:5", "text:6");
    }

    @Test
    void takesNoneOfTwoPpsOfOneCopyOfAnLp() {
        Imported imported = read("hdisk1:1 lv1:1", "hdisk1:2 lv1:2", "hdisk1:9 lv1:2", "hdisk1:3 lv1:3");

        assertThat(runs(imported, "lv1")).containsExactly("hdisk1:1 1:1", "hdisk1:3 3:1");
        assertThat(kinds(imported)).containsExactly(Kind.LP_TWICE, Kind.INCOMPLETE);
        assertThat(imported.problems().get(0).origin()).contains("text:1").contains("text:3");
    }

    @Test
    void takesNoneOfTwoLpsOfOnePp() {
        Imported imported = read("hdisk1:1-5 lv1:1-5", "hdisk1:4-8 lv2:1-5");

        assertThat(runs(imported, "lv1")).containsExactly("hdisk1:1-3 1-3:1");
        assertThat(runs(imported, "lv2")).containsExactly("hdisk1:6-8 3-5:1");
        assertThat(kinds(imported)).contains(Kind.PP_TWICE);
    }

    @Test
    void takesNoPpThatHoldsTwoCopiesOfAnLp() {
        assertThat(kinds(read("hdisk1:1 lv1:1:1", "hdisk1:1 lv1:1:2"))).contains(Kind.PP_TWICE);
    }

    @Test
    void takesTheSameLineTwiceOnce() {
        Imported imported = read("hdisk1:1-5 lv1:1-5", "hdisk1:3-7 lv1:3-7", "hdisk1:2 lv1:2 stale");

        assertThat(runs(imported, "lv1")).containsExactly("hdisk1:1 1:1", "hdisk1:2 2:1 stale", "hdisk1:3-7 3-7:1");
        assertThat(imported.problems()).isEmpty();
    }

    @Test
    void tellsTextsOfDifferentVolumeGroups() {
        assertThat(kinds(read("vgid 0037521400004c00000000dc74595c25", "vgid 0037521400004c00000000dc74595c26"))).containsExactly(Kind.OTHER_VG);
    }

    @Test
    void tellsPpsAndLpsOutsideOfDiskAndLv() {
        Imported imported = read("pv hdisk1 pp_count=5", "lv lv1 lps=2", "hdisk1:6 lv1:1", "hdisk1:1-3 lv1:1-3", "hdisk1:9999999 lv1:1");

        assertThat(runs(imported, "lv1")).containsExactly("hdisk1:1-3 1-3:1");
        assertThat(kinds(imported)).containsExactly(Kind.OUTSIDE, Kind.OUTSIDE, Kind.OUTSIDE);
    }

    @Test
    void itsOwnMapsReadTheSame() {
        VgMap map = readNamed("readvgda", Captures.lines("qintl-06-readvgda-s-hdisk10-mirrored-lv.txt")).map();
        Imported again = readNamed("readvgda", MapText.lines(map));

        assertThat(again.problems()).isEmpty();
        assertThat(MapText.lines(again.map())).isEqualTo(MapText.lines(map));
    }

    @Test
    void hugeRangesNeedNoMemory() {
        List<String> lines = IntStream.range(1, 20_000).mapToObj(i -> "hdisk" + i + ":1-2097152 lv" + i + ":1-2097152").toList();

        assertThat(readNamed("text", lines).map().lvs()).hasSize(19_999);
    }

    @Property(tries = 300)
    void anyTextIsReadWithoutFailing(@ForAll @Size(max = 8) List<String> lines) {
        assertThat(readNamed("text", lines).map()).isNotNull();
    }

    @Test
    void takesNothingFromAnImageDataNameThatIsNoWord() {
        Imported imported = read("lv_data:", "LOGICAL_VOLUME= lv00", "LPs= 4", "LOGICAL_VOLUME= my lv", "LPs= 9", "LOGICAL_VOLUME= lv:02", "MAPFILE= /x/lv.map",
                "source_disk_data:", "PVID= 003752147454a336", "HDISKNAME= my disk");

        assertThat(imported.map().lvs()).extracting(LvMap::name, LvMap::lps).containsExactly(tuple("lv00", 4L));
        assertThat(imported.map().pvs()).isEmpty();
        assertThat(kinds(imported)).hasSize(5).containsOnly(Kind.NOT_UNDERSTOOD);
    }

    @Test
    void anLvOfWhichOnlyTheNameIsToldStaysInTheMap() {
        Imported imported = read("vgdakit-map 1", "lv lv00");

        assertThat(MapText.lines(imported.map())).containsExactly("vgdakit-map 1", "lv lv00");
        assertThat(imported.problems()).isEmpty();
    }

    @Test
    void takesNoNumberThatCannotBe() {
        Imported imported = readNamed("lv00.map", List.of("lv_data:", "LOGICAL_VOLUME= lv00", "COPIES= -1", "LPs= -4", "STRIPE_WIDTH= 9999999999", "MAPFILE= /x/lv00.map",
                "hdisk1:1-4"));

        assertThat(runs(imported, "lv00")).containsExactly("hdisk1:1-4 1-4:1");
        assertThat(imported.map().lv("lv00").orElseThrow().stripingWidth()).isZero();
        assertThat(imported.problems()).extracting(MapProblem::text).contains("LV lv00: copies -1, expected 0 to 3", "LV lv00: lps -4, expected 0 to 4294967295");
    }

    @Test
    void aFileNameThatIsNoNameOfAnLvNamesNone() {
        assertThat(readNamed("/x/my lv.map", List.of("hdisk1:1-4")).map().lvs()).isEmpty();
        assertThat(readNamed("/x/.map", List.of("hdisk1:1-4")).map().lvs()).isEmpty();
    }

    @Test
    void aMapOfDisksWhoseNamesAreNoWordsIsReadAgainAndFindsThem() {
        var disk = new MemoryDisk("my disk: <1>", new byte[512]);
        var run = new MapRun(1, 1, disk.name(), 3, 4, false, Confidence.PROBABLE, "a guess");
        var map = new VgMap(Optional.empty(), 20, List.of(MapPv.named(disk.name())), List.of(new LvMap("datalv", 4, 0, 0, List.of(run))),
                List.of(new PpUse("loglv", disk.name(), new Span(9, 9), "")));

        Imported again = read(MapText.lines(map).toArray(String[]::new));

        assertThat(again.problems()).isEmpty();
        assertThat(runs(again, "datalv")).containsExactly("my\\x20disk\\x3a\\x20\\x3c1>:3-6 1-4:1");
        assertThat(new MapDisks(List.of(disk)).disk(again.map().pvs().get(0))).containsSame(disk);
    }
}
