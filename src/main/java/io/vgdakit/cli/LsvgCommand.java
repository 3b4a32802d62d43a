package io.vgdakit.cli;

import io.vgdakit.cli.Choice.NotFound;
import io.vgdakit.cli.VolumeGroupArguments.Images;
import io.vgdakit.vg.VolumeGroup;
import io.vgdakit.view.LsvgReport;
import io.vgdakit.view.LsvgTables;
import io.vgdakit.view.PpMapLines;
import java.util.List;
import java.util.Optional;
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
    Report view(Images images, Choice choice, Optional<String> object) throws NotFound {
        if (object.isEmpty()) {
            List<VolumeGroup> all = choice.volumeGroups();
            return new Report(() -> LsvgReport.names(all), () -> LsvgReport.namesTree(all));
        }
        VolumeGroup vg = choice.vg(object.get());
        if (part.lvs || part.map) {
            Choice.described(vg);
        }
        warnWithoutVgda(vg);
        var tables = new LsvgTables(vg, style.style());
        var map = new PpMapLines(vg);
        return part.lvs ? new Report(tables::logicalVolumes, tables::logicalVolumesTree)
                : part.pvs ? new Report(tables::physicalVolumes, tables::physicalVolumesTree)
                : part.map ? new Report(() -> map.lines(vg.pvs()), () -> map.tree(vg.pvs()))
                : new Report(() -> new LsvgReport(style.style()).lines(vg).stream(), () -> LsvgReport.tree(vg));
    }
}
