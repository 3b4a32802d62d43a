package io.vgdakit.repair;

import java.time.Instant;
import java.util.List;

/**
 * What a journal says about the run that wrote it.
 *
 * @param tool name and version of the program
 * @param command the command line, word by word
 * @param time when it began
 */
public record Invocation(String tool, List<String> command, Instant time) {

    public Invocation {
        command = List.copyOf(command);
    }
}
