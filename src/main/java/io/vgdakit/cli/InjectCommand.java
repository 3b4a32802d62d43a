package io.vgdakit.cli;

import io.vgdakit.cli.Choice.NotFound;
import io.vgdakit.cli.VolumeGroupArguments.Images;
import io.vgdakit.data.Injection;
import io.vgdakit.repair.Consequences;
import io.vgdakit.repair.PlanBuilder;
import io.vgdakit.repair.Recheck;
import io.vgdakit.repair.Refusal;
import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.ObjectFinder.Found;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vgdakit inject}. */
@Command(
        description = {
            "Make an LV hold what a file holds, for example an extracted and repaired file system: every copy of every LP, and only what differs.",
            "The file must be as long as the LV, and all disks of the LV must be given. The journal takes about as much room as what differs, twice."
        },
        customSynopsis = "vgdakit inject [OPTION]... FILE LV IMAGE...",
        footer = {
            "%nExamples:",
            "  vgdakit inject fslv00.raw fslv00 --preserve-lvcb images/                          what would be written",
            "  vgdakit inject fslv00.raw fslv00 --preserve-lvcb --apply --journal i.vgj images/",
            "  vgdakit undo i.vgj                                                                the former bytes again"
        })
final class InjectCommand extends ProgramCommand {

    private static final int LINES = 20;

    @Mixin
    private VolumeGroupArguments arguments;

    @Option(names = "--preserve-lvcb", description = "Never write the first sector of the LV, where the LVCB is.")
    private boolean preserveLvcb;

    @Mixin
    private ApplyOptions writing;

    private long edits;
    private long bytes;

    @Override
    public Integer call() throws Exception {
        writing.check();
        Path file = Path.of(arguments.takeObject(true).orElseThrow());
        String name = arguments.takeObject(true).orElseThrow();
        try (Images images = arguments.open(); Injection injection = injection(file, new Choice(images.assembly()).lv(name))) {
            print(injection, out());
            Recheck recheck = new Consequences(images.disks(), new PlanBuilder().build());
            return writing.finish(edits, (repairer, journal) -> repairer.apply(injection, journal, recheck));
        } catch (NotFound e) {
            err().println("vgdakit: " + e.getMessage());
            return e.exitCode();
        }
    }

    private Injection injection(Path file, Found<LogicalVolume> lv) throws IOException, Refusal {
        return Injection.of(lv.vg(), lv.object(), file, preserveLvcb);
    }

    private void print(Injection injection, PrintWriter out) throws IOException, Refusal {
        injection.forEach(edit -> {
            if (edits < LINES) {
                out.println(edit.image().getFileName() + " " + edit.path() + " offset " + edit.offset() + ", " + edit.length() + " bytes: " + edit.reason());
            }
            edits++;
            bytes += edit.length();
        });
        if (edits > LINES) {
            out.println("and " + Writing.edits(edits - LINES) + " more; " + bytes + " bytes in all");
        }
    }
}
