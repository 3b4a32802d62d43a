package io.vgdakit.cli;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vgdakit undo}. */
@Command(description = "Restore what images held before the last repair of a journal, byte for byte, be it finished or interrupted.")
final class UndoCommand extends ProgramCommand {

    @Mixin
    private DeviceConsent devices;

    @Parameters(paramLabel = "JOURNAL", description = "The journal to undo.")
    private Path undone;

    @Option(names = "--journal", paramLabel = "FILE",
            description = "A new file that undoes the undo; JOURNAL.undo1 by default, or the next number that is free.")
    private Path journal;

    @Option(names = "--all", description = "Undo all repairs of JOURNAL, the last first; without it only the last one that is not undone yet.")
    private boolean all;

    @Option(names = "--image", paramLabel = "OLD=NEW",
            description = "An image lies at NEW now; OLD is its path, or its file name, in the journal. It must be the same disk.")
    private Map<Path, Path> moved = new LinkedHashMap<>();

    @Override
    public Integer call() throws Exception {
        return devices.report(devices.repairer().undo(undone, journal == null ? free() : journal, moved, all));
    }

    private Path free() {
        return IntStream.iterate(1, i -> i + 1).mapToObj(i -> undone.resolveSibling(undone.getFileName() + ".undo" + i))
                .filter(file -> !Files.exists(file, LinkOption.NOFOLLOW_LINKS)).findFirst().orElseThrow();
    }
}
