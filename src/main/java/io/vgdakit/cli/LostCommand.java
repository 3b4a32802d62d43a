package io.vgdakit.cli;

import io.vgdakit.cli.LostArguments.Lost;
import io.vgdakit.scan.carve.GridHints;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Reports what is left on disks whose metadata was lost.
 *
 * @param <T> what one part of the report is about
 */
abstract class LostCommand<T> extends ProgramCommand {

    @Mixin
    private LostArguments arguments;

    @Option(names = "--json", description = "One JSON document.")
    private boolean json;

    private final String schema;
    private final String key;
    private final String nothing;

    /**
     * @param schema of the JSON document
     * @param key of the parts in it
     * @param nothing said when nothing is left in any part
     */
    LostCommand(String schema, String key, String nothing) {
        this.schema = schema;
        this.key = key;
        this.nothing = nothing;
    }

    abstract List<T> parts(Lost lost);

    abstract Map<String, Object> tree(T part);

    abstract Stream<String> lines(T part);

    abstract boolean somethingLeft(T part);

    final GridHints hints() {
        return arguments.hints();
    }

    /** 1 when nothing is left. */
    @Override
    public final Integer call() throws Exception {
        try (Lost lost = arguments.open()) {
            List<T> parts = parts(lost);
            if (json) {
                JsonDocument.print(out(), schema, key, parts.stream().map(this::tree));
            } else {
                parts.stream().flatMap(this::lines).forEach(out()::println);
            }
            if (parts.stream().anyMatch(this::somethingLeft)) {
                return ExitCode.DONE;
            }
            err().println("vgdakit: " + nothing);
            return ExitCode.FOUND;
        }
    }
}
