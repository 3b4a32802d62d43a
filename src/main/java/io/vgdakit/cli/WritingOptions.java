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
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of a command that plans a change and, when told, applies it; and what is done with the plan. */
final class WritingOptions {

    private static final DateTimeFormatter JOURNAL = DateTimeFormatter.ofPattern("'vgdakit-'yyyyMMdd'T'HHmmss'Z.vgj'");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--apply", description = "Write the images; without it the plan is printed and nothing is written.")
    private boolean apply;

    @Option(names = "--journal", paramLabel = "FILE",
            description = "The file that undoes what --apply writes, new or with the journals of earlier repairs; vgdakit-TIME.vgj in the current directory by default.")
    private Path journal;

    @Option(names = "--plan-out", paramLabel = "FILE", description = "Write the plan into a new file, for 'vgdakit apply'.")
    private Path planOut;

    @Option(names = "--force", description = "Override the objections of the plan.")
    private boolean force;

    @Mixin
    private DeviceConsent devices;

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
        if (journal != null && !apply) {
            throw new ParameterException(spec.commandLine(), "--journal needs --apply");
        }
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
        if (!apply) {
            out.println(plan.isEmpty() ? "nothing to write" : Writing.edits(plan.edits().size()) + "; nothing was written, give --apply to write");
            return ExitCode.DONE;
        }
        Path file = journal != null ? journal : Path.of(ZonedDateTime.now(ZoneOffset.UTC).format(JOURNAL));
        return Writing.report(spec.commandLine(), devices.repairer().apply(plan, file, force, recheck));
    }

    /** The images are closed again, because applying opens and locks them. */
    private static Prepared prepare(ImageArguments images, DiskPlanner planner) throws IOException, Refusal {
        try (OpenedDisks opened = images.open()) {
            Proposal proposal = planner.plan(opened.disks());
            return new Prepared(proposal, new Consequences(opened.disks(), proposal.plan()));
        }
    }
}
