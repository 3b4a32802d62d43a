package io.vgdakit.cli;

import io.vgdakit.cli.Choice.NotFound;
import io.vgdakit.data.LvDisk;
import io.vgdakit.data.map.LvMap;
import io.vgdakit.data.map.MapDisks;
import io.vgdakit.data.map.MapReader;
import io.vgdakit.data.map.MapReader.Imported;
import io.vgdakit.data.map.MapRun;
import io.vgdakit.data.map.MappedLv;
import io.vgdakit.disk.Disk;
import io.vgdakit.record.Confidence;
import io.vgdakit.repair.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where the LPs of an LV lie, from a map and not from a VGDA. */
final class MapOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--map", paramLabel = "MAP",
            description = "Take where the LPs lie from a map of rebuild-map, undelete or import-map, not from the VGDA.")
    private Path file;

    boolean given() {
        return file != null;
    }

    /**
     * The LV that the map makes of disks.
     *
     * @throws NotFound when the map has no such LV
     * @throws Refusal when the map does not tell enough
     */
    LvSource lv(String name, List<Disk> disks) throws IOException, NotFound, Refusal {
        Imported imported = read();
        Optional<LvMap> found = imported.map().lv(name).filter(lv -> !lv.runs().isEmpty());
        if (found.isEmpty()) {
            throw new NotFound(ExitCode.FOUND, file + ": no LV " + name + " in this map; it has "
                    + String.join(", ", imported.map().lvs().stream().map(LvMap::name).toList()));
        }
        var mapDisks = new MapDisks(disks);
        List<String> lacking = MappedLv.lacks(imported.map(), found.get(), mapDisks);
        if (!lacking.isEmpty()) {
            throw new Refusal(file + " does not tell " + String.join(", ", lacking) + "; 'vgdakit rebuild-map --map " + file + "' finds it on the disks");
        }
        LvDisk disk = MappedLv.of(imported.map(), found.get(), mapDisks);
        return new LvSource(disk, "map " + file.getFileName(), Optional.empty(), notes(found.get(), disk), disk.order().striped());
    }

    private Imported read() throws IOException {
        var reader = new MapReader();
        reader.read(file.toString(), Optional.empty(), MapTexts.lines(file));
        Imported imported = reader.imported();
        imported.problems().forEach(problem -> spec.commandLine().getErr().println(ImportMapCommand.line(problem)));
        return imported;
    }

    private List<String> notes(LvMap lv, LvDisk disk) {
        List<String> notes = new ArrayList<>();
        notes.add("by the map " + file + ", not by a VGDA: " + String.join(", ", Stream.of(Confidence.values()).map(confidence -> lv.runs().stream()
                .filter(run -> run.confidence() == confidence).mapToLong(MapRun::count).sum() + " PPs " + confidence.text()).toList()));
        notes.add(disk.order().striped() ? LvSource.strips(disk.order()) : "the map names no strips: read as not striped (unverified)");
        return notes;
    }
}
