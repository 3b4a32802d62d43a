package io.vgdakit.cli;

import io.vgdakit.check.evidence.EvidenceReport;
import io.vgdakit.disk.Disk;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.GroupNames;
import io.vgdakit.view.EvidenceView;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vgdakit evidence}. */
@Command(description = {
    "Tell which rules of the format reference, and which readings, the disks of each volume group confirm or contradict.",
    "Columns: rule; grade, A established to D guess; yes, structures for which it holds; no, for which it does not;",
    "?, structures that cannot tell; what it means."})
final class EvidenceCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Mixin
    private ImageArguments images;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    /** 3 when a disk has neither LVM record nor VGDA. */
    @Override
    public Integer call() throws Exception {
        List<Disk> disks = images.open();
        try {
            Assembly assembly = Assembly.of(disks, GroupNames.NONE);
            assembly.others().stream().map(LayoutMessages::none).forEach(spec.commandLine().getErr()::println);
            print(assembly.volumeGroups().stream().map(EvidenceReport::of));
            return assembly.others().isEmpty() ? ExitCode.DONE : ExitCode.UNREADABLE;
        } finally {
            ImageArguments.close(disks);
        }
    }

    private void print(Stream<EvidenceReport> reports) throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("schema", "vgdakit-evidence");
            document.put("schemaVersion", 1);
            document.put("volume_groups", reports.map(EvidenceView::tree));
            JsonOutput.document(out, document);
        } else {
            reports.flatMap(EvidenceView::lines).forEach(out::println);
        }
    }
}
