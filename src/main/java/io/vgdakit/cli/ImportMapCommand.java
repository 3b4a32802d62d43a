package io.vgdakit.cli;

import io.vgdakit.data.map.MapComparison;
import io.vgdakit.data.map.MapProblem;
import io.vgdakit.data.map.MapReader.Imported;
import io.vgdakit.data.map.VgdaMap;
import io.vgdakit.disk.OpenedDisks;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.GroupNames;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vgdakit import-map}. */
@Command(
        description = {
            "Read the maps of LVs from texts that were kept: lspv -M, lsvg -M, lslv -m, lspv -p, lspv, readvgda -s, map files of mklv -m,"
                    + " image.data, or maps of vgdakit. White space lost on the way does not matter.",
            "Prints one map, which 'vgdakit extract --map' and 'vgdakit rebuild-map --map' read. Every line that is not understood, and whatever"
                    + " contradicts itself, is told on standard error and left out."
        },
        customSynopsis = "vgdakit import-map [OPTION]... TEXT...",
        footer = {
            "%nExamples:",
            "  vgdakit import-map lsvg-M.txt -o datavg.map",
            "  vgdakit import-map --mklv fslv01:2=fslv01.txt image.data",
            "  vgdakit import-map lslv-m.txt --compare hdisk4.img --compare hdisk5.img"
        })
final class ImportMapCommand extends ProgramCommand {

    @Parameters(paramLabel = "TEXT", arity = "0..*", description = "Texts, in any order; what one tells helps to read the others.")
    private List<Path> texts = List.of();

    @Mixin
    private MapTexts mapFiles;

    @Mixin
    private MapOutput output;

    @Mixin
    private DiskNames names;

    @Mixin
    private BaseOption base;

    @Option(names = "--compare", paramLabel = "IMAGE", description = "Compare with the VGDA of these images; a directory stands for the images in it.")
    private List<Path> images = List.of();

    /** 1 when anything was not understood, contradicts itself or differs; 3 when the texts hold no map. */
    @Override
    public Integer call() throws Exception {
        Imported imported = mapFiles.read(texts);
        PrintWriter err = err();
        imported.problems().forEach(problem -> err.println(line(problem)));
        List<MapComparison> comparisons = compare(imported);
        output.print(out(), "vgdakit-import-map", imported.map(), imported.problems(), comparisons);
        comparisons.forEach(comparison -> {
            err.println("LV " + comparison.lv() + ": " + comparison.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' '));
            comparison.differences().forEach(difference -> err.println("  " + difference));
        });
        if (imported.map().lvs().isEmpty() && imported.map().uses().isEmpty()) {
            err.println("vgdakit: no map in these texts");
            return ExitCode.UNREADABLE;
        }
        boolean clean = imported.problems().isEmpty() && comparisons.stream().allMatch(comparison -> comparison.verdict() == MapComparison.Verdict.AGREES);
        return clean ? ExitCode.DONE : ExitCode.FOUND;
    }

    static String line(MapProblem problem) {
        return problem.kind().word() + (problem.origin().isEmpty() ? "" : " " + problem.origin()) + ": " + problem.text();
    }

    private List<MapComparison> compare(Imported imported) throws IOException {
        if (images.isEmpty()) {
            return List.of();
        }
        try (OpenedDisks disks = ImageArguments.open(images, names, base)) {
            Assembly assembly = Assembly.of(disks.disks(), GroupNames.NONE);
            assembly.others().forEach(disk -> err().println(LayoutMessages.none(disk)));
            return assembly.volumeGroups().stream().flatMap(vg -> VgdaMap.of(vg).stream())
                    .flatMap(held -> MapComparison.of(imported.map(), held).stream()).toList();
        }
    }
}
