package io.vgdakit.cli;

import io.vgdakit.cli.Choice.NotFound;
import io.vgdakit.cli.VolumeGroupArguments.Images;
import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.ObjectFinder.Found;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.view.LslvMatrix;
import io.vgdakit.view.LslvReport;
import io.vgdakit.view.LslvTables;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vgdakit lslv}. */
@Command(description = "Show an LV as AIX's lslv does: by name, LVID or minor.",
        customSynopsis = {"vgdakit lslv [-l|-m] [OPTIONS] LV IMAGE...", "       vgdakit lslv -p PV [OPTIONS] [LV] IMAGE..."},
                footer = AixView.FOOTER)
final class LslvCommand extends AixView {

    @ArgGroup
    private Part part = new Part();

    /** One of its tables. */
    private static final class Part {

        @Option(names = "-l", description = "Where the LV lies, PV by PV.")
        private boolean placement;

        @Option(names = "-m", description = "The map of the LV: the PPs of each LP.")
        private boolean map;

        @Option(names = "-p", paramLabel = "PV", description = "The PPs of a PV, and which LPs of the LV they hold.")
        private String pv;
    }

    @Override
    boolean needsObject() {
        return part.pv == null;
    }

    @Override
    Report view(Images images, Choice choice, Optional<String> object) throws NotFound {
        Optional<Found<LogicalVolume>> lv = object.isPresent() ? Optional.of(choice.lv(object.get())) : Optional.empty();
        if (part.pv != null) {
            return matrix(choice.pv(part.pv), lv);
        }
        var tables = new LslvTables(lv.orElseThrow().vg(), lv.get().object());
        return part.placement ? new Report(tables::placement, tables::placementTree) : part.map ? new Report(tables::map, tables::mapTree)
                : new Report(() -> LslvReport.lines(lv.get().vg(), lv.get().object()).stream(),
                        () -> LslvReport.tree(lv.get().vg(), lv.get().object()));
    }

    private static Report matrix(Found<PhysicalVolume> pv, Optional<Found<LogicalVolume>> lv) throws NotFound {
        if (lv.isPresent() && lv.get().vg() != pv.vg()) {
            throw new NotFound(ExitCode.USAGE, lv.get().object().name() + " is an LV of " + lv.get().vg().name()
                    + ", but " + pv.object().name() + " a PV of " + pv.vg().name());
        }
        Optional<LogicalVolume> object = lv.map(Found::object);
        return new Report(() -> LslvMatrix.lines(pv.vg(), pv.object(), object).stream(),
                () -> LslvMatrix.tree(pv.vg(), pv.object(), object));
    }
}
