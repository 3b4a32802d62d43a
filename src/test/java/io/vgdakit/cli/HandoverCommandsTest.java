package io.vgdakit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import io.vgdakit.testing.Geometry;
import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that hand LVs over to other systems. */
class HandoverCommandsTest {

    private static final VgSpec SPEC = VgSpec.original("0037521400004c00000000dc74595c25").ppSize(20).pvs(2, 16).autoVaryon(0).quorum(0)
            .lv(LvSpec.of(1, "datalv", PpRef.run(1, 3, 4)).withCopy(List.of(new PpRef(2, 9), new PpRef(2, 5), new PpRef(2, 6), new PpRef(2, 7)))
                    .withType("jfs2", "/data"))
            .lv(LvSpec.of(2, "rawlv", PpRef.run(2, 12, 2)).withType("", "None").withMaxsize(64));

    @TempDir
    private Path directory;

    private Path images;
    private List<Path> files;

    @BeforeEach
    void writeImages() throws IOException {
        images = Files.createDirectory(directory.resolve("images"));
        files = VgImages.of(SPEC).writeDisks(images);
    }

    @Test
    void equalCopiesAreNoFinding() {
        Run run = Run.of("compare-copies", "datalv", images);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(run.out().lines()).containsExactly("datalv of vg_74595c25, 2 copies:", "  4 of 4 LPs compared", "  4194304 bytes EQUAL.");
    }

    @Test
    void aDifferenceIsAFindingAndSaysWhereItIs() throws IOException {
        flip(1, new PpRef(2, 5), 1000);
        Run run = Run.of("compare-copies", "--all", images);
        assertThat(run.exitCode()).isEqualTo(ExitCode.FOUND);
        assertThat(run.out()).contains("  UNEXPLAINED  LP 2 bytes 512 to 1023 (LV byte 1049088): copy 1 (hdisk1 PP 4) <> copy 2 (hdisk2 PP 5); no majority");
    }

    @Test
    void whatASynchronisationWouldCopyIsListed() throws IOException {
        VgImages.of(VgSpec.original("0037521400004c00000000dc74595c25").ppSize(20).pvs(2, 16).stale(2, 5, 6)
                .lv(LvSpec.of(1, "datalv", PpRef.run(1, 3, 4)).withCopy(PpRef.run(2, 5, 4)))).writeDisks(images);
        flip(1, new PpRef(2, 6), 0);
        Run run = Run.of("compare-copies", "datalv", images);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("STALE  LP 2 bytes 0 to 511 (LV byte 1048576): copy 1 (hdisk1 PP 4) <> copy 2 (hdisk2 PP 6) stale; copy 1 is the fresh one",
                "would be copied: LPs 1 to 2, 2097152 bytes, from copy 1 (hdisk1 PP 3) to copy 2 (hdisk2 PP 5) stale; 512 of them in sectors that differ");
    }

