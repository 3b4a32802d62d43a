package io.vgdakit.cli;

import io.vgdakit.check.Checker;
import io.vgdakit.check.Rules;
import io.vgdakit.disk.OpenedDisks;
import io.vgdakit.record.Finding;
import io.vgdakit.record.Severity;
import io.vgdakit.vg.Grouping;
import io.vgdakit.view.CheckView;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vgdakit check}. */
@Command(description = {
    "Check all metadata of disks and volume groups: what is wrong, where, how sure that is, and which repair would help.",
    "Exit code 1 when there is an error, 3 when no disk belongs to a volume group."
})
final class CheckCommand extends ProgramCommand {

    @Mixin
    private ImageArguments images;

    @Option(names = "--json", description = "One JSON document.")
    private boolean json;

    @Option(names = "--jsonl", description = "One JSON object a line for each finding.")
    private boolean jsonLines;

    @Option(names = "--severity", paramLabel = "LEVEL", defaultValue = "info", description = "Print findings from this level on: error, warning, info.")
    private Severity level;

    @Option(names = "--explain", paramLabel = "CODE", help = true, description = "Print what a rule says, for example --explain VGDA-007; needs no image.")
    private String code;

    @Override
    public Integer call() throws Exception {
        return code == null ? check() : explain();
    }

    private int explain() {
        var rule = Rules.find(code.toUpperCase(Locale.ROOT)).orElseThrow(() -> new UsageError(
                "no rule " + code + ": expected a code as 'vgdakit check' prints it, for example VGDA-007"));
        CheckView.explanation(rule).forEach(out()::println);
        return ExitCode.DONE;
    }

    private int check() throws IOException {
        try (OpenedDisks opened = images.open()) {
            Grouping disks = Grouping.of(opened.disks());
            List<Finding> findings = Checker.check(disks);
            print(findings, opened.disks().size(), disks.groups().size());
            if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
                return ExitCode.FOUND;
            }
            return disks.groups().isEmpty() ? ExitCode.UNREADABLE : ExitCode.DONE;
        }
    }

    private void print(List<Finding> findings, int disks, int groups) throws IOException {
        PrintWriter out = out();
        List<Finding> shown = findings.stream().filter(finding -> finding.severity().compareTo(level) <= 0).toList();
        if (jsonLines) {
            shown.forEach(finding -> JsonOutput.line(out, CheckView.tree(finding)));
        } else if (json) {
            Map<String, Object> document = new LinkedHashMap<>(CheckView.counts(findings));
            document.put("findings", shown.stream().map(CheckView::tree));
            JsonDocument.print(out, "vgdakit-check", document);
        } else {
            CheckView.lines(shown).forEach(out::println);
            out.println(CheckView.verdict(findings) + " (disks: " + disks + ", volume groups: " + groups + ")");
        }
    }
}
