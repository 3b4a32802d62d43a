package io.vgdakit.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.IOUtils;

/** Opens the extents that the descriptor of a VMDK image names, one behind the other. */
final class VmdkExtents {

    private static final Closeable NOTHING = () -> { };

    private VmdkExtents() {
    }

    /**
     * Opens all extents, or none. Those whose file is not there cannot be read.
     *
     * @param descriptor the file; closed when the extents are open
     * @throws IOException when the image is of a kind that cannot be read, or a file cannot be opened
     */
    static ImageBytes open(Path image, ImageBytes descriptor) throws IOException {
        VmdkDescriptor text = VmdkDescriptor.file(descriptor);
        text.requireWhole();
        List<ImageBytes> opened = new ArrayList<>();
        try {
            for (VmdkDescriptor.Extent extent : text.extents()) {
                opened.add(open(image, extent));
            }
            var extents = new SplitBytes(opened, ImageBytes.End.OF_IMAGE);
            var disk = new MappedBytes(extents.size(), position -> new Piece.Stored(extents, position, extents.size() - position), extents,
                    ImageBytes.End.OF_IMAGE);
            descriptor.close();
            return disk;
        } catch (IOException | RuntimeException e) {
            IOUtils.closeQuietly(opened.toArray(Closeable[]::new));
            throw e;
        }
    }

    private static ImageBytes open(Path image, VmdkDescriptor.Extent extent) throws IOException {
        long length = extent.sectors() * Disk.SECTOR_BYTES;
        if (extent.denied()) {
            return unreadable(length, "the descriptor of the VMDK image says that there is no access to this extent");
        }
        if (extent.type().equals("ZERO")) {
            return mapped(length, position -> new Piece.Zeros(length - position), NOTHING);
        }
        boolean sparse = extent.type().equals("SPARSE");
        if (!sparse && !extent.type().equals("FLAT") && !extent.type().equals("VMFS") || extent.file() == null) {
            throw new IOException("is a VMDK image with an extent of type " + extent.type()
                    + "; only SPARSE, FLAT, VMFS and ZERO ones can be read");
        }
        if (extent.file().matches("\\.{0,2}|.*[/\\\\:].*")) {
            // The descriptor of a stranger must not choose any file of this machine.
            throw new IOException("is a VMDK image with an extent '" + extent.file() + "' that does not lie beside it; "
                    + "only file names can be read");
        }
        Path file;
        try {
            file = image.resolveSibling(extent.file());
        } catch (InvalidPathException e) {
            return unreadable(length, "there is no extent file " + extent.file());
        }
        if (!Files.isRegularFile(file)) {
            return unreadable(length, "there is no extent file " + extent.file());
        }
        ImageBytes bytes = FileBytes.open(file);
        try {
            ImageBytes content = sparse ? VmdkMap.open(bytes) : bytes;
            long start = sparse ? 0 : extent.offset() * Disk.SECTOR_BYTES;
            return mapped(length, position -> new Piece.Stored(content, start + position, length - position), content);
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    private static ImageBytes unreadable(long length, String why) throws IOException {
        return mapped(length, position -> {
            throw new IOException(why);
        }, NOTHING);
    }

    private static ImageBytes mapped(long length, BlockMap map, Closeable file) throws IOException {
        return new MappedBytes(length, map, file, ImageBytes.End.OF_IMAGE);
    }
}
