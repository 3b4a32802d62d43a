package io.vgdakit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import io.vgdakit.fuzz.DamagedDisks;
import io.vgdakit.fuzz.LongSeeds;
import io.vgdakit.testing.SparseDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command on one to three damaged disks: the exit code that fits, a message, never a stack trace, and JSON that follows its schema. */
class CommandsFuzzTest {

    private static final List<List<String>> CALLS = Stream.concat(ImageCalls.words().stream().filter(words -> !words.contains("inject")),
            Stream.of("check --json IMAGE", "readvgda --json --copy 2 IMAGE", "dump --json IMAGE", "get --json lvmrec IMAGE", "map --json IMAGE",
                    "detect --json IMAGE", "vg-status --json IMAGE", "mirrors --json IMAGE", "evidence --json IMAGE", "repair --auto --json IMAGE",
                    "lspv IMAGE", "lsvg -M - IMAGE", "lslv -l datalv IMAGE").map(line -> List.of(line.split(" ")))).toList();

    /** Schemas of documents, by the command that prints them with {@code --json}. */
    private static final Map<String, String> SCHEMAS = Map.of("check", "check", "readvgda", "readvgda", "dump", "fields", "get", "fields", "map", "map", "detect",
            "detect", "vg-status", "vg-status", "mirrors", "mirrors", "boot-check", "boot-check", "evidence", "evidence");
    private static final Map<String, JsonSchema> READ = new ConcurrentHashMap<>();

    /** Every call once, and some of more damage. */
    static Stream<byte[]> seeds() {
        return Stream.of(LongSeeds.of(3 + 24 * DamagedDisks.EDIT_BYTES), IntStream.range(0, CALLS.size()).mapToObj(call -> new byte[] {(byte) call, 1, 0, 7, 0, 1, (byte) (call * 31), 1, 4, 7, 9})).flatMap(Function.identity());
    }

    /** The first byte chooses a call, the others the disks. */
    @MethodSource("seeds")
    @FuzzTest
    void everyCommandIsOrderlyOnDamagedDisks(byte[] data) throws IOException {
        List<String> words = CALLS.get(data.length == 0 ? 0 : (data[0] & 0xff) % CALLS.size());
        List<SparseDisk> disks = DamagedDisks.of(Arrays.copyOfRange(data, Math.min(1, data.length), data.length)).disks();
        if (words.get(0).matches("extract|free|compare-copies|carve|rebuild-map|undelete|scan|what-was-overwritten|report")) {
            disks.forEach(disk -> disk.cut(6 << 20));
        }
        Path directory = Files.createTempDirectory("fuzz");
        try {
            for (int i = 0; i < disks.size(); i++) {
                disks.get(i).write(directory.resolve((i + 1) + "-" + disks.get(i).name() + ".img"));
            }
            Run run = ImageCalls.run(words, directory);
            if (!(words.get(0).equals("diff") && run.exitCode() == ExitCode.USAGE)) {
                BadInputTest.orderly(words, run);
            }
            if (words.contains("--json") && SCHEMAS.containsKey(words.get(0)) && !run.out().isEmpty()) {
                JsonSchema schema = READ.computeIfAbsent(SCHEMAS.get(words.get(0)), JsonSchemaTest::schema);
                assertThat(schema.validate(run.out(), InputFormat.JSON)).as("%s", words).isEmpty();
            }
        } finally {
            PathUtils.deleteDirectory(directory);
        }
    }
}
