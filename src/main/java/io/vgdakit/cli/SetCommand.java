package io.vgdakit.cli;

import io.vgdakit.record.FieldPath;
import io.vgdakit.repair.SetFields;
import io.vgdakit.repair.SetFields.Assignment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code vgdakit set}. */
@Command(customSynopsis = "vgdakit set [OPTIONS] PATH=VALUE... IMAGE", description = {
    "Set fields of a disk, for example lvmrec.pp_size=28, and say what check would then find.",
    "VALUE is a number, in decimal or with 0x, a text, or as many hexadecimal digits as the field has."})
final class SetCommand extends ProgramCommand {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ImageArguments images;

    @Mixin
    private WritingOptions writing;

    @Option(names = "--both-copies", description = "Set the field in the other copy of its structure on this disk too.")
    private boolean bothCopies;

    @Option(names = "--unverified", description = "Allow fields whose place or meaning is not established (evidence grades C and D).")
    private boolean unverified;

    @Override
    public Integer call() throws Exception {
        List<Assignment> assignments = new ArrayList<>();
        Predicate<String> any = word -> true;
        Predicate<String> assignment = word -> word.contains("=") && FieldPath.namesStructure(word);
        Stream.iterate(images.takeFirst(any), Optional::isPresent, last -> images.takeFirst(assignment)).forEach(word -> assignments.add(parse(word.get())));
        return writing.run(images, new SetFields(assignments, bothCopies, unverified));
    }

    private Assignment parse(String word) {
        try {
            return Assignment.parse(word);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
