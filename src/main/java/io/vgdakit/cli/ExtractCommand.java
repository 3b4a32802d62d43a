package io.vgdakit.cli;

import io.vgdakit.cli.Choice.NotFound;
import io.vgdakit.cli.VolumeGroupArguments.Images;
import io.vgdakit.data.LvDisk;
import io.vgdakit.repair.Refusal;
import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.ObjectFinder.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code vgdakit extract}. */
@Command(
        description = {
            "Copy an LV out, by name, LVID or minor, from the best copy of each LP: none that is stale, the next one where a disk cannot be read.",
            "FILE is sparse. Beside it: FILE.sha256 for sha256sum -c, FILE.mapfile in the form of GNU ddrescue, FILE.json with where every LP came from.",
            "What no disk at hand gives ends the copy, unless --zero-holes; images are only read."
        },
        customSynopsis = {"vgdakit extract [OPTION]... LV -o FILE IMAGE...", "       vgdakit extract --all -o DIR [OPTION]... IMAGE..."},
        footer = {
            "%nExamples:",
            "  vgdakit extract datalv4 -o datalv4.raw images/",
            "  vgdakit extract datalv4 -o datalv4.raw --resume images/      go on with a copy that ended early",
            "  vgdakit extract fslv00 --mapfile hdisk4.img=hdisk4.map -o fs.raw hdisk4.img hdisk5.img",
            "  vgdakit extract rawlv -o - images/ | gzip > rawlv.gz",
            "  vgdakit extract --all -o lvs/ images/",
            "  vgdakit extract fslv03 --map fslv03.map -o fslv03.raw images/"
        })
final class ExtractCommand extends ProgramCommand {

    @Spec
    private CommandSpec spec;

    @Mixin
    private VolumeGroupArguments arguments;

    @Option(names = "-o", paramLabel = "FILE", required = true, description = "A new file, or - for standard output; with --all a directory.")
    private String output;

    @Option(names = "--all", description = "Every LV, each into a file NAME.raw of the directory.")
    private boolean all;

    @Option(names = "--copy", paramLabel = "N", description = "Only this copy, 1 to 3, be it stale.")
    private Integer copy;

    @Mixin
    private MapOption map;

    @Mixin
    private ExtractOptions options;

    @Override
    public Integer call() throws Exception {
        if (copy != null && (copy < 1 || copy > 3)) {
            throw new ParameterException(spec.commandLine(), "--copy " + copy + ": expected 1 to 3");
        }
        String name = all ? "" : arguments.takeObject(true).orElseThrow();
        if (all && map.given()) {
            throw new ParameterException(spec.commandLine(), "--all and --map: name the LV of the map");
        }
        try (Images images = arguments.open()) {
            if (map.given()) {
                return extract(map.lv(name, images.disks()));
            }
            var choice = new Choice(images.assembly());
            return all ? everyLv(choice) : extract(source(choice.lv(name)));
        } catch (NotFound e) {
            err().println("vgdakit: " + e.getMessage());
            return e.exitCode();
        }
    }

    private int extract(LvSource lv) throws IOException, Refusal {
        return output.equals("-") ? extraction(lv).toStandardOutput() : extraction(lv).toFile(Path.of(output));
    }

    private Extraction extraction(LvSource lv) {
        return new Extraction(spec.commandLine(), copy == null ? lv : lv.onlyCopy(copy), options);
    }

    private static LvSource source(Found<LogicalVolume> lv) {
        return LvSource.of(lv, LvDisk.of(lv.vg(), lv.object()));
    }

    /** Every LV that can be; the exit code of the first that could not. */
    private int everyLv(Choice choice) throws IOException, NotFound {
        List<Found<LogicalVolume>> lvs = choice.lvs();
        Path directory = Files.createDirectories(Path.of(output));
        Set<String> names = new HashSet<>();
        int exitCode = ExitCode.DONE;
        for (Found<LogicalVolume> lv : lvs) {
            String base = FileName.of(lv.object().name().isEmpty() ? lv.object().lvid().text() : lv.object().name());
            Path file = directory.resolve((names.add(base) ? base : base + "." + lv.object().lvid().text()) + ".raw");
            int code;
            try {
                code = extraction(source(lv)).toFile(file);
            } catch (Refusal e) {
                err().println("vgdakit: refused: " + e.getMessage());
                code = ExitCode.REFUSED;
            }
            exitCode = exitCode == ExitCode.DONE ? code : exitCode;
        }
        return exitCode;
    }
}
