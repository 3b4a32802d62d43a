package io.vgdakit.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.zip.ZipFile;

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
            Path jar = Path.of(Version.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (!Files.isRegularFile(jar)) {
                return "";
            }
            try (var entries = new ZipFile(jar.toFile())) {
                return entries.getEntry(JarFile.MANIFEST_NAME).getTimeLocal().toLocalDate().toString();
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
