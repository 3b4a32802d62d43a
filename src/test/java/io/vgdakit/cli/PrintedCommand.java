package io.vgdakit.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command line that is printed for people.
 *
 * @param line what they type
 * @param exitCode what it ends with: 0, or what the words behind it say with "exit code N"
 */
record PrintedCommand(String line, int exitCode) {

    private static final Pattern EXIT_CODE = Pattern.compile("exit code (\\d+)");

    /** @param purpose the words behind the line, or next to it */
    static PrintedCommand of(String line, String purpose) {
        Matcher told = EXIT_CODE.matcher(purpose);
        return new PrintedCommand(line, told.find() ? Integer.parseInt(told.group(1)) : ExitCode.DONE);
    }

    /** From a line with its purpose behind two blanks, or behind {@code #}. */
    static PrintedCommand parse(String printed) {
        String[] parts = printed.strip().split("\\s+# |\\s{2,}", 2);
        return of(parts[0], parts.length > 1 ? parts[1] : "");
    }
}
