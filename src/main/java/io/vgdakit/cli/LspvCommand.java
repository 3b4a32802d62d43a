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
import java.util.stream.Stream;
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
    Stream<String> view(Images images, Choice choice, Optional<String> object) throws NotFound {
        if (object.isEmpty()) {
            List<DiskMetadata> others = images.assembly().others();
            if (images.assembly().volumeGroups().isEmpty() && others.stream().noneMatch(DiskMetadata::hasIplRecord)) {
                warnWithoutLvm(others);
            }
            return LspvList.lines(images.assembly(), images.disks());
        }
        Optional<Found<DiskMetadata>> bare = part.any() ? Optional.empty() : choice.undescribed(object.get());
        if (bare.isPresent()) {
            warnWithoutVgda(bare.get().vg());
            return new LspvReport(style.style()).lines(bare.get().vg(), bare.get().object()).stream();
        }
        Found<PhysicalVolume> found = choice.pv(object.get());
        if (part.map) {
            return new PpMapLines(found.vg()).lines(List.of(found.object()));
        }
        var tables = new LspvTables(found.vg(), found.object());
        return part.lvs ? tables.logicalVolumes(style.style()) : part.ranges ? tables.ranges()
                : new LspvReport(style.style()).lines(found.vg(), found.object()).stream();
    }
}
