package io.vgdakit.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/**
 * What every command has. One that needs nothing of picocli while it runs, no {@code @Spec} in it or in its mixins, is started by
 * {@link QuickArguments} without building picocli's model.
 */
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
