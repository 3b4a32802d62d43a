package io.vgdakit.cli;

import io.vgdakit.cli.VolumeGroupArguments.Images;
import io.vgdakit.record.FieldPath;
import io.vgdakit.record.Offset;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.VolumeGroup;
import io.vgdakit.view.WhereView;
import io.vgdakit.view.WhereView.Told;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code vgdakit where}. */
@Command(
        description = {
            "Say what lies at a place of a disk (structure, PP, LP, LV, copy), or where an LP, a PP or a field lies.",
            "The first argument is the place: an offset (" + Offset.EXPECTED + "), an LP as LV:LP or LV:LP:COPY, a PP as DISK:PP, or a field path such as"
                    + " vgda[0].vgh."
        },
        customSynopsis = "vgdakit where [OPTION]... PLACE IMAGE...")
final class WhereCommand extends ProgramCommand {

    @Spec
    private CommandSpec spec;

    @Mixin
    private VolumeGroupArguments arguments;

    @Option(names = "--disk", paramLabel = "NAME", description = "Only this disk; otherwise an offset is looked up on every disk.")
    private String diskName;

    @Option(names = "--json", description = "One JSON document.")
    private boolean json;

    private String place;

    @Override
    public Integer call() throws Exception {
        place = arguments.takeObject(true).orElseThrow();
        try (Images images = arguments.open()) {
            List<Told> found = images.assembly().volumeGroups().stream().flatMap(vg -> in(vg).stream()).toList();
            if (json) {
                JsonDocument.print(out(), "vgdakit-where", "found", found.stream().map(Told::tree));
            } else {
                found.stream().flatMap(told -> told.lines().stream()).forEach(out()::println);
            }
            if (images.assembly().volumeGroups().isEmpty()) {
                images.assembly().others().stream().map(LayoutMessages::none).forEach(err()::println);
                return ExitCode.UNREADABLE;
            }
            if (found.isEmpty()) {
                err().println("vgdakit: nothing of these images is at or named " + place);
            }
            return found.isEmpty() ? ExitCode.FOUND : ExitCode.DONE;
        }
    }

    private List<Told> in(VolumeGroup vg) {
        WhereView view = new WhereView(vg);
        List<DiskMetadata> members = vg.members().stream().filter(disk -> diskName == null || disk.disk().name().equals(diskName)).toList();
        Optional<Long> offset = Offset.parse(place).filter(byteOfDisk -> byteOfDisk < Long.MAX_VALUE);
        if (offset.isPresent()) {
            return members.stream().flatMap(disk -> view.at(disk, offset.get()).stream()).toList();
        }
        if (place.indexOf(':') > 0) {
            return partition(vg, view, place.split(":", -1));
        }
        FieldPath path = path();
        return members.stream().flatMap(disk -> view.path(disk, path)).toList();
    }

    private List<Told> partition(VolumeGroup vg, WhereView view, String[] parts) {
        Optional<LogicalVolume> lv = vg.lv(parts[0]);
        if (lv.isPresent()) {
            return view.lp(lv.get(), number(parts[1]), parts.length > 2 ? (int) number(parts[2]) : 0);
        }
        Optional<PhysicalVolume> pv = vg.pvs().stream().filter(candidate -> candidate.name().equals(parts[0])).findFirst();
        long pp = number(parts[1]);
        return pv.filter(found -> pp >= 1 && pp <= found.ppCount()).map(found -> view.pp(found, (int) pp)).orElse(List.of());
    }

    private FieldPath path() {
        try {
            return FieldPath.parse(place);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), place + " is no place: expected an offset (" + Offset.EXPECTED + "), LV:LP, DISK:PP, or a field path");
        }
    }

    private long number(String text) {
        return Offset.parse(text).filter(number -> number >= 0).orElseThrow(
                () -> new ParameterException(spec.commandLine(), text + " in " + place + " is no number"));
    }
}
