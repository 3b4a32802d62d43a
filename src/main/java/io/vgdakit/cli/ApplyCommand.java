package io.vgdakit.cli;

import io.vgdakit.repair.Consequences;
import io.vgdakit.repair.Plan;
import io.vgdakit.repair.PlanFile;
import io.vgdakit.repair.PlanText;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vgdakit apply}. */
@Command(description = {"Apply a plan that was made earlier. Without --journal the plan is printed and nothing is written."})
final class ApplyCommand extends ProgramCommand {

    @Mixin
    private DeviceConsent devices;

    @Parameters(paramLabel = "PLAN", description = "The file of the plan.")
    private Path plan;

    @Option(names = "--journal", paramLabel = "FILE",
            description = "Write the plan to the images; FILE, new or with the journals of earlier repairs, is what undoes it.")
    private Path journal;

    @Option(names = "--force", description = "Override the objections of the plan.")
    private boolean force;

    @Override
    public Integer call() throws Exception {
        Plan read = PlanFile.read(plan);
        PrintWriter out = out();
        if (journal == null) {
            PlanText.print(read, out::println);
            out.println(Writing.edits(read.edits().size()) + "; nothing was written, give --journal FILE to write them");
            return ExitCode.DONE;
        }
        return devices.report(devices.repairer().apply(read, journal, force, Consequences.of(read)));
    }
}
