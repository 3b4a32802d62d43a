package io.vgdakit.cli;

import io.vgdakit.data.map.LvMap;
import io.vgdakit.data.map.MapComparison;
import io.vgdakit.data.map.MapProblem;
import io.vgdakit.data.map.MapRun;
import io.vgdakit.data.map.MapText;
import io.vgdakit.data.map.VgMap;
import io.vgdakit.view.JsonTree;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a map goes and in which form. */
final class MapOutput {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = {"-o", "--output"}, paramLabel = "MAP", description = "Write the map to a new file.")
    private Path file;

    @Option(names = "--as-mklv", paramLabel = "LV", description = "Only this LV, as a map file for mklv -m.")
    private String mklv;

    @Option(names = "--json", description = "One JSON document.")
    private boolean json;

    /** Prints a map and, in JSON, what is to be said of it. */
    void print(PrintWriter out, String schema, VgMap map, List<MapProblem> problems, List<MapComparison> comparisons) throws IOException {
        if (file != null) {
            Files.write(file, lines(map), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }
        if (json) {
            JsonDocument.print(out, schema, JsonTree.of("map", tree(map), "problems", problems.stream().map(problem -> JsonTree.of(
                    "kind", problem.kind().word(), "origin", problem.origin(), "text", problem.text())),
                    "comparisons", comparisons.stream().map(comparison -> JsonTree.of("lv", comparison.lv(),
                            "verdict", comparison.verdict().name().toLowerCase(Locale.ROOT), "differences", comparison.differences()))));
        } else if (file == null) {
            lines(map).forEach(out::println);
        }
    }

    private List<String> lines(VgMap map) {
        return mklv == null ? MapText.lines(map) : MapText.mklv(map.lv(mklv).orElseThrow(
                () -> new ParameterException(spec.commandLine(), "--as-mklv " + mklv + ": the map has no such LV")));
    }

    private static Map<String, Object> tree(VgMap map) {
        return JsonTree.of("vgid", map.vgid().map(vgid -> vgid.text()).orElse(null), "pp_size", map.ppSize() > 0 ? map.ppSize() : null,
                "pvs", map.pvs().stream().map(pv -> JsonTree.of("pv", pv.name(), "pv_id", pv.pvid().map(pvid -> pvid.text()).orElse(null),
                        "psn_part1", known(pv.psnPart1()), "pp_count", known(pv.ppCount()))),
                "lvs", map.lvs().stream().map(MapOutput::tree),
                "uses", map.uses().stream().map(use -> JsonTree.of("pv", use.disk(), "first_pp", use.pps().first(), "last_pp", use.pps().last(), "lv", use.lv())));
    }

    private static Map<String, Object> tree(LvMap lv) {
        return JsonTree.of("lv", lv.name(), "lps", known(lv.lps()), "stripe_exp", lv.stripeExp(), "striping_width", lv.stripingWidth(),
                "runs", lv.runs().stream().map(MapOutput::tree));
    }

    private static Map<String, Object> tree(MapRun run) {
        return JsonTree.of("pv", run.disk(), "first_pp", run.pp(), "last_pp", run.lastPp(), "first_lp", run.lp(), "last_lp", run.lastLp(),
                "copy", run.copy(), "stale", run.stale(), "confidence", run.confidence().text(), "origin", run.origin());
    }

    private static Long known(long value) {
        return value > 0 ? value : null;
    }
}
