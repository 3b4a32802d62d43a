package io.vgdakit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportMapCommandTest {

    private static final String VGID = "0037521400004c00000000dc74595c25";

    @TempDir
    private static Path directory;
    private static Path images;

    @BeforeAll
    static void writeImages() throws IOException {
        images = Files.createDirectory(directory.resolve("images"));
        VgImages.of(VgSpec.original(VGID).pvs(3, 60)
                .lv(LvSpec.of(1, "datalv", mixed()).withCopy(PpRef.run(2, 20, 8)))
                .lv(LvSpec.of(2, "rawlv", PpRef.run(3, 30, 12)))
                .stale(2, 22, 23)).writeHeaders(images);
    }

    private static List<PpRef> mixed() {
        List<PpRef> pps = new ArrayList<>(PpRef.run(1, 40, 3));
        pps.addAll(PpRef.run(1, 5, 5));
        return pps;
    }

    private static Path text(String name, String content) throws IOException {
        return Files.writeString(Files.createTempDirectory(directory, "text").resolve(name), content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lsvg -M -", "readvgda -s", "lslv -m datalv"})
    void readsWhatTheViewsPrint(String view) throws IOException {
        List<Object> words = new ArrayList<>(List.of((Object[]) view.split(" ")));
        words.add(images.resolve("hdisk1.img"));
        words.addAll(view.startsWith("readvgda") ? List.of() : List.of(images.resolve("hdisk2.img"), images.resolve("hdisk3.img")));
        String listing = Run.of(words.toArray()).out();

        Run run = Run.of("import-map", text("listing", listing), "--compare", images);

        assertThat(run.err()).contains("LV datalv: agrees").doesNotContain("differs");
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void readsTheImageDataAndMapFilesThatVgdakitWrites() throws IOException {
        Path maps = directory.resolve("maps");
        Run exported = Run.of("export-maps", "-o", maps, images);
        Path imageData = text("image.data", Run.of("mkvgdata", images).out());
        List<Object> words = new ArrayList<>(List.of("import-map", imageData));
        try (var files = Files.list(maps)) {
            files.filter(file -> file.toString().endsWith(".map")).sorted().forEach(words::add);
        }
        words.addAll(List.of("--compare", images));
        Run run = Run.of(words.toArray());

        assertThat(exported.exitCode()).as(exported.err()).isEqualTo(ExitCode.DONE);
        assertThat(run.err()).contains("LV datalv: agrees", "LV rawlv: agrees");
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void printsOneMap() throws IOException {
        Run run = Run.of("import-map", text("lspv", "hdisk1:1\tlv1:1\nhdisk1:2\tlv1:2\nhdisk1:3-9\n"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).startsWith("vgdakit-map 1\npv hdisk1\nlv lv1\n").endsWith("hdisk1:1-2 lv1:1-2:1 probable\n");
    }

    @Test
    void writesMapsForMklvAndReadsThem() throws IOException {
        Path map = directory.resolve("fslv01.map");
        Run written = Run.of("import-map", text("lspv", "hdisk1:1 lv1:1:1\nhdisk1:2 lv1:2:1\nhdisk2:7 lv1:1:2\nhdisk2:8 lv1:2:2\n"), "--as-mklv", "lv1", "-o", map);
        Run read = Run.of("import-map", "--mklv", "lv1:2=" + map);

        assertThat(written.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(map).hasContent("hdisk1:1-2\nhdisk2:7-8");
        assertThat(read.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(read.out()).contains("hdisk1:1-2 lv1:1-2:1", "hdisk2:7-8 lv1:1-2:2");
    }

    @Test
    void neverOverwritesAFile() throws IOException {
        Path map = text("there", "content");

        assertThat(Run.of("import-map", text("lspv", "hdisk1:1 lv1:1"), "-o", map).exitCode()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(map).hasContent("content");
    }

    @Test
    void tellsWhatDiffersFromTheImages() throws IOException {
        Run run = Run.of("import-map", text("lspv", "hdisk3:30-41 rawlv:1-12\nhdisk1:1-2 otherlv:1-2\nhdisk1:40-42 datalv:1-3\nhdisk1:6-10 datalv:4-8\n"
                + "hdisk9:1 rawlv:13\n"), "--compare", images);

        assertThat(run.exitCode()).isEqualTo(ExitCode.FOUND);
        assertThat(run.err()).contains("LV otherlv: not there", "LV datalv: differs", "hdisk1:6-9: LP 4-7:1 in the map, LV datalv LP 5-8:1 in the volume group",
                "hdisk1:10: LP 8:1 in the map, free in the volume group", "LV rawlv: differs", "the volume group has no disk hdisk9");
    }

    @Test
    void aTextWithoutAMapIsUnreadable() throws IOException {
        Run run = Run.of("import-map", text("other", "Dear customer\n"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err()).contains("not_understood").contains("Dear customer").contains("no map in these texts");
    }

    @Test
    void askedWithoutTextItTellsTheUsage() {
        assertThat(Run.of("import-map").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(Run.of("import-map", "--mklv", "lv1:9=x").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void itsJsonFollowsTheSchema() throws IOException {
        Run run = Run.of("import-map", "--json", text("lspv", "vgid " + VGID + "\npp_size 28\nhdisk1:1 lv1:1 stale\nwhat\nuse hdisk1:5 lv2\n"), "--compare", images);

        assertThat(JsonSchemaTest.schema("import-map").validate(run.out(), InputFormat.JSON)).isEmpty();
        JsonNode document = new ObjectMapper().readTree(run.out());
        assertThat(document.at("/map/lvs/0/runs/0/stale").asBoolean()).isTrue();
        assertThat(document.at("/problems/0/kind").asText()).isEqualTo("not_understood");
        assertThat(document.at("/comparisons/0/verdict").asText()).isEqualTo("not_there");
    }
}
