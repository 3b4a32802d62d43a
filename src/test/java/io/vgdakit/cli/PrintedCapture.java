package io.vgdakit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares output with a capture, line by line and literally but for trailing blanks, except the listed differences. */
final class PrintedCapture {

    /**
     * A fact of the capture that is not on disk.
     *
     * @param captured regular expression for a part of a captured line
     * @param printed what stands there instead
     * @param why it cannot be the same
     */
    record Difference(String captured, String printed, String why) {
    }

    private static final String DROPPED = "\0";

    private PrintedCapture() {
    }

    static Difference difference(String captured, String printed, String why) {
        return new Difference(captured, printed, why);
    }

    /** A captured line that is not printed. */
    static Difference dropped(String captured, String why) {
        return new Difference(captured, DROPPED, why);
    }

    /** Fails also when a listed difference is none. */
    static void assertPrints(List<String> capture, List<Difference> differences, Run run) {
        assertThat(run.exitCode()).as(run.err()).isZero();
        Set<Difference> used = new HashSet<>();
        List<String> expected = new ArrayList<>();
        for (String captured : capture) {
            String line = captured.stripTrailing();
            for (Difference difference : differences) {
                String changed = line.replaceAll(difference.captured(), difference.printed());
                if (!changed.equals(line)) {
                    used.add(difference);
                    line = changed;
                }
            }
            if (!line.contains(DROPPED)) {
                expected.addAll(line.lines().map(String::stripTrailing).toList());
            }
        }
        assertThat(run.out().lines().map(String::stripTrailing).toList()).containsExactlyElementsOf(expected);
        assertThat(used).as("differences that occur").containsExactlyInAnyOrderElementsOf(differences);
    }
}
