package io.vgdakit.cli;

import io.vgdakit.disk.Disk;
import io.vgdakit.record.Finding;
import io.vgdakit.repair.Consequences;
import io.vgdakit.repair.Plan;
import io.vgdakit.repair.PlanFile;
import io.vgdakit.repair.PlanText;
import io.vgdakit.repair.Planner;
import io.vgdakit.repair.Proposal;
import io.vgdakit.repair.Refusal;
import io.vgdakit.repair.Repairer;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.GroupNames;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of a command that plans a change and, when told, applies it. */
final class WritingOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--apply", description = "Write the images; without it the plan is printed and nothing is written. Needs --journal.")
    private boolean apply;

    @Option(names = "--journal", paramLabel = "FILE", description = "A new file that undoes what is written.")
    private Path journal;

    @Option(names = "--plan-out", paramLabel = "FILE", description = "Write the plan into a new file, for 'vgdakit apply'.")
    private Path planOut;

    @Option(names = "--force", description = "Override the objections of the plan.")
    private boolean force;

    @Mixin
    private DeviceConsent devices;

    /** A plan and what comes of it. */
    private record Prepared(Proposal proposal, Consequences consequences) {
    }

    /**
     * Plans a change of images, prints it, and applies it when that is asked for.
     *
     * @return the exit code
     */
    int run(ImageArguments images, Planner planner) throws IOException, Refusal {
        if (apply != (journal != null)) {
            throw new ParameterException(spec.commandLine(), apply ? "--apply needs --journal FILE" : "--journal needs --apply");
        }
        Prepared prepared = prepare(images, planner);
        Plan plan = prepared.proposal().plan();
        PrintWriter out = spec.commandLine().getOut();
        print(out, prepared);
        if (planOut != null) {
            PlanFile.write(plan, planOut);
            out.println("the plan is in " + planOut);
        }
        if (!apply) {
            out.println(plan.isEmpty() ? "nothing to write" : plan.edits().size() + " edits; nothing was written, give --apply --journal FILE to write them");
            return ExitCode.DONE;
        }
        var repairer = new Repairer(devices.consent(), Writing.invocation(spec.commandLine()));
        return Writing.report(out, repairer.apply(plan, journal, force, prepared.consequences()));
    }

    /** The images are closed again, because applying opens and locks them. */
    private static Prepared prepare(ImageArguments images, Planner planner) throws IOException, Refusal {
        List<Disk> disks = images.open();
        try {
            Proposal proposal = planner.plan(Assembly.of(disks, GroupNames.NONE));
            return new Prepared(proposal, new Consequences(disks, proposal.plan()));
        } finally {
            ImageArguments.close(disks);
        }
    }

    private static void print(PrintWriter out, Prepared prepared) {
        PlanText.print(prepared.proposal().plan(), out::println);
        prepared.proposal().notes().forEach(note -> out.println("note: " + note));
        for (Finding finding : prepared.consequences().foreseen()) {
            out.println("then: " + finding.code() + " " + finding.place().disk() + " " + finding.path() + ": " + finding.text());
        }
    }
}