    @Test
    void withoutTheOtherDiskNothingIsComparedAndThatIsNoSuccess() {
        Run run = Run.of("compare-copies", "datalv", files.get(0));
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err()).contains("nothing was compared");
        assertThat(run.out()).contains("0 of 4 LPs compared, 4 not compared");
    }

    @Test
    void documentsFollowTheirSchemas() throws IOException {
        flip(1, new PpRef(2, 5), 1000);
        for (String command : List.of("compare-copies", "free")) {
            Run run = command.equals("free") ? Run.of(command, "--json", images) : Run.of(command, "--all", "--json", images);
            assertThat(JsonSchemaTest.schema(command).validate(run.out(), InputFormat.JSON)).as(run.out() + run.err()).isEmpty();
        }
        assertThat(Run.of("compare-copies", "--json", "datalv", images).out()).contains("\"verdict\" : \"unexplained\"", "\"lv_offset\" : 1049088");
        assertThat(Run.of("compare-copies", "--json", "datalv", images).exitCode()).isEqualTo(ExitCode.FOUND);
    }

    @Test
    void dmtablePrintsAScript() {
        Run run = Run.of("dmtable", "datalv", images);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(run.out().lines()).containsExactly("set -e", "D1=$(losetup -r -f --show " + files.get(0) + ")",
                "dmsetup create --readonly vg_74595c25-datalv <<EOF", "0 8192 linear ${D1} 8448", "EOF", "# to take it all back:",
                "# dmsetup remove vg_74595c25-datalv", "# losetup -d ${D1}");
        assertThat(Run.of("dmtable", "--concise", images).out())
                .contains("dmsetup create --concise \"vg_74595c25-datalv,,,ro,0 8192 linear ${D1} 8448;vg_74595c25-rawlv,,,ro,0 4096 linear ${D2} 26880\"");
    }

    @Test
    void dmtableTellsTheBytesThatAreErrors() {
        assertThat(Run.of("dmtable", "rawlv", files.get(0)).out())
                .contains("# vg_74595c25-rawlv: 2097152 of 2097152 bytes are errors", "0 4096 error");
    }

    @Test
    void freePpsAreListedAndWrittenOut() throws IOException {
        assertThat(Run.of("free", images).out().lines()).contains("hdisk1  vg_74595c25  1-2    2228224      2097152",
                "hdisk2  vg_74595c25  8      9568256      1048576");
        Path output = directory.resolve("free");
        Run run = Run.of("free", "-o", output, images);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(output).isDirectoryContaining("glob:**hdisk1.free.img").isDirectoryContaining("glob:**hdisk2.free.img.mapfile");
        Run again = Run.of("free", "-o", output, images);
        assertThat(again.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(again.err()).contains("hdisk1.free.img exists");
    }

    @Test
    void mapsAndCommandsMakeTheVolumeGroupAnew() throws IOException {
        Path output = directory.resolve("maps");
        Run run = Run.of("export-maps", "--vg-name", "datavg", "-o", output, images);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readAllLines(output.resolve("datalv.map"))).containsExactly("hdisk1:3-6", "hdisk2:9", "hdisk2:5-7");
        assertThat(Files.readAllLines(output.resolve("rawlv.map"))).containsExactly("hdisk2:12-13");
        assertThat(Files.readAllLines(output.resolve("datavg.sh"))).filteredOn(line -> !line.startsWith("#")).containsExactly(
                "mkvg -s 1 -n -y datavg hdisk1 hdisk2",
                "chvg -Qn datavg",
                "mklv -y datalv -t jfs2 -c 2 -x 512 -a m -e m -r y -s y -u 32 -L /data -w a -d p -v n -b y -m datalv.map datavg 4",
                "mklv -y rawlv -c 1 -x 64 -w a -d p -v n -b y -m rawlv.map datavg 2");
        assertThat(Files.readAllLines(output.resolve("datavg.sh"))).contains("# -t -a -e -r -s -u -L: not known: no LVCB at hand");
        assertThat(Run.of("export-maps", "--vg-name", "datavg", "-o", output, images).exitCode()).isEqualTo(ExitCode.REFUSED);
    }

    @Test
    void aMapThatLacksPpsIsNotForUse() throws IOException {
        VgImages.of(VgSpec.original("0037521400004c00000000dc74595c25").ppSize(20).pvs(2, 16)
                .lv(LvSpec.of(1, "datalv", PpRef.run(1, 3, 4)).withCopy(PpRef.run(2, 5, 3)))).writeDisks(images);
        assertThat(Run.of("export-maps", images).out()).contains("# not for use as it is: LP 4 has 1 PPs, which are not 2 copies", "# mklv -y datalv");
    }

    @Test
    void imageDataHasTheStanzasOfAix() {
        Run run = Run.of("mkvgdata", "--vg-name", "datavg", "--maps", "/tmp/vgdata/datavg", images);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        List<String> lines = run.out().lines().toList();
        assertThat(lines).filteredOn(line -> line.endsWith(":")).containsExactly("vg_data:", "source_disk_data:", "source_disk_data:", "lv_data:", "lv_data:", "fs_data:");
        assertThat(lines).containsSubsequence("vg_data:", "\tVGNAME= datavg", "\tPPSIZE= 1", "\tVARYON= no", "\tVG_SOURCE_DISK_LIST= hdisk1 hdisk2", "\tQUORUM= 1",
                "\tENH_CONC_CAPABLE= ?", "\tCONC_AUTO= ?", "\tBIGVG= no", "\tTFACTOR= 1",
                "source_disk_data:", "\tPVID= 003752147454a336", "\tSIZE_MB= 18", "\tHDISKNAME= hdisk1",
                "lv_data:", "\tVOLUME_GROUP= datavg", "\tLV_SOURCE_DISK_LIST= hdisk1 hdisk2", "\tLOGICAL_VOLUME= datalv", "\tTYPE= jfs2", "\tMAX_LPS= 512", "\tCOPIES= 2",
                "\tLPs= 4", "\tINTER_POLICY= minimum", "\tMOUNT_POINT= /data", "\tPP= 8", "\tMAPFILE= /tmp/vgdata/datavg/datalv.map", "\tSTRIPE_WIDTH=",
                "lv_data:", "\tLOGICAL_VOLUME= rawlv", "\tTYPE= ?", "fs_data:", "\tFS_NAME= /data", "\tFS_SIZE= ?", "\tFS_LV= /dev/datalv");
    }

    private void flip(int disk, PpRef pp, long offset) throws IOException {
        try (var file = new RandomAccessFile(files.get(disk).toFile(), "rw")) {
            file.seek(Geometry.offset(SPEC, pp) + offset);
            int old = file.read();
            file.seek(Geometry.offset(SPEC, pp) + offset);
            file.write(~old);
        }
    }
}
