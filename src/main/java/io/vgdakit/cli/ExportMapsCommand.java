package io.vgdakit.cli;

import io.vgdakit.cli.Choice.NotFound;
import io.vgdakit.cli.VolumeGroupArguments.Images;
import io.vgdakit.repair.Refusal;
import io.vgdakit.view.MklvMap;
import io.vgdakit.view.RebuildCommands;
import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.VolumeGroup;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vgdakit export-maps}. */
@Command(
        description = {
            "Write the maps of all LVs as 'mklv -m' of AIX takes them, and the mkvg and mklv commands that make the volume group anew from them.",
            "With -o DIR into DIR/LV.map and DIR/VG.sh, of several volume groups into a directory each; else all on standard output. Nothing is run."
        },
        customSynopsis = "vgdakit export-maps [OPTION]... [-o DIR] IMAGE...",
        footer = {
            "%nExamples:",
            "  vgdakit export-maps --vg-name datavg images/",
            "  vgdakit export-maps --names names.txt -o maps/ images/"
        })
final class ExportMapsCommand extends ProgramCommand {

    @Mixin
    private VolumeGroupArguments arguments;

    @Option(names = "-o", paramLabel = "DIR", description = "Directory for the files, made when it is not there; files in it are not written over.")
    private Path directory;

    @Override
    public Integer call() throws IOException, Refusal {
        try (Images images = arguments.open()) {
            List<VolumeGroup> groups = new Choice(images.assembly()).volumeGroups();
            Map<Path, List<String>> files = new LinkedHashMap<>();
            for (VolumeGroup vg : groups) {
                files.putAll(files(Choice.described(vg), groups.size() == 1 ? Path.of("") : Path.of(FileName.of(vg.name()))));
            }
            if (directory == null) {
                print(files);
            } else {
                write(files);
            }
            return ExitCode.DONE;
        } catch (NotFound e) {
            err().println("vgdakit: " + e.getMessage());
            return e.exitCode();
        }
    }

    private static Map<Path, List<String>> files(VolumeGroup vg, Path below) {
        Map<Integer, String> names = MapFileNames.of(vg);
        Map<Path, List<String>> files = new LinkedHashMap<>();
        files.put(below.resolve(FileName.of(vg.name()) + ".sh"), RebuildCommands.lines(vg, lv -> names.get(lv.minor())));
        for (LogicalVolume lv : vg.lvs()) {
            files.put(below.resolve(names.get(lv.minor())), new MklvMap(vg, lv).lines());
        }
        return files;
    }

    private void print(Map<Path, List<String>> files) {
        PrintWriter out = out();
        files.forEach((file, lines) -> {
            out.println("==> " + file + " <==");
            lines.forEach(out::println);
        });
    }

    private void write(Map<Path, List<String>> files) throws IOException, Refusal {
        for (Path file : files.keySet()) {
            if (Files.exists(directory.resolve(file))) {
                throw new Refusal(directory.resolve(file) + " exists; give another directory");
            }
        }
        for (Map.Entry<Path, List<String>> file : files.entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.write(path, file.getValue(), StandardOpenOption.CREATE_NEW);
        }
        out().println("wrote " + files.size() + " files to " + directory);
    }
}
