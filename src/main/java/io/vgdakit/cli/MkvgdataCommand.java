package io.vgdakit.cli;

import io.vgdakit.cli.Choice.NotFound;
import io.vgdakit.cli.VolumeGroupArguments.Images;
import io.vgdakit.view.ImageData;
import io.vgdakit.vg.VolumeGroup;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vgdakit mkvgdata}. */
@Command(
        description = {
            "Describe volume groups in the stanzas of AIX's image.data, from which 'restvg -r -d FILE' makes an empty volume group of the same structure.",
            "A ? stands for what is not on disk."
        },
        customSynopsis = "vgdakit mkvgdata [OPTION]... IMAGE...",
        footer = {
            "%nExamples:",
            "  vgdakit mkvgdata --vg-name datavg images/ > datavg.data",
            "  vgdakit mkvgdata --maps /tmp/vgdata/datavg --vg-name datavg images/ > datavg.data"
        })
final class MkvgdataCommand extends ProgramCommand {

    @Mixin
    private VolumeGroupArguments arguments;

    @Option(names = "--maps", paramLabel = "DIR", description = "Directory on AIX into which the files of 'vgdakit export-maps' go, for MAPFILE.")
    private String maps;

    @Override
    public Integer call() throws IOException {
        try (Images images = arguments.open()) {
            for (VolumeGroup vg : new Choice(images.assembly()).volumeGroups()) {
                Map<Integer, String> mapFiles = new LinkedHashMap<>();
                if (maps != null) {
                    MapFileNames.of(vg).forEach((minor, name) -> mapFiles.put(minor, maps + "/" + name));
                }
                ImageData.lines(Choice.described(vg), mapFiles).forEach(out()::println);
            }
            return ExitCode.DONE;
        } catch (NotFound e) {
            err().println("vgdakit: " + e.getMessage());
            return e.exitCode();
        }
    }
}
