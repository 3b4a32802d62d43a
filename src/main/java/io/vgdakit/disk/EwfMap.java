package io.vgdakit.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.IOUtils;

/**
 * The chunks of an EWF image, of EnCase, FTK, SMART or ewfacquire ({@code .E01 .E02 …}, {@code .s01 …}; libyal, "Expert Witness
 * Compression Format specification"). Every chunk is verified by its checksum; that of the whole image is not.
 */
final class EwfMap implements BlockMap {

    private final EwfSegments segments;
    private final int chunkBytes;
    private final int sectorBytes;
    private final long diskBytes;
    private final UnpackedBlocks chunks;

    private EwfMap(EwfSegments segments) {
        this.segments = segments;
        chunkBytes = segments.volume().chunkBytes();
        sectorBytes = segments.volume().sectorBytes();
        diskBytes = segments.volume().diskBytes();
        chunks = new UnpackedBlocks(chunkBytes);
    }

    /**
     * Opens all segments, or none.
     *
     * @param image path of the first segment
     * @param first its bytes
     * @throws IOException when it cannot be told what it holds, or a segment cannot be opened
     */
    static ImageBytes open(Path image, ImageBytes first) throws IOException {
        PartChain chain = PartChain.from(image);
        List<ImageBytes> opened = new ArrayList<>(List.of(first));
        try {
            var segments = new EwfSegments();
            String damage = "there is no segment " + chain.missing();
            for (int i = 0; i < chain.parts().size(); i++) {
                if (i > 0) {
                    opened.add(FileBytes.open(chain.parts().get(i)));
                }
                String name = chain.parts().get(i).getFileName().toString();
                try {
                    if (segments.add(new FilePages(opened.get(i), ByteOrder.LITTLE_ENDIAN), name, i + 1)) {
                        damage = "the tables of the EWF image have " + segments.chunks() + " chunks only";
                        break;
                    }
                } catch (IOException e) {
                    if (segments.volume() == null) {
                        throw e;
                    }
                    damage = name + ": " + e.getMessage();
                    break;
                }
            }
            return open(segments, damage, opened);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeQuietly(opened.toArray(Closeable[]::new));
            throw e;
        }
    }

    private static ImageBytes open(EwfSegments segments, String damage, List<ImageBytes> opened) throws IOException {
        EwfVolume volume = segments.volume();
        if (volume == null) {
            throw new IOException("is an EWF image whose first segment has no volume section");
        }
        long needed = (volume.diskBytes() + volume.chunkBytes() - 1) / volume.chunkBytes();
        boolean whole = segments.chunks() >= needed;
        return new MappedBytes(whole ? volume.diskBytes() : segments.chunks() * volume.chunkBytes(), new EwfMap(segments),
                () -> IOUtils.close(opened.toArray(Closeable[]::new)),
                whole ? ImageBytes.End.OF_IMAGE : new ImageBytes.End(Gap.Reason.READ_ERROR, damage));
    }

    @Override
    public Piece at(long position) throws IOException {
        int within = (int) (position % chunkBytes);
        long left = segments.badSectors().goodSectors(position / sectorBytes, chunkBytes) * sectorBytes - position % sectorBytes;
        long chunk = position / chunkBytes;
        byte[] bytes = chunks.block(chunk, () -> segments.tables().floorEntry(chunk).getValue()
                .chunk(chunk, chunkBytes, (int) Math.min(chunkBytes, diskBytes - chunk * chunkBytes)));
        return new Piece.Unpacked(bytes, within, Math.min(left, bytes.length - within));
    }
}
