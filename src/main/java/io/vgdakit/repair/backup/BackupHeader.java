package io.vgdakit.repair.backup;

import java.time.Instant;
import java.util.List;

/**
 * How a backup came to be.
 *
 * @param tool name and version of the program
 * @param time when it was begun
 * @param command the command line, word by word; empty in a sanitized backup
 * @param sanitized whether names and machine ids were replaced
 */
public record BackupHeader(String tool, Instant time, List<String> command, boolean sanitized) {

    public BackupHeader {
        command = List.copyOf(command);
    }

    /** The comment that begins the file. */
    String comment() {
        return ("vgdakit backup, version 1" + (sanitized ? ", sanitized" : "") + ", made by " + tool + " at " + time
                + "; gzip of text records; vgdakit backup --list FILE says what is in it ").replaceAll("[^ -~]", "?");
    }
}
