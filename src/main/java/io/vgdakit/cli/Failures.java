package io.vgdakit.cli;

import io.vgdakit.repair.Refusal;
import io.vgdakit.repair.WriteFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns exceptions into messages and exit codes. */
final class Failures implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult arguments) throws Exception {
        if (failure instanceof ParameterException usage) {
            throw usage;
        }
        if (failure instanceof Refusal) {
            line.getErr().println("vgdakit: refused: " + failure.getMessage());
            return ExitCode.REFUSED;
        }
        if (failure instanceof WriteFailed) {
            line.getErr().println("vgdakit: " + failure.getMessage());
            return ExitCode.ERRORS_REMAIN;
        }
        if (failure instanceof IOException || failure instanceof UncheckedIOException) {
            line.getErr().println("vgdakit: " + failure.getMessage());
            return ExitCode.UNREADABLE;
        }
        StackTraceElement[] trace = failure.getStackTrace();
        line.getErr().println("vgdakit: a bug in vgdakit, please report it with the command line: " + failure + (trace.length > 0 ? " at " + trace[0] : ""));
        return ExitCode.BUG;
    }
}
