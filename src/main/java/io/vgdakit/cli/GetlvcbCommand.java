package io.vgdakit.cli;

import io.vgdakit.cli.Choice.NotFound;
import io.vgdakit.cli.VolumeGroupArguments.Images;
import io.vgdakit.format.Lvcb;
import io.vgdakit.record.LvcbValues;
import io.vgdakit.record.OnDisk;
import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.LvcbFinder;
import io.vgdakit.vg.ObjectFinder.Found;
import io.vgdakit.view.GetlvcbReport;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vgdakit getlvcb}. */
@Command(customSynopsis = "vgdakit getlvcb [-AT] [OPTIONS] LV IMAGE...",
        description = "Print the logical volume control block of an LV: by name, LVID or minor. Fields that cannot be told from the block print ?.")
final class GetlvcbCommand extends ProgramCommand {

    @Mixin
    private VolumeGroupArguments arguments;

    @Option(names = "-A", description = "All fields; this is the default.")
    private boolean all;

    @Option(names = "-T", description = "With their tags.")
    private boolean tags;

    @Option(names = "--json", description = "One JSON document.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        String name = arguments.takeObject(true).orElseThrow();
        try (Images images = arguments.open()) {
            return print(new Choice(images.assembly()).lv(name));
        } catch (NotFound e) {
            err().println("vgdakit: " + e.getMessage());
            return e.exitCode();
        }
    }

    private int print(Found<LogicalVolume> lv) throws IOException {
        Optional<OnDisk<Lvcb>> block = LvcbFinder.firstBlock(lv.vg(), lv.object());
        Optional<LvcbValues> values = block.flatMap(found -> LvcbValues.of(found.bytes()));
        if (json) {
            JsonDocument.print(out(), "vgdakit-getlvcb", GetlvcbReport.tree(lv.vg(), lv.object(), values));
        }
        if (values.isEmpty()) {
            err().println("vgdakit: " + GetlvcbReport.absence(lv.vg(), lv.object(), block));
            return ExitCode.FOUND;
        }
        if (!json) {
            List<String> lines = tags ? GetlvcbReport.tagged(values.get()) : GetlvcbReport.bare(values.get());
            lines.forEach(out()::println);
        }
        return ExitCode.DONE;
    }
}
