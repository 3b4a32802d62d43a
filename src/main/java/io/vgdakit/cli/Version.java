package io.vgdakit.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URLConnection;

/** Version of the program, as its jar tells it. */
final class Version {

    private Version() {
    }

    static String text() {
        String version = Version.class.getPackage().getImplementationVersion();
        return "vgdakit " + (version == null ? "(not packaged)" : version);
    }

    /** The day that the build gives to everything in the jar, as YYYY-MM-DD; empty outside a jar. */
    static String day() {
        try {
            URLConnection self = Version.class.getResource("Version.class").openConnection();
            return self instanceof JarURLConnection jar ? jar.getJarEntry().getTimeLocal().toLocalDate().toString() : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
