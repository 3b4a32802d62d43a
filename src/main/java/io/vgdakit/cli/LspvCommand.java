package io.vgdakit.cli;

import io.vgdakit.cli.Choice.NotFound;
import io.vgdakit.cli.VolumeGroupArguments.Images;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.ObjectFinder.Found;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.view.LspvList;
import io.vgdakit.view.LspvReport;
import io.vgdakit.view.LspvTables;
import io.vgdakit.view.PpMapLines;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vgdakit lspv}. */
@Command(description = "List disks, or show a PV as AIX's lspv does: by name of its disk, PVID or number.",
        customSynopsis = {"vgdakit lspv [OPTIONS] IMAGE...", "       vgdakit lspv [-l|-p|-M] [OPTIONS] PV IMAGE..."},
                footer = AixView.FOOTER)
final class LspvCommand extends AixView {

    @Mixin
    private StyleOption style;

    @ArgGroup
    private Part part = new Part();

    /** One of its tables. */
    private static final class Part {

        @Option(names = "-l", description = "The LVs on the PV.")
        private boolean lvs;

        @Option(names = "-p", description = "The PPs of the PV by region.")
        private boolean ranges;

        @Option(names = "-M", description = "The map of the PPs: PV:PP, LV:LP:copy, stale.")
        private boolean map;

        boolean any() {
            return lvs || ranges || map;
        }
    }

    @Override
    boolean needsObject() {
        return part.any();
    }

    @Override
    Report view(Images images, Choice choice, Optional<String> object) throws NotFound {
        if (object.isEmpty()) {
            List<DiskMetadata> others = images.assembly().others();
            if (images.assembly().volumeGroups().isEmpty() && others.stream().noneMatch(DiskMetadata::hasIplRecord)) {
                warnWithoutLvm(others);
            }
            return new Report(() -> LspvList.lines(images.assembly(), images.disks()),
                    () -> LspvList.tree(images.assembly(), images.disks()));
        }
        var report = new LspvReport(style.style());
        Optional<Found<DiskMetadata>> bare = part.any() ? Optional.empty() : choice.undescribed(object.get());
        if (bare.isPresent()) {
            warnWithoutVgda(bare.get().vg());
            return new Report(() -> report.lines(bare.get().vg(), bare.get().object()).stream(),
                    () -> LspvReport.tree(bare.get().vg(), bare.get().object()));
        }
        Found<PhysicalVolume> found = choice.pv(object.get());
        if (part.map) {
            var map = new PpMapLines(found.vg());
            return new Report(() -> map.lines(List.of(found.object())), () -> map.tree(List.of(found.object())));
        }
        var tables = new LspvTables(found.vg(), found.object());
        return part.lvs ? new Report(() -> tables.logicalVolumes(style.style()), tables::logicalVolumesTree)
                : part.ranges ? new Report(tables::ranges, tables::rangesTree)
                : new Report(() -> report.lines(found.vg(), found.object()).stream(), () -> LspvReport.tree(found.vg(), found.object()));
    }
}
