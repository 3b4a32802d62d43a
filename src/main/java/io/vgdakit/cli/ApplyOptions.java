package io.vgdakit.cli;

import io.vgdakit.repair.Outcome;
import io.vgdakit.repair.Refusal;
import io.vgdakit.repair.Repairer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that make a command write, and to where. */
final class ApplyOptions {

    private static final DateTimeFormatter JOURNAL = DateTimeFormatter.ofPattern("'vgdakit-'yyyyMMdd'T'HHmmss'Z.vgj'");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--apply", description = "Write the images; without it only what would be written is printed.")
    private boolean apply;

    @Option(names = "--journal", paramLabel = "FILE",
            description = "The file that undoes what --apply writes, new or with the journals of earlier repairs; vgdakit-TIME.vgj in the current directory by default.")
    private Path journal;

    @Mixin
    private DeviceConsent devices;

    /** What writes, given a journal. */
    interface Write {

        Outcome run(Repairer repairer, Path journal) throws IOException, Refusal;
    }

    /** @throws ParameterException when options do not go together; called before any work */
    void check() {
        if (journal != null && !apply) {
            throw new ParameterException(spec.commandLine(), "--journal needs --apply");
        }
        BaseOption.refuse(spec.commandLine(), "disks inside an image are only read; to change one, copy it out first, for example with dd skip=");
    }

    /**
     * Writes when that is asked for, and prints what was done.
     *
     * @param edits how many there are to write
     * @return the exit code
     */
    int finish(long edits, Write write) throws IOException, Refusal {
        if (!apply) {
            spec.commandLine().getOut().println(edits == 0 ? "nothing to write" : Writing.edits(edits) + "; nothing was written, give --apply to write");
            return ExitCode.DONE;
        }
        Path file = journal != null ? journal : Path.of(ZonedDateTime.now(ZoneOffset.UTC).format(JOURNAL));
        return devices.report(write.run(devices.repairer(), file));
    }
}
