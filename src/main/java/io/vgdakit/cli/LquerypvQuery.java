package io.vgdakit.cli;

import io.vgdakit.cli.Choice.NotFound;
import io.vgdakit.cli.VolumeGroupArguments.Images;
import io.vgdakit.record.Pvid;
import io.vgdakit.vg.GroupNames;
import io.vgdakit.vg.ObjectFinder.Found;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.view.LquerypvLine;
import io.vgdakit.view.PpMapLines;
import io.vgdakit.view.PpMapRows;
import io.vgdakit.view.ReadvgdaPpLines;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code lquerypv -p}: what the newest VGDA of some images says of one PV. */
final class LquerypvQuery {

    private static final Map<Character, String> LETTERS = letters();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Mixin
    private DiskNames names;

    @Option(names = "-p", paramLabel = "PVID", converter = PvidConverter.class, description = "The PV to tell of.")
    private Pvid pvid;

    @Option(names = "-N", paramLabel = "IMAGE", arity = "1..*",
            description = "With -p: disk images or devices, of which one has a VGDA that knows the PV; a directory stands for the images in it.")
    private List<Path> images;

    @Option(names = "-t", description = "With -p: with tags.")
    private boolean tags;

    @Option(names = "--format", paramLabel = "FORM", description = "With -p: only the map of the PPs: ${COMPLETION-CANDIDATES}.")
    private Form form;

    @Option(names = "--json", description = "With -p: all values and the map of the PPs as one JSON document, as --format=json.")
    private boolean json;

    /** How the map is printed. */
    enum Form { readvgda, lspvM, csv, json }

    /** 16 hex digits, or the 32 of the ODM. */
    static final class PvidConverter implements ITypeConverter<Pvid> {

        @Override
        public Pvid convert(String text) {
            try {
                return Pvid.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    /** Adds the letters to the options. */
    static final class Letters implements IModelTransformer {

        @Override
        public CommandSpec transform(CommandSpec command) {
            LetterOptions.add(command, LETTERS);
            return command;
        }
    }

    private static Map<Character, String> letters() {
        Map<Character, String> letters = new LinkedHashMap<>();
        letters.put('a', "With -p: all single values; this is the default.");
        letters.put('A', "With -p: the same and the map of the PPs.");
        Stream.of(LquerypvLine.values()).filter(LquerypvLine::hasLetter).forEach(line -> letters.put(line.letter(), "With -p: " + line.tag()));
        return letters;
    }

    boolean asked() {
        return pvid != null;
    }

    /** Prints the answer from disks that begin at a base; returns the exit code. */
    int print(BaseOption base) throws IOException {
        if (images == null) {
            throw new ParameterException(spec.commandLine(), "Missing -N IMAGE; expected: lquerypv -p PVID -N IMAGE...");
        }
        try (Images opened = Images.of(ImageArguments.open(images, names, base), GroupNames.NONE)) {
            print(new Choice(opened.assembly()).pv(pvid.text()));
            return ExitCode.DONE;
        } catch (NotFound e) {
            spec.commandLine().getErr().println("vgdakit: " + e.getMessage());
            return ExitCode.USAGE;
        }
    }

    private void print(Found<PhysicalVolume> pv) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (json || form == Form.json) {
            JsonDocument.print(out, "vgdakit-lquerypv", LquerypvLine.tree(pv.vg(), pv.object()));
            return;
        }
        lines(pv).forEach(out::println);
    }

    private Stream<String> lines(Found<PhysicalVolume> pv) {
        if (form == null) {
            return LquerypvLine.lines(pv.vg(), pv.object(), LetterOptions.given(spec, LETTERS), tags);
        }
        return switch (form) {
            case readvgda -> ReadvgdaPpLines.of(pv.vg().vgda().orElseThrow(), pv.object().pvNum(), pv.object().map());
            case lspvM -> new PpMapLines(pv.vg()).lines(List.of(pv.object()));
            case csv, json -> new PpMapRows(pv.vg(), pv.object()).csv();
        };
    }
}
