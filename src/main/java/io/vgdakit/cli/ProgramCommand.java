package io.vgdakit.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A command that needs nothing of picocli while it runs, so that {@link QuickArguments} can start it without building picocli's model. */
abstract class ProgramCommand implements Callable<Integer> {

    @Mixin
    private HelpOption help;

    private PrintWriter out;
    private PrintWriter err;

    /** Says where output and messages go. Comes before {@link #call()}. */
    final void connect(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    final PrintWriter out() {
        return out;
    }

    final PrintWriter err() {
        return err;
    }
}
