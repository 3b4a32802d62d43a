package io.vgdakit.cli;

/** Version of the program, from the manifest of its jar. */
final class Version {

    private Version() {
    }

    static String text() {
        String version = Version.class.getPackage().getImplementationVersion();
        return "vgdakit " + (version == null ? "(not packaged)" : version);
    }
}
