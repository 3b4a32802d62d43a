package io.vgdakit.cli;

import io.vgdakit.record.LvcbValues;
import io.vgdakit.record.Lvid;
import io.vgdakit.record.Vgid;
import io.vgdakit.scan.carve.CarvedLv;
import io.vgdakit.scan.carve.CarvedPlace;
import io.vgdakit.scan.carve.Carving;
import io.vgdakit.scan.carve.LvStart;
import io.vgdakit.scan.carve.PpGrid;
import io.vgdakit.view.JsonTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What carving found, as text and as a tree. */
final class CarveReport {

    private static final String ROW = "%5s  %-15s %-8s %6s %6s  %-12s %-10s %s";
    private static final String UNKNOWN = "?";

    private CarveReport() {
    }

    static Stream<String> lines(Carving carving) {
        List<String> lines = new ArrayList<>();
        lines.add("volume group " + carving.vgid().map(Vgid::text).orElse(UNKNOWN));
        lines.add(carving.grid().map(grid -> "PPs of " + (grid.ppBytes() >> 20) + " MB, PP 1 at sector " + grid.psnPart1() + ": " + grid.confidence().text()
                + "; " + String.join("; ", grid.reasons())).orElse("where its PPs lie is not known"));
        lines.add(String.format(ROW, "MINOR", "LV NAME", "TYPE", "LPs", "COPIES", "SURENESS", "FOUND BY", "LP 1 AT").stripTrailing());
        carving.lvs().forEach(lv -> {
            lines.add(row(lv, lps(carving, lv)));
            lv.reasons().stream().skip(1).filter(reason -> !reason.startsWith("superblock of")).forEach(reason -> lines.add("       " + reason));
        });
        carving.strays().forEach(start -> lines.add("no start of a PP: " + start.disk().name() + " byte " + start.offset() + ", "
                + start.name().map(name -> "LVCB of " + name).orElse("superblock of " + start.type().orElse(UNKNOWN))));
        return lines.stream();
    }

    private static String row(CarvedLv lv, OptionalLong lps) {
        return String.format(ROW, lv.lvid().map(lvid -> Integer.toString(lvid.minor())).orElse(UNKNOWN), lv.name(), lv.type().orElse(UNKNOWN),
                lps.isPresent() ? Long.toString(lps.getAsLong()) : UNKNOWN, lv.copies() > 0 ? Integer.toString(lv.copies()) : UNKNOWN, lv.confidence().text(),
                lv.lvcb().isPresent() ? "LVCB" : "superblock", lv.places().stream().map(CarvedPlace::text).collect(Collectors.joining(" ")));
    }

    private static OptionalLong lps(Carving carving, CarvedLv lv) {
        return lv.lps(carving.grid().map(PpGrid::ppBytes).orElse(1L));
    }

    static Map<String, Object> tree(Carving carving) {
        return JsonTree.of("vgid", carving.vgid().map(Vgid::text).orElse(null),
                "grid", carving.grid().map(grid -> JsonTree.of("pp_size", grid.ppSize(), "psn_part1", grid.psnPart1(),
                        "confidence", grid.confidence().text(), "reasons", grid.reasons())).orElse(null),
                "lvs", carving.lvs().stream().map(lv -> tree(carving, lv)),
                "strays", carving.strays().stream().map(CarveReport::tree));
    }

    private static Map<String, Object> tree(Carving carving, CarvedLv lv) {
        OptionalLong lps = lps(carving, lv);
        return JsonTree.of("lv", lv.name(), "named", lv.named(), "minor", lv.lvid().map(Lvid::minor).orElse(null), "type", lv.type().orElse(null),
                "label", lv.lvcb().flatMap(LvcbValues::label).orElse(null), "lps", lps.isPresent() ? lps.getAsLong() : null,
                "copies", lv.copies() > 0 ? lv.copies() : null, "created", lv.lvcb().flatMap(LvcbValues::created).orElse(null),
                "fs_bytes", lv.fileSystem().map(fs -> fs.bytes()).orElse(null), "confidence", lv.confidence().text(), "reasons", lv.reasons(),
                "first_lp", lv.places().stream().map(place -> JsonTree.of("pv", place.start().disk().name(), "pp", place.pp(),
                        "offset", place.start().offset())));
    }

    private static Map<String, Object> tree(LvStart start) {
        return JsonTree.of("pv", start.disk().name(), "offset", start.offset(), "lv", start.name().orElse(null), "type", start.type().orElse(null));
    }
}
