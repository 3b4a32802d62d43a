package io.vgdakit.disk;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;

/** The headers and tables of an image file, read where they are asked for; the pages used last are kept. Not for several threads. */
final class FilePages {

    private static final int PAGE_BYTES = 1 << 14;
    private static final int KEPT_PAGES = 64;

    private final ImageBytes file;
    private final ByteOrder order;
    private final Map<Long, ByteBuffer> pages = new LinkedHashMap<>(KEPT_PAGES, 1, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, ByteBuffer> eldest) {
            return size() > KEPT_PAGES;
        }
    };

    FilePages(ImageBytes file, ByteOrder order) {
        this.file = file;
        this.order = order;
    }

    ImageBytes file() {
        return file;
    }

    /**
     * A header.
     *
     * @param offset bytes from the start of the file
     * @param length bytes, bounded by the caller
     * @throws IOException when not all of it can be read
     */
    ByteBuffer bytes(long offset, int length) throws IOException {
        if (offset < 0 || offset > file.size() - length) {
            throw new EOFException("bytes " + offset + " to " + (offset + length) + " of the image file are beyond its end at "
                    + file.size());
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).order(order);
        while (bytes.hasRemaining()) {
            long position = offset + bytes.position();
            ByteBuffer page = page(position / PAGE_BYTES);
            int from = (int) (position % PAGE_BYTES);
            int count = Math.min(bytes.remaining(), page.limit() - from);
            bytes.put(bytes.position(), page, from, count).position(bytes.position() + count);
        }
        return bytes.flip();
    }

    /** An entry of a table, without sign. */
    long unsignedInt(long offset) throws IOException {
        return Integer.toUnsignedLong(bytes(offset, Integer.BYTES).getInt());
    }

    /** An entry of a table. */
    long longAt(long offset) throws IOException {
        return bytes(offset, Long.BYTES).getLong();
    }

    private ByteBuffer page(long index) throws IOException {
        ByteBuffer page = pages.get(index);
        if (page == null) {
            long start = index * PAGE_BYTES;
            page = ByteBuffer.allocate((int) Math.min(PAGE_BYTES, file.size() - start));
            while (page.hasRemaining()) {
                if (file.read(page, start + page.position()) < 0) {
                    throw new EOFException("the image file ends before byte " + (start + page.limit()));
                }
            }
            pages.put(index, page.flip());
        }
        return page;
    }
}
