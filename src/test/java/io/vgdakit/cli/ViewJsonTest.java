package io.vgdakit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import io.vgdakit.testing.BadImages;
import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.PublishedDisks;
import io.vgdakit.testing.PvSpec;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The JSON of the AIX views follows its schemas and says what the text says. */
class ViewJsonTest {

    /** Volume groups with one LV that all views are asked for, and the name of a PV. */
    enum Group {
        PUBLISHED(PublishedDisks.datavg(), "datalv4", "hdisk11"),
        MIRRORED(VgSpec.original("0037521400004c00000000dc74595c25").pv(PvSpec.of("hdisk21", "003752147454a336", 60))
                .pv(PvSpec.of("hdisk22", "003752147454a337", 60)).quorum(0)
                .lv(LvSpec.of(1, "mirlv", PpRef.run(1, 3, 20)).withCopy(PpRef.run(2, 5, 18)).withType("jfs2", "/data"))
                .lv(LvSpec.of(2, "loglv", PpRef.run(1, 40, 1)).withType("jfs2log", "None")).stale(2, 6, 8), "mirlv", "hdisk22"),
        STRIPED(VgSpec.original("0037521400004c00000000dc74595c26").pv(PvSpec.of("hdisk31", "003752147454a338", 60))
                .pv(PvSpec.of("hdisk32", "003752147454a339", 60))
                .lv(LvSpec.of(1, "striplv", List.of(new PpRef(1, 1), new PpRef(2, 1))).withStripes(16, 2)), "striplv", "hdisk32"),
        BIG(VgSpec.big("0037521400004c00000000dc74595c27").pv(PvSpec.of("hdisk41", "003752147454a33a", 60))
                .pv(PvSpec.of("hdisk42", "003752147454a33b", 60))
                .lv(LvSpec.of(1, "biglv", PpRef.run(1, 3, 20)).withCopy(PpRef.run(2, 3, 20))).stale(2, 3, 4), "biglv", "hdisk42");

        private final VgSpec vg;
        private final String lv;
        private final String pv;

        Group(VgSpec vg, String lv, String pv) {
            this.vg = vg;
            this.lv = lv;
            this.pv = pv;
        }
    }

    private static final String SCALABLE = "00f6f42a00004c000000017a0bd88942";
    private static final Map<String, JsonSchema> SCHEMAS = new HashMap<>();
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path directory;
    private static final Map<Group, Path> DIRECTORIES = new EnumMap<>(Group.class);
    private static final Map<String, Path> BAD = new TreeMap<>();
    private static Path scalable;

    @BeforeAll
    static void writeImages() throws IOException {
        for (Group group : Group.values()) {
            DIRECTORIES.put(group, Files.createDirectory(directory.resolve(group.name())));
            VgImages.of(group.vg).writeDisks(DIRECTORIES.get(group));
        }
        scalable = VgImages.of(VgSpec.scalable(SCALABLE).pv(PvSpec.of("scalevg", "00f6f42a0bd88711", 40))).writeHeaders(directory).get(0);
        Map<String, byte[]> bad = new TreeMap<>(BadImages.withoutLvm());
        bad.putAll(BadImages.damaged());
        for (String name : List.of("empty", "random", "all-ff", "cut-in-vgda0.pv", "garbage-at-7", "vgda-all-ff", "scalable-psn--1", "all-pps-one-lp",
                "vgda.pv1.pp_count-65535", "vgda.pv1.pp3.lv_num-0", "big-pp-count-65535")) {
            BAD.put(name, Files.write(directory.resolve(name + ".img"), bad.get(name)));
        }
    }

    /** Prints a document and holds it to its schema. */
    private static JsonNode json(Object... words) {
        Run run = Run.of(Stream.concat(Stream.of(words[0], "--json"), Arrays.stream(words).skip(1)).toArray());
        assertThat(run.exitCode()).as(run.err()).isIn(ExitCode.DONE, ExitCode.FOUND);
        assertFollows(words[0].toString(), run.out());
        try {
            return JSON.readTree(run.out());
        } catch (JsonProcessingException e) {
            throw new AssertionError(run.out(), e);
        }
    }

