package io.vgdakit.cli;

import io.vgdakit.repair.FixClone;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code vgdakit fix-clone}. */
@Command(customSynopsis = "vgdakit fix-clone [OPTIONS] IMAGE...", description = {
    "End the renaming of a cloned rootvg that was interrupted: names of LVs in the VGDA; lvname, label and log= in LVCBs; names in superblocks.",
    "What cannot be told with certainty is left, and it is said why."})
final class FixCloneCommand extends ProgramCommand {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ImageArguments images;

    @Mixin
    private WritingOptions writing;

    @Option(names = "--strip-prefix", paramLabel = "TEXT", defaultValue = FixClone.PREFIX, description = "Prefix of the LVs of the clone; alt_ by default.")
    private String prefix;

    @Option(names = "--strip-path", paramLabel = "PATH", defaultValue = FixClone.PATH, description = "Where the clone is mounted; /alt_inst by default.")
    private String path;

    @Option(names = "--unverified", description = "Change the superblocks of JFS2 too; nobody has shown what AIX puts there.")
    private boolean unverified;

    @Override
    public Integer call() throws Exception {
        return writing.run(images, planner());
    }

    private FixClone planner() {
        try {
            return new FixClone(prefix, path, unverified);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
