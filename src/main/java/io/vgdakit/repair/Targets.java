package io.vgdakit.repair;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Disks;
import io.vgdakit.record.Sha256;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The images that are to be written, all open and locked, or none. */
final class Targets implements Closeable {

    private final Map<Path, WritableImage> images = new LinkedHashMap<>();

    private Targets() {
    }

    /** Opens images by their canonical paths, of the sizes they must have. */
    static Targets open(Storage storage, List<ImageIdentity> identities, Consent consent) throws IOException, Refusal {
        var targets = new Targets();
        try {
            for (ImageIdentity identity : identities) {
                requireCanonical(identity.path());
                WritableImage image = storage.openImage(identity.path());
                targets.images.put(identity.path(), image);
                requireCanonical(identity.path());
                if (image.size() != identity.size()) {
                    throw new Refusal(identity.path() + ": has " + image.size() + " bytes; expected " + identity.size()
                            + ". It is another image, or it was changed");
                }
                consent.check(identity, image);
            }
            return targets;
        } catch (IOException | Refusal | RuntimeException e) {
            targets.close();
            throw e;
        }
    }

    WritableImage get(Path image) {
        return images.get(image);
    }

    /** The bytes that an image holds where an edit is. */
    byte[] current(Edit edit) throws IOException {
        return get(edit.image()).read(edit.offset(), edit.length());
    }

    /** Refuses when an image is not the one that its edits were made for. */
    void verify(EditSource source) throws IOException, Refusal {
        Map<Path, String> found = fingerprints(source);
        for (ImageIdentity identity : source.images()) {
            if (!found.get(identity.path()).equals(identity.fingerprint())) {
                throw new Refusal(identity.path()
                        + ": its IPL record or its LVM record is not the one that was expected. It is another disk, or it was"
                        + " changed");
            }
        }
    }

    /** Fingerprints of all open images without the bytes of the edits. */
    Map<Path, String> fingerprints(EditSource edits) throws IOException, Refusal {
        Map<Path, Fingerprint> fingerprints = new HashMap<>();
        images.forEach((path, image) -> fingerprints.put(path, new Fingerprint(reader(image))));
        edits.forEach(edit -> fingerprints.get(edit.image()).mask(edit));
        Map<Path, String> hex = new HashMap<>();
        fingerprints.forEach((path, fingerprint) -> hex.put(path, fingerprint.hex()));
        return hex;
    }

    /** Refuses when bytes that a plan rests on are others. */
    void verify(Requirement requirement) throws IOException, Refusal {
        byte[] bytes;
        WritableImage open = get(requirement.image());
        if (open != null) {
            bytes = reader(open).read(requirement.offset(), requirement.length());
        } else {
            requireCanonical(requirement.image());
            try (Disk disk = Disks.open(requirement.image())) {
                bytes = disk.read(requirement.offset(), requirement.length()).bytes();
            }
        }
        if (!Sha256.hex(bytes).equals(requirement.sha256())) {
            throw new Refusal(requirement.image() + ": the " + requirement.length() + " bytes at offset " + requirement.offset()
                    + ", on which the plan rests, are no longer the same; make the plan anew");
        }
    }

    /** Reads any range; what the image does not have or cannot give is zero, as {@link Disk} does. */
    static Fingerprint.Reader reader(WritableImage image) {
        return (offset, length) -> {
            var bytes = new byte[length];
            int held = (int) Math.max(0, Math.min(length, image.size() - offset));
            if (held == 0) {
                return bytes;
            }
            try {
                System.arraycopy(image.read(offset, held), 0, bytes, 0, held);
            } catch (IOException e) {
                // zero, as where the plan was made
            }
            return bytes;
        };
    }

    @Override
    public void close() throws IOException {
        IOException first = null;
        for (WritableImage image : images.values()) {
            try {
                image.close();
            } catch (IOException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /** A path that leads elsewhere than when the plan was made is not followed. */
    static void requireCanonical(Path path) throws IOException, Refusal {
        Path real;
        try {
            real = path.toRealPath();
        } catch (NoSuchFileException e) {
            throw new Refusal(path + ": there is no such file; put the image back to this path");
        }
        if (!real.equals(path)) {
            throw new Refusal(path + ": leads to " + real + " now; make the plan anew");
        }
    }
}
