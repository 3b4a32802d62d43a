package io.vgdakit.cli;

import io.vgdakit.check.Checker;
import io.vgdakit.disk.Disk;
import io.vgdakit.disk.OpenedDisks;
import io.vgdakit.record.Finding;
import io.vgdakit.record.Severity;
import io.vgdakit.repair.Draft;
import io.vgdakit.repair.Plan;
import io.vgdakit.repair.RepairKind;
import io.vgdakit.repair.RepairMode;
import io.vgdakit.repair.Repairs;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.GroupNames;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code vgdakit repair}. */
@Command(description = {
    "Plan repairs of metadata and, with --apply, write them.",
    "Give one kind of repair before the images (lvmrec, vgda, pvid, vgsa, bbdir, config, names, ppe, lvcb, superblock, boot,"
            + " clear-boot, clear-stale), or --auto for all that rest on certain facts."
            + " Without --apply the plan is printed and nothing is written."
})
final class RepairCommand extends ProgramCommand {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ImageArguments images;

    @Mixin
    private WritingOptions writing;

    @Option(names = "--auto", description = "Plan every repair that rests on certain facts, and list what is left and why.")
    private boolean automatic;

    @Option(names = "--unverified", description = "Allow repairs that rest on unverified facts.")
    private boolean unverified;

    @Option(names = "--replace-data", description = "Needed by lvcb where the first block of an LV holds data that is no LVCB: an application may own it.")
    private boolean replaceData;

    @Option(names = "--i-understand", description = "Needed by clear-stale: AIX may then read old data from a mirror copy that missed writes.")
    private boolean understood;

    @Override
    public Integer call() throws Exception {
        Optional<RepairKind> kind = images.takeFirst(word -> RepairKind.named(word).isPresent()).flatMap(RepairKind::named);
        if (kind.isPresent() == automatic) {
            throw new ParameterException(spec.commandLine(), "Give either --auto or one kind of repair before the images: "
                    + Arrays.stream(RepairKind.values()).map(RepairKind::word).collect(Collectors.joining(", ")));
        }
        if (kind.filter(RepairKind.CLEAR_STALE::equals).isPresent() && !understood) {
            throw new ParameterException(spec.commandLine(), "clear-stale lets AIX read old data from mirror copies that missed writes; compare the copies"
                    + " first, then give --i-understand");
        }
        writing.check();
        List<String> left = new ArrayList<>();
        Plan plan;
        boolean refused;
        try (OpenedDisks opened = images.open()) {
            List<Disk> disks = opened.disks();
            Draft draft = kind.map(named -> Repairs.of(named, disks, new RepairMode(false, unverified, replaceData))).orElseGet(() -> Repairs.automatic(disks));
            draft.left().forEach(text -> left.add("left: " + text));
            if (automatic) {
                Repairs.remaining(draft).forEach(text -> left.add("left: " + text));
            }
            plan = draft.plan();
            refused = kind.isPresent() && plan.isEmpty() && !draft.left().isEmpty();
            Assembly assembly = draft.assembly();
            if (plan.isEmpty() && assembly.volumeGroups().isEmpty()) {
                assembly.others().forEach(disk -> err().println(LayoutMessages.none(disk)));
                return ExitCode.UNREADABLE;
            }
        }
        int exitCode = writing.finish(plan, left, this::errors);
        if (refused) {
            err().println("nothing can be repaired so; what is left and why is listed");
        }
        return refused ? ExitCode.REFUSED : exitCode;
    }

    /** The errors that the checks find on the images as they are now. */
    private List<Finding> errors() throws IOException {
        try (OpenedDisks opened = images.open()) {
            return Checker.check(Assembly.of(opened.disks(), GroupNames.NONE)).stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
        }
    }
}
