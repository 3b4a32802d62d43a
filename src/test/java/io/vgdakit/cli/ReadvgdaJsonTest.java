package io.vgdakit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vgdakit.testing.PublishedDisks;
import io.vgdakit.testing.VgImages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadvgdaJsonTest {

    @TempDir
    private static Path directory;
    private static Path hdisk10;
    private static JsonNode disk;

    @BeforeAll
    static void read() throws IOException {
        hdisk10 = VgImages.of(PublishedDisks.datavg()).writeHeaders(directory).get(0);
        disk = document(Run.of("readvgda", "--json", hdisk10)).get("disks").get(0);
    }

    private static JsonNode document(Run run) throws IOException {
        return new ObjectMapper().readTree(run.out());
    }

    private static List<String> paths(JsonNode ofDisk) {
        return StreamSupport.stream(ofDisk.get("structures").spliterator(), false).map(structure -> structure.get("path").asText()).toList();
    }

    private static JsonNode field(String path) {
        return StreamSupport.stream(disk.get("structures").spliterator(), false)
                .flatMap(structure -> StreamSupport.stream(structure.get("fields").spliterator(), false))
                .filter(field -> field.get("path").asText().equals(path)).findFirst().orElseThrow();
    }

    @Test
    void saysWhoseDiskItIsAndWhereTheLayoutComesFrom() {
        assertThat(disk.get("disk").asText()).isEqualTo("hdisk10");
        assertThat(disk.get("source").asText()).isEqualTo(hdisk10.toString());
        assertThat(disk.get("kind").asText()).isEqualTo("original");
        assertThat(disk.get("layout_from").asText()).isEqualTo("LVM record at PSN 7");
    }

    @Test
    void holdsTheStructuresOfTheReportInItsOrder() {
        List<String> first = paths(disk).stream().limit(15).toList();
        assertThat(first).startsWith("lvmrec[0]", "vgsa[0]", "vgda[0].vgh", "vgda[0].lv[1]", "vgda[0].name", "vgda[0].pv[1]", "vgda[0].pv[1].pp[111]");
        assertThat(paths(disk)).filteredOn(path -> path.contains(".pp[")).hasSize(60);
        assertThat(paths(disk)).contains("vgda[1].vgt").doesNotContain("vgda[0].lv[2]", "vgda[0].pv[1].pp[1]");
    }

    @Test
    void holdsTheValuesThatAixPrinted() {
        assertThat(field("lvmrec[0].pp_size").get("value").asInt()).isEqualTo(28);
        assertThat(field("vgda[0].lv[1].num_lps").get("value").asInt()).isEqualTo(10);
        assertThat(field("vgda[1].name[1]").get("value").asText()).isEqualTo("datalv4");
        assertThat(field("vgda[0].pv[3].pp[15].part_fst_mir").get("value").asInt()).isEqualTo(111);
    }

    @Test
    void everyValueIsTheBytesAtItsPlace() throws IOException {
        byte[] image = Files.readAllBytes(hdisk10);
        for (JsonNode structure : disk.get("structures")) {
            for (JsonNode field : structure.get("fields")) {
                int offset = field.get("offset").asInt();
                byte[] there = Arrays.copyOfRange(image, offset, offset + field.get("length").asInt());
                assertThat(field.get("raw").asText()).as(field.get("path").asText()).isEqualTo(HexFormat.of().formatHex(there));
            }
        }
    }

    @Test
    void holdsTheCopyAskedFor() throws IOException {
        JsonNode second = document(Run.of("readvgda", "--json", "--copy", "2", hdisk10)).get("disks").get(0);
        assertThat(paths(second)).contains("vgda[1].vgh").noneMatch(path -> path.startsWith("vgda[0]"));
    }

    @Test
    void aDiskWithoutLvmHasNoStructuresAndIsNoSuccess() throws IOException {
        Run run = Run.of("readvgda", "--json", hdisk10, Files.write(directory.resolve("blank.raw"), new byte[4096]));
        JsonNode disks = document(run).get("disks");
        assertThat(disks).hasSize(2);
        assertThat(disks.get(1).get("kind").isNull()).isTrue();
        assertThat(disks.get(1).get("structures")).isEmpty();
        assertThat(run.err()).startsWith("blank: no LVM record and no VGDA");
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNREADABLE);
    }
}
