package io.vgdakit.cli;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.OpenedDisks;
import io.vgdakit.record.Finding;
import io.vgdakit.repair.Consequences;
import io.vgdakit.repair.Plan;
import io.vgdakit.repair.PlanFile;
import io.vgdakit.repair.PlanText;
import io.vgdakit.repair.Planner;
import io.vgdakit.repair.Proposal;
import io.vgdakit.repair.Recheck;
import io.vgdakit.repair.Refusal;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.GroupNames;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of a command that plans a change and, when told, applies it; and what is done with the plan. */
final class WritingOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Mixin
    private ApplyOptions writing;

    @Option(names = "--plan-out", paramLabel = "FILE", description = "Write the plan into a new file, for 'vgdakit apply'.")
    private Path planOut;

    @Option(names = "--force", description = "Override the objections of the plan.")
    private boolean force;

    /** Plans a change of open disks. */
    interface DiskPlanner {

        Proposal plan(List<Disk> disks) throws IOException, Refusal;
    }

    /** A plan and what comes of it. */
    private record Prepared(Proposal proposal, Consequences consequences) {
    }

    /**
     * Plans a change of images, prints it, and applies it when that is asked for.
     *
     * @return the exit code
     */
    int run(ImageArguments images, Planner planner) throws IOException, Refusal {
        return runOnDisks(images, disks -> planner.plan(Assembly.of(disks, GroupNames.NONE)));
    }

    /** The same for a change of disks that need not belong to a volume group. */
    int runOnDisks(ImageArguments images, DiskPlanner planner) throws IOException, Refusal {
        check();
        Prepared prepared = prepare(images, planner);
        List<String> remarks = new ArrayList<>();
        prepared.proposal().notes().forEach(note -> remarks.add("note: " + note));
        for (Finding finding : prepared.consequences().foreseen()) {
            remarks.add("then: " + finding.code() + " " + finding.place().disk() + " " + finding.path() + ": " + finding.text());
        }
        return finish(prepared.proposal().plan(), remarks, prepared.consequences());
    }

    /** @throws ParameterException when options do not go together; called before any work */
    void check() {
        writing.check();
    }

    /**
     * Prints a plan, keeps it when asked, and applies it when asked; no image may be open.
     *
     * @param remarks lines to print behind the plan
     * @return the exit code
     */
    int finish(Plan plan, List<String> remarks, Recheck recheck) throws IOException, Refusal {
        PrintWriter out = spec.commandLine().getOut();
        PlanText.print(plan, out::println);
        remarks.forEach(out::println);
        if (planOut != null) {
            PlanFile.write(plan, planOut);
            out.println("the plan is in " + planOut);
        }
        return writing.finish(plan.edits().size(), (repairer, journal) -> repairer.apply(plan, journal, force, recheck));
    }

    /** The images are closed again, because applying opens and locks them. */
    private static Prepared prepare(ImageArguments images, DiskPlanner planner) throws IOException, Refusal {
        try (OpenedDisks opened = images.open()) {
            Proposal proposal = planner.plan(opened.disks());
            return new Prepared(proposal, new Consequences(opened.disks(), proposal.plan()));
        }
    }
}
