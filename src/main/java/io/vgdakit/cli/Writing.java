package io.vgdakit.cli;

import io.vgdakit.repair.Invocation;
import io.vgdakit.repair.Outcome;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** What the commands that write have in common. */
final class Writing {

    private Writing() {
    }

    static Invocation invocation(CommandLine line) {
        List<String> words = new ArrayList<>(List.of(line.getCommandName().split(" ")));
        words.addAll(line.getParseResult().originalArgs());
        return new Invocation(Version.text(), words, Instant.now());
    }

    /** Prints what was done; returns the exit code. */
    static int report(CommandLine line, Outcome outcome) {
        PrintWriter out = line.getOut();
        outcome.journal().ifPresentOrElse(
                journal -> out.println("wrote " + edits(outcome.edits()) + ", " + outcome.bytes() + " bytes; to take them back run: vgdakit undo "
                        + journal),
                () -> out.println("nothing to write"));
        outcome.remaining().forEach(finding -> out.println(finding.code() + " " + finding.path() + ": " + finding.text()));
        if (!outcome.remaining().isEmpty()) {
            outcome.journal().ifPresent(journal -> line.getErr().println("vgdakit: the change was written, but check now finds the errors above ("
                    + outcome.remaining().size() + "); 'vgdakit undo " + journal + "' takes it back"));
        }
        return outcome.remaining().isEmpty() ? ExitCode.DONE : ExitCode.ERRORS_REMAIN;
    }

    static String edits(long count) {
        return count == 1 ? "1 edit" : count + " edits";
    }
}
