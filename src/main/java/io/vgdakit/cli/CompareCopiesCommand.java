package io.vgdakit.cli;

import io.vgdakit.cli.Choice.NotFound;
import io.vgdakit.cli.VolumeGroupArguments.Images;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vgdakit compare-copies}. */
@Command(
        description = {
            "Compare the mirror copies of an LV, or of all LVs, byte by byte, and say of every range that is not equal what explains it.",
            "STALE: only copies marked stale differ. MWC: a write was under way there when AIX stopped, as the mirror write consistency record may"
                    + " say (unverified). UNEXPLAINED: fresh copies differ and nothing explains it. UNREADABLE: a copy cannot be read, the others agree.",
            "'would be copied' is what AIX would copy to synchronise stale PPs, or to rejoin a copy that was split off."
        },
        customSynopsis = "vgdakit compare-copies [OPTION]... LV|--all IMAGE...",
        footer = {
            "%nThe exit code is 1 when a range is UNEXPLAINED, else 3 when some copies were not at hand or could not be read.",
            "%nExamples:",
            "  vgdakit compare-copies datalv4 hdisk4.img hdisk5.img",
            "  vgdakit compare-copies --all --json images/"
        })
final class CompareCopiesCommand extends ProgramCommand {

    @Mixin
    private VolumeGroupArguments arguments;

    @Option(names = "--all", description = "Every LV that has copies.")
    private boolean all;

    @Option(names = "--json", description = "One JSON document.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Optional<String> word = all ? Optional.empty() : arguments.takeObject(true);
        try (Images images = arguments.open()) {
            PrintWriter out = out();
            var report = new CopiesReport(new Choice(images.assembly()).lvs(word).stream().filter(lv -> !all || lv.object().copies() > 1).toList());
            if (json) {
                JsonDocument.print(out, "vgdakit-compare-copies", "lvs", report.trees());
            } else {
                report.print(out);
            }
            return report.exitCode(err());
        } catch (NotFound e) {
            err().println("vgdakit: " + e.getMessage());
            return e.exitCode();
        }
    }
}
