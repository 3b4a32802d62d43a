package io.vgdakit.cli;

/** Names from disks as names of files. */
final class FileName {

    private FileName() {
    }

    /** The name with an underscore for what may lead elsewhere or mean something to a shell; never empty, never hidden. */
    static String of(String name) {
        String safe = name.replaceAll("[^A-Za-z0-9._+-]", "_");
        return safe.isEmpty() || safe.startsWith(".") || safe.startsWith("-") ? "_" + safe : safe;
    }
}
