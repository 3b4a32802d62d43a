package io.vgdakit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.vgdakit.testing.BadImages;
import io.vgdakit.testing.PublishedDisks;
import io.vgdakit.testing.PvSpec;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the program prints as JSON follows the schemas that are shipped with it. */
class JsonSchemaTest {

    @TempDir
    private static Path directory;
    private static final List<Path> IMAGES = new ArrayList<>();

    @BeforeAll
    static void writeImages() throws IOException {
        IMAGES.addAll(VgImages.of(PublishedDisks.datavg()).writeHeaders(directory));
        IMAGES.addAll(VgImages.of(VgSpec.scalable("00f6f42a00004c000000017a0bd88942").pv(PvSpec.of("scalevg-hdisk1", "00f6f42a0bd88711", 40)))
                .writeHeaders(directory));
        Map<String, byte[]> bad = new TreeMap<>(BadImages.withoutLvm());
        bad.putAll(BadImages.damaged());
        for (String name : List.of("empty", "random", "all-ff", "cut-in-vgda0.pv", "cut-in-lvmrec1", "garbage-at-7", "vgda-all-ff", "lvmrec.version-31",
                "vgda-in-reserved-area", "scalable-psn--1", "all-pps-one-lp", "vgda.pv1.pp_count-65535", "big-pp-count-65535")) {
            IMAGES.add(Files.write(directory.resolve(name + ".img"), bad.get(name)));
        }
    }

    static JsonSchema schema(String name) {
        try (InputStream in = Main.class.getResourceAsStream("/schema/" + name + ".json")) {
            assertThat(in).as("schema " + name).isNotNull();
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertFollows(String name, String json) {
        JsonSchema schema = schema(name);
        assertThat(schema.validate(json, InputFormat.JSON)).as("%s: %.300s", name, json).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "readvgda, readvgda --json", "readvgda, readvgda --json --copy 2", "fields, dump --json", "fields, dump --json --all vgsa", "fields, get --json lvmrec",
        "map, map --json", "detect, detect --json", "vg-status, vg-status --json", "mirrors, mirrors --json", "boot-check, boot-check --json",
        "evidence, evidence --json", "classify, classify --json", "check, check --json", "check, check --json --severity error",
    })
    void documentsOfGoodAndBadDisksFollowTheirSchema(String schema, String call) {
        for (Path image : IMAGES) {
            assertFollows(schema, run(call, List.of(image)).out());
        }
        assertFollows(schema, run(call, IMAGES).out());
    }

    @Test
    void linesOfADiffFollowTheirSchema() {
        JsonSchema schema = schema("diff");
        List<String> lines = run("diff --jsonl", IMAGES.subList(0, 2)).out().lines().toList();
        assertThat(lines).isNotEmpty().allSatisfy(line -> assertThat(schema.validate(line, InputFormat.JSON)).isEmpty());
    }

    @Test
    void linesOfFindingsFollowTheirSchema() {
        JsonSchema schema = schema("finding");
        List<String> lines = run("check --jsonl", IMAGES).out().lines().toList();
        assertThat(lines).isNotEmpty().allSatisfy(line -> assertThat(schema.validate(line, InputFormat.JSON)).isEmpty());
    }

    @Test
    void explanationsOfIdsFollowTheirSchema() {
        assertFollows("explain-id", Run.of("explain-id", "--json", "0037521400004c00000000dc74595c25", "003752147454a336",
                "0037521400004c00000000dc74595c25.3").out());
    }

    @Test
    void aSchemaRefusesWhatIsNoDocument() {
        assertThat(schema("readvgda").validate("{\"schema\": \"vgdakit-readvgda\", \"schemaVersion\": 1, \"disks\": [{}]}", InputFormat.JSON)).isNotEmpty();
        assertThat(schema("readvgda").validate("{\"schema\": \"vgdakit-map\", \"schemaVersion\": 1, \"disks\": []}", InputFormat.JSON)).isNotEmpty();
    }

    private static Run run(String call, List<Path> images) {
        return Run.of(Stream.concat(Stream.of(call.split(" ")), images.stream().map(Path::toString)).toArray());
    }
}
