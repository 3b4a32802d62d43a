package io.vgdakit.data.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.vgdakit.data.map.MapReader.Imported;
import io.vgdakit.testing.Captures;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any text is read, and the map that it gives is written so that it reads as the same map. */
class MapReaderFuzzTest {

    private static final String NAME = "lv00.map";

    static Stream<byte[]> seeds() {
        return Stream.concat(
                Captures.names().stream().map(name -> String.join("\n", Captures.lines(name))),
                Stream.of("hdisk1:1-4\nhdisk2:7\n", "vgdakit-map 1\nvgid 0037521400004c00000000dc74595c25\npp_size 20\npv hdisk1 pvid=003752147454a336 psn_part1=4352"
                        + " pp_count=60\nlv lv00 lps=4 stripe_exp=12 striping_width=2\nhdisk1:3-6 lv00:1-4:1 stale certain\nuse hdisk1:9 lv01\n",
                        "lv_data:\n    LOGICAL_VOLUME= lv00\n    MAPFILE= /x/lv00.map\n    LPs= 4\n    COPIES= 1\n"))
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest
    void theMapOfAnyTextIsReadAgainAsItIs(byte[] data) {
        Imported imported = read(new String(data, StandardCharsets.UTF_8).lines().toList());
        imported.problems().forEach(problem -> assertThat(problem.text()).doesNotContainPattern("\\p{Cntrl}").isNotBlank());

        Imported again = read(MapText.lines(imported.map()));

        // What a map contradicts or leaves open in itself is told again; nothing else is.
        assertThat(again.problems()).allMatch(problem -> problem.kind() == MapProblem.Kind.INCOMPLETE
                || imported.problems().stream().anyMatch(before -> before.text().equals(problem.text())), "was told before");
        assertThat(told(again.map())).isEqualTo(told(imported.map()));
    }

    private static Imported read(List<String> lines) {
        var reader = new MapReader();
        reader.read(NAME, Optional.empty(), lines);
        return reader.imported();
    }

    /** What a map says, without where it comes from; disks are in the order of their names, which are escaped. */
    private static List<String> told(VgMap map) {
        return MapText.lines(map).stream().filter(line -> !line.startsWith("#")).sorted().toList();
    }
}
