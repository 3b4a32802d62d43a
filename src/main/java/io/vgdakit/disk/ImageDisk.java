package io.vgdakit.disk;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A disk over the bytes of an image.
 *
 * <p>Reads go in pieces of 1 MiB. A piece that fails is read again one sector at a time, so that only the bad sectors are missing; a bad
 * sector is thus tried twice and never more often, to spare a dying drive.
 */
class ImageDisk implements Disk {

    private static final int PIECE_BYTES = 1 << 20;

    private final String name;
    private final String source;
    private final ImageBytes image;

    ImageDisk(String name, String source, ImageBytes image) {
        this.name = name;
        this.source = source;
        this.image = image;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public long size() {
        return image.size();
    }

    @Override
    public Extent read(long offset, int length) {
        if (offset < 0 || length < 0 || offset > Long.MAX_VALUE - length) {
            throw new IllegalArgumentException("no such range on a disk: offset " + offset + ", length " + length);
        }
        var request = new ExtentBuilder(offset, length);
        int done = 0;
        while (done < length) {
            int piece = toBoundary(offset + done, PIECE_BYTES, length - done);
            int got = readPiece(request, offset, done, piece);
            done += got;
            if (got < piece) {
                ImageBytes.End end = image.end();
                request.addGap(offset + done, length - done, end.reason(), end.detail());
                break;
            }
        }
        return request.extent();
    }

    @Override
    public int read(long offset, ByteBuffer target) {
        int position = target.position();
        try {
            return target.hasRemaining() ? Math.max(image.readDirectly(target, offset), 0) : 0;
        } catch (IOException unreadable) {
            target.position(position);
            return 0;
        }
    }

    @Override
    public boolean sequential() {
        return image.sequential();
    }

    @Override
    public void close() throws IOException {
        image.close();
    }

    /** Returns the bytes dealt with, read or put into gaps: fewer than {@code length} only when the image ends there. */
    private int readPiece(ExtentBuilder request, long offset, int from, int length) {
        try {
            return fill(request, offset, from, length);
        } catch (IOException unreadable) {
            return readSectorwise(request, offset, from, length);
        }
    }

    private int readSectorwise(ExtentBuilder request, long offset, int from, int length) {
        int done = 0;
        while (done < length) {
            int piece = toBoundary(offset + from + done, SECTOR_BYTES, length - done);
            int got;
            try {
                got = fill(request, offset, from + done, piece);
            } catch (IOException e) {
                got = piece;
                request.addGap(offset + from + done, piece, Gap.Reason.READ_ERROR, e.getMessage() == null ? e.toString() : e.getMessage());
            }
            done += got;
            if (got < piece) {
                break;
            }
        }
        return done;
    }

    private int fill(ExtentBuilder request, long offset, int from, int length) throws IOException {
        var target = ByteBuffer.wrap(request.bytes(), from, length);
        while (target.hasRemaining() && image.read(target, offset + target.position()) >= 0) {
            // an image may hand over its bytes in several goes
        }
        return target.position() - from;
    }

    private static int toBoundary(long position, int unit, int most) {
        return (int) Math.min(unit - position % unit, most);
    }
}
