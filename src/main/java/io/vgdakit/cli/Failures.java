package io.vgdakit.cli;

import io.vgdakit.repair.Refusal;
import io.vgdakit.repair.WriteFailed;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine.ParameterException;

/** Turns exceptions into messages and exit codes. */
final class Failures {

    private Failures() {
    }

    /**
     * Says what ended a command.
     *
     * @param command as a person types it, for example {@code vgdakit check}
     * @return the exit code
     */
    static int report(Exception failure, String command, PrintWriter err) {
        if (failure instanceof UsageError || failure instanceof ParameterException) {
            // In the words of the command: what is wrong and where help is, not the whole help.
            err.println("vgdakit: " + failure.getMessage());
            err.println("Try '" + command + " --help'.");
            return ExitCode.USAGE;
        }
        if (failure instanceof Refusal) {
            err.println("vgdakit: refused: " + failure.getMessage());
            return ExitCode.REFUSED;
        }
        if (failure instanceof WriteFailed) {
            err.println("vgdakit: " + failure.getMessage());
            return ExitCode.ERRORS_REMAIN;
        }
        if (failure instanceof UncheckedIOException unchecked) {
            return report(unchecked.getCause(), command, err);
        }
        if (failure instanceof IOException) {
            err.println("vgdakit: " + failure.getMessage() + missingReason(failure));
            return ExitCode.UNREADABLE;
        }
        StackTraceElement[] trace = failure.getStackTrace();
        err.println("vgdakit: a bug in vgdakit, please report it with the command line: " + failure + (trace.length > 0 ? " at " + trace[0] : ""));
        return ExitCode.BUG;
    }

    /** What the platform leaves to the name of the exception, where its message is the name of the file alone. */
    private static String missingReason(Exception failure) {
        if (!(failure instanceof FileSystemException file) || file.getReason() != null) {
            return "";
        }
        return file instanceof NoSuchFileException ? ": no such file"
                : file instanceof AccessDeniedException ? ": permission denied"
                : file instanceof FileAlreadyExistsException ? ": is there already; give another name, or remove it"
                : ": " + file.getClass().getSimpleName();
    }
}
