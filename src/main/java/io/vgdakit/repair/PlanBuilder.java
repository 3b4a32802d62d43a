package io.vgdakit.repair;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import io.vgdakit.disk.Gap;
import io.vgdakit.record.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the edits of a plan. It reads the old bytes from the disks and writes nothing. Edits that change nothing are dropped; none are
 * merged, and overlapping ones are refused.
 *
 * <p>Edits go into the current stage, and a stage is on disk before the next one begins. Who repairs one of two copies puts the copy that
 * is already bad into the first stage, then calls {@link #nextStage()}: two copies of one structure in the same stage are refused.
 */
public final class PlanBuilder {

    private final Map<Path, Disk> disks = new LinkedHashMap<>();
    private final List<Edit> edits = new ArrayList<>();
    private final List<Requirement> requirements = new ArrayList<>();
    private final List<String> objections = new ArrayList<>();
    private int stage = 1;

    /**
     * Replaces a range of bytes. A range of more than {@link Edit#MAX_BYTES} becomes several edits of the same stage.
     *
     * @param disk an open image; {@link Disk#source()} is its path
     * @param offset bytes from the start of the disk
     * @param newBytes what the image is to hold
     * @param path the field or structure, in the grammar of field paths, for example {@code lvmrec[0]}
     * @param reason one sentence for a person
     * @throws Refusal when the range ends behind the image, or its old bytes cannot be read and so could not be restored
     * @throws IOException when the image is gone
     */
    public PlanBuilder edit(Disk disk, long offset, byte[] newBytes, String path, String reason) throws IOException, Refusal {
        Path image = ImageIdentity.path(disk);
        disks.putIfAbsent(image, disk);
        for (int from = 0; from < newBytes.length; from += Edit.MAX_BYTES) {
            int length = Math.min(newBytes.length - from, Edit.MAX_BYTES);
            byte[] piece = Arrays.copyOfRange(newBytes, from, from + length);
            byte[] old = read(disk, offset + from, length, path);
            if (!Arrays.equals(old, piece)) {
                edits.add(new Edit(image, stage, offset + from, old, piece, path, reason));
            }
        }
        return this;
    }

    /** Ends the current stage; has no effect when it is empty. */
    public PlanBuilder nextStage() {
        if (!edits.isEmpty() && edits.get(edits.size() - 1).stage() == stage) {
            stage++;
        }
        return this;
    }

    /**
     * Makes the plan depend on bytes that it does not change.
     *
     * @throws Refusal when they cannot be read
     */
    public PlanBuilder require(Disk disk, long offset, int length) throws IOException, Refusal {
        Path image = ImageIdentity.path(disk);
        for (int from = 0; from < length; from += Edit.MAX_BYTES) {
            int part = Math.min(length - from, Edit.MAX_BYTES);
            requirements.add(new Requirement(image, offset + from, part, Sha256.hex(read(disk, offset + from, part, "source"))));
        }
        return this;
    }

    /** Adds a reason not to apply the plan unless a person insists; one sentence that names the place. */
    public PlanBuilder objection(String text) {
        objections.add(text);
        return this;
    }

    /**
     * The plan.
     *
     * @throws Refusal when edits overlap, or two copies of one structure are in the same stage
     */
    public Plan build() throws Refusal {
        List<ImageIdentity> images = new ArrayList<>();
        for (Map.Entry<Path, Disk> entry : disks.entrySet()) {
            List<Edit> own = edits.stream().filter(edit -> edit.image().equals(entry.getKey())).toList();
            if (!own.isEmpty()) {
                images.add(ImageIdentity.of(entry.getKey(), entry.getValue(), own));
            }
        }
        return new Plan(images, edits, requirements, objections);
    }

    private static byte[] read(Disk disk, long offset, int length, String path) throws Refusal {
        Extent extent = disk.read(offset, length);
        if (extent.complete()) {
            return extent.bytes();
        }
        Gap gap = extent.gaps().get(0);
        throw new Refusal(disk.source() + ": " + path + " at offset " + offset + " (" + length + " bytes): " + switch (gap.reason()) {
            case BEYOND_END -> "ends behind the image, which has " + disk.size() + " bytes and must not grow";
            default -> "cannot be read at offset " + gap.offset() + ", so it could not be restored: " + gap.detail();
        });
    }
}
