package io.vgdakit.cli;

import io.vgdakit.cli.LostArguments.Lost;
import io.vgdakit.data.map.MapProblem;
import io.vgdakit.data.map.MapPv;
import io.vgdakit.data.map.MapReader.Imported;
import io.vgdakit.data.map.VgMap;
import io.vgdakit.scan.carve.Carving;
import io.vgdakit.scan.carve.GridHints;
import io.vgdakit.scan.carve.Proposal;
import io.vgdakit.scan.carve.Rebuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code vgdakit rebuild-map}. */
@Command(
        description = {
            "Propose the maps of the LVs of a volume group whose VGDA is lost: from kept texts (--map, see 'vgdakit import-map'), held against the disks, and"
                    + " from where LVs begin, as PPs that follow each other. Every run has a confidence:",
            "  certain    a text, and LVCBs and sizes on the disks agree",
            "  probable   a text alone; or copies of equal contents; or a run that ends where the next LV begins",
            "  possible   a guess, or something speaks against it",
            "Nothing is written to a disk. Read an LV with 'vgdakit extract --map', and check a copy of it before anything else: a wrong map that can be"
                    + " mounted does more harm than none."
        },
        customSynopsis = "vgdakit rebuild-map [OPTION]... IMAGE...",
        footer = {"%nExamples:", "  vgdakit rebuild-map images/ -o datavg.map", "  vgdakit rebuild-map --map lsvg-M.txt --map image.data images/ -o better.map"})
final class RebuildMapCommand extends ProgramCommand {

    @Spec
    private CommandSpec spec;

    @Mixin
    private LostArguments arguments;

    @Option(names = "--map", paramLabel = "TEXT", description = "A text that was kept, in any form that import-map reads.")
    private List<Path> texts = List.of();

    @Mixin
    private MapTexts mapTexts;

    @Mixin
    private MapOutput output;

    @Option(names = "--vgid", paramLabel = "VGID", description = "Which volume group, when there was more than one.")
    private String vgid;

    /** 1 when nothing could be proposed. */
    @Override
    public Integer call() throws Exception {
        Imported imported = texts.isEmpty() && mapTexts.none() ? MapTexts.nothing() : mapTexts.read(texts);
        try (Lost lost = arguments.open()) {
            Proposal proposal = Rebuilder.rebuild(carving(lost.carvings(arguments.hints().or(told(imported.map()))), lost), imported.map());
            return print(this, output, "vgdakit-rebuild-map", proposal, imported.problems());
        }
    }

    /** Prints a proposal; returns 1 when there is none. */
    static int print(ProgramCommand command, MapOutput output, String schema, Proposal proposal, List<MapProblem> before) throws IOException {
        List<MapProblem> problems = Stream.concat(before.stream(), proposal.problems().stream()).toList();
        problems.forEach(problem -> command.err().println(ImportMapCommand.line(problem)));
        output.print(command.out(), schema, proposal.map(), problems, List.of());
        return proposal.map().lvs().stream().allMatch(lv -> lv.runs().isEmpty()) ? ExitCode.FOUND : ExitCode.DONE;
    }

    private Carving carving(List<Carving> found, Lost lost) {
        List<Carving> wanted = found.stream().filter(carving -> vgid == null ? carving.vgid().isPresent() || found.size() == 1
                : carving.vgid().filter(known -> known.text().equalsIgnoreCase(vgid)).isPresent()).toList();
        if (wanted.size() > 1 || wanted.isEmpty() && (vgid != null || found.size() > 1)) {
            throw new ParameterException(spec.commandLine(), "LVs of these volume groups were found; say which with --vgid: "
                    + String.join(", ", found.stream().map(carving -> carving.vgid().map(known -> known.text()).orElse("?")).toList()));
        }
        return wanted.isEmpty() ? new Carving(Optional.empty(), lost.opened().disks(), Optional.empty(), List.of(), List.of()) : wanted.get(0);
    }

    /** What a text tells of the PPs. */
    private static GridHints told(VgMap text) {
        List<Long> psns = text.pvs().stream().map(MapPv::psnPart1).filter(psn -> psn > 0).distinct().toList();
        return new GridHints(text.ppSize() > 0 ? OptionalInt.of(text.ppSize()) : OptionalInt.empty(),
                psns.size() == 1 ? OptionalLong.of(psns.get(0)) : OptionalLong.empty());
    }
}
