package io.vgdakit.view.html;

import io.vgdakit.record.AixTime;
import io.vgdakit.record.Finding;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.DiskDigest;
import io.vgdakit.vg.DiskMetadata;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a report is made of.
 *
 * @param assembly the volume groups
 * @param findings of all checks
 * @param images hashes of every image
 * @param tool name and version of the program
 * @param command the command line
 * @param made when
 * @param time zone of the times on the page
 */
public record ReportInput(
        Assembly assembly, List<Finding> findings, List<Hashed> images, String tool, List<String> command, Instant made, AixTime time) {

    /**
     * The hashes of one image.
     *
     * @param disk the disk
     * @param metadata of the metadata
     * @param all of the whole image, where that was asked for
     */
    public record Hashed(DiskMetadata disk, DiskDigest metadata, Optional<DiskDigest> all) {
    }

    public ReportInput {
        findings = List.copyOf(findings);
        images = List.copyOf(images);
        command = List.copyOf(command);
    }
}
