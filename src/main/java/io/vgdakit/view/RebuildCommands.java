package io.vgdakit.view;

import io.vgdakit.layout.VgKind;
import io.vgdakit.record.VgdaHeaderValues;
import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.ShellWord;
import io.vgdakit.vg.VgsaCopy;
import io.vgdakit.vg.VolumeGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The commands of AIX that make a volume group and its LVs anew where they are (src/site/AIX.md 10.5). */
public final class RebuildCommands {

    private RebuildCommands() {
    }

    /**
     * The commands, and in comments what is not known.
     *
     * @param mapFile the name of the map file of an LV
     */
    public static List<String> lines(VolumeGroup vg, Function<LogicalVolume, String> mapFile) {
        List<String> lines = new ArrayList<>(List.of(
                "# " + ShellWord.comment(vg.name()) + " (" + vg.vgid() + ") anew, for AIX. mkvg clears the VGDA and the VGSA on every disk it is given, and mklv",
                "# writes an LVCB into the first block of LP 1; other contents of PPs stay. Take a copy of the disks first.",
                "# Attributes of LVs but names and sizes come from unverified places on disk or from the LVCB; look at them before use."));
        vg.pvs().stream().filter(pv -> pv.metadata().isEmpty()).forEach(pv -> lines.add("# " + pv.pvid() + ": the disk of PV " + pv.pvNum()
                + " is not at hand; put its name in place of the PVID, here and in the maps"));
        vg.pvs().forEach(pv -> lines.add("# " + ShellWord.comment(pv.name()) + ": PP 1 must begin at sector " + pv.map().header().values().psnPart1()
                + " and there must be " + pv.ppCount() + " PPs, as now, or no map fits"));
        lines.addAll(mkvg(vg));
        vg.lvs().forEach(lv -> lines.addAll(mklv(vg, lv, mapFile.apply(lv))));
        return lines;
    }

    private static List<String> mkvg(VolumeGroup vg) {
        List<String> lines = new ArrayList<>();
        Optional<Integer> factor = vg.vgsa().filter(VgsaCopy::valid).map(VgsaCopy::factor).filter(found -> found >= 1);
        if (factor.isEmpty()) {
            lines.add("# -t: the factor is not known: no valid VGSA");
        }
        Optional<VgdaHeaderValues> header = vg.vgda().map(copy -> copy.header().values());
        String name = ShellWord.of(vg.name());
        lines.add("mkvg" + (vg.kind() == VgKind.BIG ? " -B" : "") + " -s " + Unknown.or(PpSize.of(vg).megabytes())
                + factor.filter(found -> found > 1).map(found -> " -t " + found).orElse("")
                + (header.filter(values -> values.autoVaryon() == 0).isPresent() ? " -n" : "") + " -y " + name + " "
                + vg.pvs().stream().map(PhysicalVolume::name).map(ShellWord::of).collect(Collectors.joining(" ")));
        if (header.filter(values -> values.quorum() == 0).isPresent()) {
            lines.add("chvg -Qn " + name);
        }
        return lines;
    }

    private static List<String> mklv(VolumeGroup vg, LogicalVolume lv, String mapFile) {
        List<String> lines = new ArrayList<>();
        var flags = new MklvFlags(vg, lv);
        if (!flags.unknown().isEmpty()) {
            lines.add("# " + String.join(" ", flags.unknown()) + ": not known" + (LvcbText.of(vg, lv).values().isEmpty() ? ": no LVCB at hand" : ""));
        }
        if (lv.striped()) {
            lines.add("# whether mklv takes a map for a striped LV is not known");
        }
        Optional<String> problem = new MklvMap(vg, lv).problem();
        problem.ifPresent(text -> lines.add("# not for use as it is: " + text));
        lines.add((problem.isPresent() ? "# " : "") + "mklv " + flags.text() + " -m " + ShellWord.of(mapFile) + " " + ShellWord.of(vg.name()) + " " + lv.lps());
        if (lv.values().permissions() == 2 && !lv.name().isBlank()) {
            lines.add("chlv -p r " + ShellWord.of(lv.name()));
        }
        return lines;
    }
}
