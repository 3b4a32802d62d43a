package io.vgdakit.cli;

import io.vgdakit.cli.LostArguments.Lost;
import io.vgdakit.scan.carve.Carving;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vgdakit carve}. */
@Command(
        description = {
            "Find the LVs of a volume group whose VGDA is lost, by their LVCBs and superblocks: name, type, size, copies, minor and the PP of LP 1,"
                    + " and where its PPs lie. Reads all of every image.",
            "Certain is only what an LVCB says and nothing contradicts; LVs without LVCB and superblock are not found."
        },
        customSynopsis = "vgdakit carve [OPTION]... IMAGE...",
        footer = {"%nExamples:", "  vgdakit carve hdisk4.img hdisk5.img hdisk6.img", "  vgdakit carve --pp-size 16M images/"})
final class CarveCommand extends ProgramCommand {

    @Mixin
    private LostArguments arguments;

    @Option(names = "--json", description = "One JSON document.")
    private boolean json;

    /** 1 when nothing was found. */
    @Override
    public Integer call() throws Exception {
        PrintWriter out = out();
        try (Lost lost = arguments.open()) {
            List<Carving> carvings = lost.carvings(arguments.hints());
            if (json) {
                JsonDocument.print(out, "vgdakit-carve", "volume_groups", carvings.stream().map(CarveReport::tree));
            } else {
                carvings.stream().flatMap(CarveReport::lines).forEach(out::println);
            }
            boolean found = carvings.stream().anyMatch(carving -> !carving.lvs().isEmpty() || !carving.strays().isEmpty());
            if (!found) {
                err().println("vgdakit: no LVCB and no superblock on these disks");
            }
            return found ? ExitCode.DONE : ExitCode.FOUND;
        }
    }
}
