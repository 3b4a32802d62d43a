package io.vgdakit.cli;

import io.vgdakit.repair.Plan;
import io.vgdakit.repair.PlanFile;
import io.vgdakit.repair.PlanText;
import io.vgdakit.repair.Recheck;
import io.vgdakit.repair.Repairer;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is done with a plan that a command has made: printed, kept, or applied. */
final class PlanOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Mixin
    private DeviceConsent devices;

    @Option(names = "--apply", description = "Write; without it the plan is only printed. Needs --journal.")
    private boolean apply;

    @Option(names = "--journal", paramLabel = "FILE", description = "A new file that undoes what --apply writes.")
    private Path journal;

    @Option(names = "--plan-out", paramLabel = "FILE", description = "Keep the plan in a new file, for 'vgdakit apply'.")
    private Path planOut;

    @Option(names = "--force", description = "Override the objections of the plan.")
    private boolean force;

    /** @throws ParameterException when options do not go together; called before any work */
    void check() {
        if (apply != (journal != null)) {
            throw new ParameterException(spec.commandLine(), "--apply and --journal FILE go together");
        }
    }

    /** Prints, keeps or applies the plan; no image may be open. Returns the exit code. */
    int finish(Plan plan) throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        if (planOut != null) {
            PlanFile.write(plan, planOut);
        }
        if (apply) {
            Repairer repairer = new Repairer(devices.consent(), Writing.invocation(spec.commandLine()));
            return Writing.report(out, repairer.apply(plan, journal, force, Recheck.NONE));
        }
        PlanText.print(plan, out::println);
        out.println(plan.isEmpty() ? "nothing to write"
                : plan.edits().size() + " edits; nothing was written, give --apply --journal FILE to write them");
        return ExitCode.DONE;
    }
}
