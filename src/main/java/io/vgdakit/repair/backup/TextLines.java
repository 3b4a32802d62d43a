package io.vgdakit.repair.backup;

import io.vgdakit.repair.InputFiles;
import io.vgdakit.repair.Refusal;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** The lines of an exported text without comments and blank lines, with their numbers. */
final class TextLines implements Closeable {

    private static final int MAX_LINE = 1 << 14;

    private final Path file;
    private final InputStream in;
    private int number;

    TextLines(Path file) throws IOException {
        this.file = file;
        this.in = InputFiles.open(file);
    }

    /** The next line that says something; null at the end. */
    String next() throws IOException, Refusal {
        var line = new StringBuilder();
        for (int c = in.read(); ; c = in.read()) {
            if (c == '\n' || c < 0) {
                number++;
                String said = said(line);
                if (!said.isEmpty()) {
                    return said;
                }
                if (c < 0) {
                    return null;
                }
                line.setLength(0);
            } else if (line.length() == MAX_LINE) {
                number++;
                throw refused("is longer than " + MAX_LINE + " characters");
            } else {
                line.append((char) c);
            }
        }
    }

    /** Number of the line read last, from 1. */
    int number() {
        return number;
    }

    Refusal refused(String what) {
        return new Refusal(file + ", line " + number + ": " + what);
    }

    /** A comment begins at the start of a line or behind a blank, but not inside a text. */
    private static String said(StringBuilder line) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            if (c == '#' && !quoted && (i == 0 || Character.isWhitespace(line.charAt(i - 1)))) {
                return line.substring(0, i).strip();
            }
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
