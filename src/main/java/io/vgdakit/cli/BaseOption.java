package io.vgdakit.cli;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Disks;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Where in its image a disk begins. */
final class BaseOption {

    private static final String NAME = "--base";

    @Option(names = NAME, paramLabel = "OFFSET", converter = OffsetConverter.class, defaultValue = "0",
            description = "The disk begins at this byte of the image, as scan tells it; offsets and PSNs count from there.")
    private long base;

    /** @throws ParameterException with the reason when the option was given to a command that has no use for it */
    static void refuse(CommandLine line, String reason) {
        if (line.getParseResult().hasMatchedOption(NAME)) {
            throw new ParameterException(line, NAME + ": " + reason);
        }
    }

    /** The disk as it begins in an image. */
    Disk in(Disk image) {
        return base == 0 ? image : Disks.at(image, base);
    }

    long bytes() {
        return base;
    }
}
