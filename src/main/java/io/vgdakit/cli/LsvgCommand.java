package io.vgdakit.cli;

import io.vgdakit.cli.Choice.NotFound;
import io.vgdakit.cli.VolumeGroupArguments.Images;
import io.vgdakit.vg.VolumeGroup;
import io.vgdakit.view.LsvgReport;
import io.vgdakit.view.LsvgTables;
import io.vgdakit.view.PpMapLines;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vgdakit lsvg}. */
@Command(description = "List volume groups, or show one as AIX's lsvg does: by name, VGID, or - for the only one.",
        customSynopsis = {"vgdakit lsvg [OPTIONS] IMAGE...", "       vgdakit lsvg [-l|-p|-M] [OPTIONS] VG IMAGE..."},
                footer = AixView.FOOTER)
final class LsvgCommand extends AixView {

    @Mixin
    private StyleOption style;

    @ArgGroup
    private Part part = new Part();

    /** One of its tables. */
    private static final class Part {

        @Option(names = "-l", description = "The LVs of the volume group.")
        private boolean lvs;

        @Option(names = "-p", description = "The PVs of the volume group.")
        private boolean pvs;

        @Option(names = "-M", description = "The map of the PPs of all PVs: PV:PP, LV:LP:copy, stale.")
        private boolean map;
    }

    @Override
    boolean needsObject() {
        return part.lvs || part.pvs || part.map;
    }

    @Override
    Stream<String> view(Images images, Choice choice, Optional<String> object) throws NotFound {
        if (object.isEmpty()) {
            return choice.volumeGroups().stream().map(VolumeGroup::name);
        }
        VolumeGroup vg = choice.vg(object.get());
        if (part.lvs || part.map) {
            Choice.described(vg);
        }
        warnWithoutVgda(vg);
        var tables = new LsvgTables(vg, style.style());
        return part.lvs ? tables.logicalVolumes() : part.pvs ? tables.physicalVolumes() : part.map ? new PpMapLines(vg).lines(vg.pvs())
                : new LsvgReport(style.style()).lines(vg).stream();
    }
}
