package io.vgdakit.cli;

import io.vgdakit.cli.Choice.NotFound;
import io.vgdakit.cli.VolumeGroupArguments.Images;
import io.vgdakit.data.dm.DmScript;
import io.vgdakit.data.dm.DmTables;
import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.ObjectFinder.Found;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vgdakit dmtable}. */
@Command(
        description = {
            "Print a shell script that makes read-only block devices of LVs on Linux: loop devices of the images, and tables of the device mapper.",
            "An LV, or all; from the first copy of each LP that is not stale. What no copy gives is an error target: reading it fails, it is never"
                    + " zeros. Nothing is run."
        },
        customSynopsis = "vgdakit dmtable [--concise] [OPTION]... [LV] IMAGE...",
        footer = {
            "%nExamples:",
            "  vgdakit dmtable datalv4 hdisk4.img hdisk5.img               look at it first",
            "  vgdakit dmtable datalv4 hdisk4.img hdisk5.img | sudo sh",
            "  sudo mount -o ro /dev/mapper/vg_6ffba362-datalv4 /mnt",
            "  vgdakit dmtable --concise images/                           every LV, in one call of dmsetup create --concise"
        })
final class DmtableCommand extends ProgramCommand {

    @Spec
    private CommandSpec spec;

    @Mixin
    private VolumeGroupArguments arguments;

    @Option(names = "--concise", description = "One call of dmsetup create --concise instead of a table for each device.")
    private boolean concise;

    @Override
    public Integer call() throws IOException {
        BaseOption.refuse(spec.commandLine(), "the tables count from the start of the image; copy the disk out first, for example with dd skip=");
        Optional<String> word = arguments.takeObject(false);
        try (Images images = arguments.open()) {
            var tables = new DmTables();
            for (Found<LogicalVolume> lv : new Choice(images.assembly()).lvs(word)) {
                tables.add(lv.vg(), lv.object());
            }
            if (tables.devices().isEmpty()) {
                throw new NotFound(ExitCode.UNREADABLE, "no LV of these images has LPs");
            }
            DmScript.lines(tables, concise).forEach(out()::println);
            return ExitCode.DONE;
        } catch (NotFound e) {
            err().println("vgdakit: " + e.getMessage());
            return e.exitCode();
        }
    }
}
