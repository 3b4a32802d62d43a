package io.vgdakit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapDetectExplainTest {

    private static final String VGID = "0037521400004c00000000dc74595c25";

    @TempDir
    private Path directory;

    private String image(String name, byte[] bytes) throws IOException {
        return Files.write(directory.resolve(name), bytes).toString();
    }

    private String original() {
        return VgImages.of(VgSpec.original(VGID).pvs(1, 20)).writeHeaders(directory).get(0).toString();
    }

    /** Values of a field anywhere in a document; strict about the document, twice the same name in an object included. */
    private static List<String> values(String json, String field) throws IOException {
        List<String> values = new ArrayList<>();
        try (JsonParser parser = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build().createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isScalarValue() && field.equals(parser.currentName())) {
                    values.add(parser.getText());
                }
            }
        }
        return values;
    }

    @Test
    void mapPrintsOneLineAnArea() {
        Run result = Run.of("map", original());
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("layout original by LVM record at PSN 7");
        assertThat(result.out().lines()).anyMatch(line -> line.matches(" *2233 +2233 +1 +0x117200 +valid +vgda\\[0]\\.vgt VGDA trailer.*"));
    }

    @Test
    void mapOfADiskWithoutLvmIsPrintedAndIsNoSuccess() throws IOException {
        Run result = Run.of("map", image("blank.img", new byte[100_000]));
        assertThat(result.exitCode()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(result.out()).contains("layout unknown", "ipl IPL record: zero", "no LVM layout known");
    }

    @Test
    void mapAsJsonHoldsEveryAreaInOrder() throws IOException {
        Run result = Run.of("map", "--json", original());
        assertThat(values(result.out(), "path")).contains("ipl", "vgsa[0]", "vgda[1].vgt");
        assertThat(values(result.out(), "schema")).containsExactly("vgdakit-map");
        assertThat(values(result.out(), "first_psn").stream().map(Long::valueOf).toList()).isSorted();
    }

    @Test
    void detectPrintsOneLineAnImageAndFailsWhenOneIsUnknown() throws IOException {
        assertThat(Run.of("detect", original()).exitCode()).isZero();
        Run result = Run.of("detect", original(), image("blank.img", new byte[100_000]));
        assertThat(result.exitCode()).isEqualTo(ExitCode.FOUND);
        assertThat(result.out().lines()).hasSize(2);
        assertThat(result.out()).contains("hdisk1: AIX LVM, original volume group", "blank: all zero");
    }

    @Test
    void detectAsJsonNamesOwnerVgidAndPlaces() throws IOException {
        Run result = Run.of("detect", "--json", original());
        assertThat(values(result.out(), "owner")).containsExactly("aix_lvm");
        assertThat(values(result.out(), "vg_id")).containsExactly(VGID);
        assertThat(values(result.out(), "offset")).containsExactly("3584", "35840", "0");
    }

    @Test
    void aMissingImageIsUnreadable() {
        assertThat(Run.of("detect", directory.resolve("none.img").toString()).exitCode()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(Run.of("map", directory.resolve("none.img").toString()).exitCode()).isEqualTo(ExitCode.UNREADABLE);
    }

    @Test
    void explainIdUsesTheReference() {
        Run result = Run.of("explain-id", "--near", VGID, "0037521474170251");
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("pvid.created: 2000-01-02T19:14:30.097Z");
    }

    @Test
    void explainIdTellsSeveralIdsApart() throws IOException {
        Run result = Run.of("explain-id", VGID, VGID + ".3");
        assertThat(result.out()).contains("id: " + VGID + System.lineSeparator(), "id: " + VGID + ".3");
        assertThat(values(Run.of("explain-id", "--json", VGID, "0037521474170251").out(), "kind")).contains("vgid", "pvid", "time_stamp");
    }

    @Test
    void explainIdRefusesWhatIsNoId() {
        assertThat(Run.of("explain-id", "xyz").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(Run.of("explain-id", "--near", "soon", VGID).exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(Run.of("explain-id", "--near", "soon", VGID).err()).contains("\"soon\" is not a time reference");
        assertThat(Run.of("explain-id").exitCode()).isEqualTo(ExitCode.USAGE);
    }
}
