package io.vgdakit.cli;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Disks;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.GroupNames;
import io.vgdakit.vg.VolumeGroup;
import io.vgdakit.view.LqueryvgLine;
import io.vgdakit.view.LqueryvgReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vgdakit lqueryvg}. */
@Command(modelTransformer = LqueryvgCommand.Letters.class, customSynopsis = "vgdakit lqueryvg -p IMAGE [-t] [-M] [--json] [LETTERS]",
        description = "Print what one disk says of its volume group as AIX's lqueryvg -p does for one that is varied off. Each letter asks for a line.")
final class LqueryvgCommand extends ProgramCommand {

    private static final String USAGE = "Usage: lqueryvg [-g VGid | -p PVname] [-NsFncDaLPAvt]";
    private static final String VARIED_OFF = "0516-010 lqueryvg: Volume group must be varied on; use varyonvg command.";
    private static final Map<Character, String> LETTERS = letters();

    @Spec
    private CommandSpec spec;

    @Mixin
    private BaseOption base;

    @Option(names = "-p", paramLabel = "IMAGE", description = "Disk image or device.")
    private Path image;

    @Option(names = "-g", paramLabel = "VGID", description = "Refused: nothing is varied on.")
    private String vgid;

    @Option(names = "-t", description = "With tags.")
    private boolean tags;

    @Option(names = "-M", description = "Sizes in MiB.")
    private boolean mebibytes;

    @Option(names = "--json", description = "One JSON document.")
    private boolean json;

    /** Adds the letters to the options. */
    static final class Letters implements IModelTransformer {

        @Override
        public CommandSpec transform(CommandSpec spec) {
            LetterOptions.add(spec, LETTERS);
            return spec;
        }
    }

    private static Map<Character, String> letters() {
        Map<Character, String> letters = new LinkedHashMap<>();
        letters.put('a', "All single values; this is the default.");
        letters.put('A', "All lines that AIX prints unasked, lists too.");
        for (LqueryvgLine line : LqueryvgLine.values()) {
            if (line.hasLetter()) {
                letters.merge(line.letter(), line.tag(), (first, second) -> first + " " + second);
            }
        }
        return letters;
    }

    @Override
    public Integer call() throws IOException {
        if (image == null) {
            err().println(vgid == null ? USAGE : VARIED_OFF);
            return ExitCode.USAGE;
        }
        try (Disk disk = base.in(Disks.open(image))) {
            Assembly assembly = Assembly.of(List.of(disk), GroupNames.NONE);
            if (assembly.volumeGroups().isEmpty()) {
                err().println("vgdakit: " + LayoutMessages.none(assembly.others().get(0)));
                return ExitCode.UNREADABLE;
            }
            return print(assembly.volumeGroups().get(0));
        }
    }

    private int print(VolumeGroup vg) throws IOException {
        PrintWriter err = err();
        DiskMetadata disk = vg.members().get(0);
        LayoutMessages.ground(disk).ifPresent(err::println);
        Optional<LqueryvgReport> report = vg.vgda().map(vgda -> new LqueryvgReport(vg, vgda, disk, mebibytes));
        if (report.isEmpty()) {
            err.println("vgdakit: " + disk.disk().name() + ": " + Choice.unknown(vg));
            return ExitCode.UNREADABLE;
        }
        if (json) {
            JsonDocument.print(out(), "vgdakit-lqueryvg", report.get().tree(LetterOptions.given(spec, LETTERS)));
        } else {
            report.get().lines(LetterOptions.given(spec, LETTERS), tags).forEach(out()::println);
        }
        return ExitCode.DONE;
    }
}
