package io.vgdakit.cli;

import io.vgdakit.cli.LostArguments.Lost;
import io.vgdakit.scan.carve.Carving;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** {@code vgdakit carve}. */
@Command(
        description = {
            "Find the LVs of a volume group whose VGDA is lost, by their LVCBs and superblocks: name, type, size, copies, minor and the PP of LP 1,"
                    + " and where its PPs lie. Reads all of every image.",
            "Certain is only what an LVCB says and nothing contradicts; LVs without LVCB and superblock are not found."
        },
        customSynopsis = "vgdakit carve [OPTION]... IMAGE...",
        footer = {"%nExamples:", "  vgdakit carve hdisk4.img hdisk5.img hdisk6.img", "  vgdakit carve --pp-size 16M images/"})
final class CarveCommand extends LostCommand<Carving> {

    CarveCommand() {
        super("vgdakit-carve", "volume_groups", "no LVCB and no superblock on these disks");
    }

    @Override
    List<Carving> parts(Lost lost) {
        return lost.carvings(hints());
    }

    @Override
    Map<String, Object> tree(Carving carving) {
        return CarveReport.tree(carving);
    }

    @Override
    Stream<String> lines(Carving carving) {
        return CarveReport.lines(carving);
    }

    @Override
    boolean somethingLeft(Carving carving) {
        return !carving.lvs().isEmpty() || !carving.strays().isEmpty();
    }
}
