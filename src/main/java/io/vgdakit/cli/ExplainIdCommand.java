package io.vgdakit.cli;

import io.vgdakit.record.AixTime;
import io.vgdakit.record.Fact;
import io.vgdakit.record.IdExplanation;
import io.vgdakit.record.Reading;
import io.vgdakit.record.TimeReference;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vgdakit explain-id}. */
@Command(description = "Explain PVIDs, VGIDs, LVIDs and time stamps: the machine that made them, when, and what they cannot tell.")
final class ExplainIdCommand extends ProgramCommand {

    @Parameters(paramLabel = "ID", arity = "1..*", description = "Hex digits as AIX prints them.")
    private List<String> ids;

    @Option(names = "--near", paramLabel = "ID|DATE",
            description = "A VGID, a date or a UTC time by which the full time of a PVID is chosen.")
    private String near;

    @Option(names = "--tz", paramLabel = "ZONE", description = "Time zone of the times in AIX's form; UTC without it.")
    private String zone;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = out();
        List<IdExplanation> explanations = explanations();
        if (json) {
            JsonDocument.print(out, "vgdakit-explain-id", "ids", explanations.stream().map(ExplainIdCommand::tree));
            return ExitCode.DONE;
        }
        for (IdExplanation explanation : explanations) {
            if (explanations.size() > 1) {
                out.println((explanation == explanations.get(0) ? "" : System.lineSeparator()) + "id: " + explanation.id());
            }
            explanation.lines().forEach(out::println);
        }
        return ExitCode.DONE;
    }

    private List<IdExplanation> explanations() {
        try {
            Optional<TimeReference> reference = Optional.ofNullable(near).map(TimeReference::parse);
            AixTime time = zone == null ? AixTime.UTC : AixTime.parse(zone);
            return ids.stream().map(id -> IdExplanation.of(id, reference, time)).toList();
        } catch (IllegalArgumentException refused) {
            throw new ParameterException(spec.commandLine(), refused.getMessage());
        }
    }

    private static Map<String, Object> tree(IdExplanation explanation) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", explanation.id());
        tree.put("readings", explanation.readings().stream().map(ExplainIdCommand::tree));
        return tree;
    }

    private static Map<String, Object> tree(Reading reading) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", reading.kind().prefix());
        tree.put("is_plausible", reading.plausible());
        for (Fact fact : reading.facts()) {
            tree.put(fact.name(), fact.value());
        }
        return tree;
    }
}