    private static void assertFollows(String name, String json) {
        JsonSchema schema = SCHEMAS.computeIfAbsent(name, JsonSchemaTest::schema);
        assertThat(schema.validate(json, InputFormat.JSON)).as("%s: %.300s", name, json).isEmpty();
    }

    private static List<String> text(Object... words) {
        return Run.of(words).out().lines().toList();
    }

    /** A line with its words one blank apart. */
    private static String words(String line) {
        return line.strip().replaceAll("\\s+", " ");
    }

    private static String text(JsonNode node) {
        if (node.isArray()) {
            return stream(node).map(count -> String.format("%02d", count.asInt())).collect(Collectors.joining(".."));
        }
        return node.isNull() ? "?" : node.asText();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** The rows of a JSON table as a person sees them. */
    private static List<String> rows(JsonNode table, String... keys) {
        return stream(table).map(row -> Stream.of(keys).filter(row::has).map(key -> text(row.get(key))).collect(Collectors.joining(" ")))
                .map(ViewJsonTest::words).toList();
    }

    private static List<String> rows(List<String> lines, int headings) {
        return lines.stream().skip(headings).map(ViewJsonTest::words).toList();
    }

    /** Every pair of a label and a key stands in the text with the value of the JSON. */
    private static void assertSays(List<String> lines, JsonNode facts, String... labelsAndKeys) {
        String all = lines.stream().map(ViewJsonTest::words).collect(Collectors.joining(" ")) + " ";
        for (int i = 0; i < labelsAndKeys.length; i += 2) {
            assertThat(facts.has(labelsAndKeys[i + 1])).as(labelsAndKeys[i + 1]).isTrue();
            assertThat(all).contains(labelsAndKeys[i] + " " + text(facts.get(labelsAndKeys[i + 1])) + " ");
        }
    }

    @ParameterizedTest
    @EnumSource
    void lspvSaysTheSame(Group group) {
        Path images = DIRECTORIES.get(group);
        assertThat(rows(json("lspv", images).get("pvs"), "name", "pv_id", "vg")).isNotEmpty().isEqualTo(rows(text("lspv", images), 0));
        assertSays(text("lspv", group.pv, images), json("lspv", group.pv, images).get("pv"), "PHYSICAL VOLUME:", "name", "VOLUME GROUP:", "vg",
                "PV IDENTIFIER:", "pv_id", "VG IDENTIFIER", "vg_id", "PV STATE:", "pv_state", "STALE PARTITIONS:", "stale_pps",
                "ALLOCATABLE:", "allocatable", "PP SIZE:", "pp_size_megabytes", "LOGICAL VOLUMES:", "lvs", "TOTAL PPs:", "total_pps",
                "VG DESCRIPTORS:", "vg_descriptors", "FREE PPs:", "free_pps", "HOT SPARE:", "hot_spare", "USED PPs:", "used_pps",
                "MAX REQUEST:", "max_request", "FREE DISTRIBUTION:", "free_distribution", "USED DISTRIBUTION:", "used_distribution",
                "MIRROR POOL:", "mirror_pool");
        assertThat(rows(json("lspv", "-l", group.pv, images).get("lvs"), "lv_name", "lps", "pps", "distribution", "mount_point"))
                .isNotEmpty().isEqualTo(rows(text("lspv", "-l", group.pv, images), 2));
        assertThat(rows(json("lspv", "-p", group.pv, images).get("pp_ranges"), "first_pp", "last_pp", "state", "region", "lv_name", "type",
                "mount_point")).isNotEmpty().isEqualTo(rows(text("lspv", "-p", group.pv, images), 2).stream()
                        .map(line -> line.replaceFirst("-", " ")).toList());
    }

    @ParameterizedTest
    @EnumSource
    void theMapSaysTheSame(Group group) {
        Path images = DIRECTORIES.get(group);
        assertThat(mapLines(json("lspv", "-M", group.pv, images))).isNotEmpty().isEqualTo(text("lspv", "-M", group.pv, images));
        assertThat(mapLines(json("lsvg", "-M", "-", images))).isNotEmpty().isEqualTo(text("lsvg", "-M", "-", images));
    }

    private static List<String> mapLines(JsonNode map) {
        return stream(map.get("pps")).map(row -> row.get("pv").asText() + ":" + row.get("first_pp")
                + (row.get("last_pp").equals(row.get("first_pp")) ? "" : "-" + row.get("last_pp"))
                + (row.has("lv_name") ? "\t" + row.get("lv_name").asText() + ":" + row.get("lp") + (row.has("copy") ? ":" + row.get("copy") : "")
                        + (row.get("stale").asBoolean() ? "\tstale" : "") : "")).toList();
    }

    @ParameterizedTest
    @EnumSource
    void lsvgSaysTheSame(Group group) {
        Path images = DIRECTORIES.get(group);
        assertThat(rows(json("lsvg", images).get("volume_groups"), "name")).hasSize(1).isEqualTo(text("lsvg", images));
        JsonNode vg = json("lsvg", "-", images).get("volume_group");
        assertSays(text("lsvg", "-", images), vg, "VOLUME GROUP:", "name", "VG IDENTIFIER:", "vg_id", "VG STATE:", "vg_state",
                "PP SIZE:", "pp_size_megabytes", "VG PERMISSION:", "vg_permission", "TOTAL PPs:", "total_pps", "MAX LVs:", "max_lvs",
                "FREE PPs:", "free_pps", "LVs:", "lvs", "USED PPs:", "used_pps", "OPEN LVs:", "open_lvs", "QUORUM:", "quorum",
                "TOTAL PVs:", "total_pvs", "VG DESCRIPTORS:", "vg_descriptors", "STALE PVs:", "stale_pvs", "STALE PPs:", "stale_pps",
                "ACTIVE PVs:", "active_pvs", "AUTO ON:", "auto_on", "MAX PPs per VG:", "max_pps_per_vg", "MAX PPs per PV:", "max_pps_per_pv",
                "MAX PVs:", "max_pvs", "LTG size (Dynamic):", "ltg_size", "AUTO SYNC:", "auto_sync", "HOT SPARE:", "hot_spare",
                "BB POLICY:", "bb_policy", "PV RESTRICTION:", "pv_restriction", "INFINITE RETRY:", "infinite_retry");
        assertThat(text("lsvg", "-", images)).anyMatch(line -> line.endsWith(vg.get("quorum_enabled").asText().equals("yes") ? "(Enabled)" : "(Disabled)"));
        assertThat(rows(json("lsvg", "-l", "-", images).get("lvs"), "lv_name", "type", "lps", "pps", "pvs", "lv_state", "mount_point"))
                .isNotEmpty().isEqualTo(rows(text("lsvg", "-l", "-", images), 2));
        assertThat(rows(json("lsvg", "-p", "-", images).get("pvs"), "pv_name", "pv_state", "total_pps", "free_pps", "free_distribution"))
                .isNotEmpty().isEqualTo(rows(text("lsvg", "-p", "-", images), 2));
        assertThat(rows(json("lsvgfs", "-", images).get("mount_points")).size()).isEqualTo(text("lsvgfs", "-", images).size());
    }

    @ParameterizedTest
    @EnumSource
    void lslvSaysTheSame(Group group) {
        Path images = DIRECTORIES.get(group);
        assertSays(text("lslv", group.lv, images), json("lslv", group.lv, images).get("lv"), "LOGICAL VOLUME:", "name", "VOLUME GROUP:", "vg",
                "LV IDENTIFIER:", "lv_id", "PERMISSION:", "permission", "VG STATE:", "vg_state", "LV STATE:", "lv_state", "TYPE:", "type",
                "WRITE VERIFY:", "write_verify", "MAX LPs:", "max_lps", "PP SIZE:", "pp_size_megabytes", "COPIES:", "copies",
                "SCHED POLICY:", "sched_policy", "LPs:", "lps", "PPs:", "pps", "STALE PPs:", "stale_pps", "BB POLICY:", "bb_policy",
                "INTER-POLICY:", "inter_policy", "RELOCATABLE:", "relocatable", "INTRA-POLICY:", "intra_policy", "UPPER BOUND:", "upper_bound",
                "MOUNT POINT:", "mount_point", "LABEL:", "label", "MIRROR WRITE CONSISTENCY:", "mirror_write_consistency",
                "EACH LP COPY ON A SEPARATE PV ?:", "each_lp_copy_on_a_separate_pv", "Serialize IO ?:", "serialize_io");
        assertThat(stream(json("lslv", "-l", group.lv, images).get("pvs")).map(row -> row.get("pv").asText() + " " + colons(row.get("copies")) + " "
                + (row.get("in_band").isNull() ? "?" : row.get("in_band") + "%") + " " + colons(row.get("distribution"))).toList())
                .isNotEmpty().isEqualTo(rows(text("lslv", "-l", group.lv, images), 2));
        assertThat(stream(json("lslv", "-m", group.lv, images).get("lps")).map(row -> String.format("%04d ", row.get("lp").asInt())
                + stream(row.get("copies")).map(copy -> String.format("%04d ", copy.get("pp").asInt()) + copy.get("pv").asText())
                        .collect(Collectors.joining(" "))).toList()).isNotEmpty().isEqualTo(rows(text("lslv", "-m", group.lv, images), 2));
        assertThat(matrix(json("lslv", "-p", group.pv, group.lv, images))).isNotEmpty().isEqualTo(text("lslv", "-p", group.pv, group.lv, images)
                .stream().skip(1).filter(line -> !line.isEmpty()).flatMap(line -> Stream.of(words(line.substring(0, 62)).split(" "))).toList());
    }

    private static String colons(JsonNode counts) {
        return stream(counts).map(count -> String.format("%03d", count.asInt())).collect(Collectors.joining(":"));
    }

    private static List<Path> images(Group group) throws IOException {
        try (Stream<Path> files = Files.list(DIRECTORIES.get(group))) {
            return files.sorted().toList();
        }
    }

    private static List<String> matrix(JsonNode matrix) {
        return stream(matrix.get("pps")).map(pp -> pp.has("lp")
                ? String.format("%04d", pp.get("lp").asInt()) + (pp.get("state").asText().equals("stale") ? "?" : "")
                : pp.get("state").asText().toUpperCase(Locale.ROOT)).toList();
    }

    @ParameterizedTest
    @EnumSource
    void theQueriesSayTheSame(Group group) throws IOException {
        Path image = images(group).get(0);
        JsonNode query = json("lqueryvg", "-A", "-qvSTr", "-p", image);
        List<String> values = new ArrayList<>();
        query.fields().forEachRemaining(fact -> {
            if (!List.of("schema", "schemaVersion", "disk", "vg_id", "unverified").contains(fact.getKey())) {
                values.addAll(fact.getValue().isArray() ? row(fact.getValue()) : List.of(text(fact.getValue())));
            }
        });
        assertThat(values).isEqualTo(rows(text("lqueryvg", "-A", "-qvSTr", "-p", image), 0).stream()
                .map(line -> line.replace(" (unverified)", "")).toList());
        assertThat(stream(query.get("unverified")).map(JsonNode::asText)).isEqualTo(
                group == Group.BIG ? List.of("*") : List.of("quorum_disk", "auto_varyon"));

        String pvid = json("lspv", group.pv, DIRECTORIES.get(group)).get("pv").get("pv_id").asText();
        JsonNode pv = json("lquerypv", "-p", pvid, "-N", image);
        assertThat(Stream.of("pp_size", "pv_state", "total_pps", "alloc_pps", "free_pps", "total_vgdas").map(key -> text(pv.get(key))))
                .isEqualTo(text("lquerypv", "-p", pvid, "-N", image).stream().map(line -> line.replace(" (unverified)", "")).toList());
        assertThat(rows(pv.get("partitions"), "pp", "state", "lv", "lp", "copy")).isEqualTo(text("lquerypv", "-d", "-p", pvid, "-N", image));
        assertThat(Run.of("lquerypv", "--format=json", "-p", pvid, "-N", image)).isEqualTo(Run.of("lquerypv", "--json", "-p", pvid, "-N", image));
    }

    private static List<String> row(JsonNode rows) {
        return stream(rows).map(row -> row.has("minor")
                ? row.get("vg_id").asText() + "." + row.get("minor") + " " + row.get("lv_name").asText() + " " + row.get("lv_state")
                : row.get("pv_id").asText() + " " + row.get("vgdas") + " " + row.get("pv_state")).toList();
    }

    @Test
    void getlvcbAndLsvgfsSayTheSame() {
        Path images = DIRECTORIES.get(Group.MIRRORED);
        List<String> values = new ArrayList<>();
        json("getlvcb", "mirlv", images).get("lvcb").forEach(value -> values.add(text(value)));
        assertThat(values).contains("jfs2", "/data").isEqualTo(text("getlvcb", "mirlv", images));
        assertThat(stream(json("lsvgfs", "-", images).get("mount_points")).map(JsonNode::asText)).containsExactly("/data");
    }

    @Test
    void getlvcbSaysThatThereIsNone() throws IOException {
        Path images = Files.createDirectory(directory.resolve("headers"));
        VgImages.of(PublishedDisks.datavg()).writeHeaders(images);
        JsonNode document = json("getlvcb", "datalv4", images);
        assertThat(document.get("lvcb").isNull()).isTrue();
        assertThat(document.get("lv").asText()).isEqualTo("datalv4");
    }

    @ParameterizedTest
    @CsvSource({"PUBLISHED, datalv4:1", "PUBLISHED, datalv4:1:2", "PUBLISHED, datalv4:99", "MIRRORED, hdisk22:6", "MIRRORED, hdisk22:60",
        "STRIPED, hdisk31:1", "BIG, biglv:1", "PUBLISHED, 65536", "PUBLISHED, 0x110100", "PUBLISHED, vgda[0].vgh.numlvs", "MIRRORED, 0x50000000"})
    void whereSaysTheSame(Group group, String place) {
        Path images = DIRECTORIES.get(group);
        String lines = String.join("\n", text("where", place, images)).replaceAll("[^A-Za-z0-9]", " ") + " ";
        JsonNode found = json("where", place, images).get("found");
        assertThat(found).isNotEmpty();
        for (JsonNode spot : found) {
            Stream.of("disk", "offset", "psn", "pv_num", "pp", "pp_offset", "lv_name", "lp", "copy", "lv_offset", "length").filter(spot::has)
                    .filter(key -> !(key.equals("psn") && spot.get(key).isNull()))
                    .forEach(key -> assertThat(lines).as(key).contains(" ".repeat(key.equals("disk") || key.equals("lv_name") ? 0 : 1)
                            + spot.get(key).asText() + " "));
        }
    }

    @Test
    void diffSaysTheSame() throws IOException {
        List<Path> images = images(Group.PUBLISHED);
        JsonNode differences = json("diff", images.get(0), images.get(1)).get("differences");
        List<String> lines = text("diff", images.get(0), images.get(1));
        assertThat(rows(differences, "path")).isNotEmpty().isEqualTo(lines.stream().map(line -> line.substring(0, line.indexOf(' '))).toList());
        assertThat(json("diff", images.get(0), images.get(0)).get("differences")).isEmpty();
        List<String> jsonLines = text("diff", "--jsonl", images.get(0), images.get(1));
        assertThat(jsonLines).hasSameSizeAs(lines).allSatisfy(line -> assertFollows("diff", line));
    }

    @ParameterizedTest
    @EnumSource
    void checkAndDescribeFollowTheirSchemas(Group group) {
        assertThat(json("check", DIRECTORIES.get(group)).has("findings")).isTrue();
        assertThat(json("describe", DIRECTORIES.get(group)).get("volume_groups")).hasSize(1);
    }

    @Test
    void aScalableVolumeGroupHasNullsForWhatItHides() {
        assertThat(rows(json("lsvg", scalable).get("volume_groups"), "vg_id", "kind")).containsExactly(SCALABLE + " scalable");
        JsonNode vg = json("lsvg", "-", scalable).get("volume_group");
        assertThat(vg.get("total_pps").isNull()).isTrue();
        assertThat(vg.get("max_pvs").asInt()).isEqualTo(1024);
        assertThat(rows(json("lsvg", "-p", "-", scalable).get("pvs"), "pv_name", "pv_state", "total_pps", "free_pps", "free_distribution"))
                .containsExactly("scalevg varied off ? ? ?");
        assertThat(json("lspv", "scalevg", scalable).get("pv").get("free_distribution").isNull()).isTrue();
        assertThat(json("describe", scalable).get("volume_groups")).hasSize(1);
    }

    @Test
    void aHoleInAnLvIsListed() throws IOException {
        Path images = Files.createDirectory(directory.resolve("hole"));
        VgImages.of(VgSpec.original("0037521400004c00000000dc74595c25").pvs(2, 100).lv(LvSpec.of(1, "lv1", PpRef.run(1, 1, 5)).withCopy(PpRef.run(2, 1, 5)))
                .lv(LvSpec.of(2, "lv2", PpRef.run(1, 1, 1))).lv(LvSpec.of(3, "lv3", List.of(new PpRef(1, 2), new PpRef(1, 3), new PpRef(1, 4))))
                .lv(LvSpec.of(4, "lv4", List.of(new PpRef(2, 2), new PpRef(2, 3), new PpRef(2, 4), new PpRef(2, 5))))).writeHeaders(images);
        JsonNode map = json("lslv", "-m", "lv1", images);
        assertThat(rows(map.get("lps_without_pp"), "first_lp", "last_lp")).containsExactly("2 4");
        assertThat(rows(map.get("lps"), "lp")).containsExactly("1", "5");
    }

    @Test
    void everyDocumentOfABadImageFollowsItsSchema() {
        List<String> calls = List.of("lspv", "lspv -l 1", "lspv -p 1", "lspv -M 1", "lsvg", "lsvg -l -", "lsvg -p -", "lsvg -M -", "lslv 1", "lslv -l 1",
                "lslv -m 1", "lsvgfs -", "getlvcb 1", "where 0", "where 0x110000", "where vgda[0].vgh", "check", "describe", "diff", "lqueryvg -p");
        int[] documents = new int[1];
        BAD.forEach((name, image) -> calls.forEach(call -> {
            String[] words = call.split(" ");
            Run run = Run.of(Stream.concat(Stream.concat(Stream.of(words), Stream.of(image)), Stream.of("--json")).toArray());
            assertThat(run.exitCode()).as(call + " " + name + ": " + run.err()).isNotEqualTo(70);
            if (!run.out().isEmpty()) {
                documents[0]++;
                assertFollows(words[0], run.out());
            }
        }));
        assertThat(documents[0]).isGreaterThan(5 * calls.size());
    }

    @Test
    void aSchemaRefusesATableOfAnotherForm() {
        assertThat(JsonSchemaTest.schema("lspv").validate("{\"schema\":\"vgdakit-lspv\",\"schemaVersion\":1,\"lvs\":[]}", InputFormat.JSON)).isNotEmpty();
        assertThat(IntStream.of(1, 2).mapToObj(version -> JsonSchemaTest.schema("lspv")
                .validate("{\"schema\":\"vgdakit-lspv\",\"schemaVersion\":" + version + ",\"pvs\":[]}", InputFormat.JSON).isEmpty()))
                .containsExactly(true, false);
    }
}
