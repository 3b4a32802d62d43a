package io.vgdakit.disk;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Blocks of an image that can only be had whole; the last few are kept, the damage of damaged ones too. Not for several threads. */
final class UnpackedBlocks {

    private static final int KEPT_BYTES = 1 << 22;

    private final Map<Long, Block> blocks;

    /** @param blockBytes bytes of one, at least 1 */
    UnpackedBlocks(int blockBytes) {
        int kept = Math.max(1, KEPT_BYTES / Math.max(blockBytes, 1 << 12));
        blocks = new LinkedHashMap<>(1, 1, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, Block> eldest) {
                return size() > kept;
            }
        };
    }

    /**
     * The bytes of a block.
     *
     * @param index of it
     * @throws IOException when it is damaged: the same again for every sector of it that is asked for
     */
    byte[] block(long index, Source source) throws IOException {
        Block block = blocks.get(index);
        if (block == null) {
            block = unpack(source);
            blocks.put(index, block);
        }
        if (block.damage() != null) {
            throw new IOException(block.damage());
        }
        return block.bytes();
    }

    private static Block unpack(Source source) {
        try {
            return new Block(source.unpack(), null);
        } catch (IOException e) {
            return new Block(null, e.getMessage() == null ? e.toString() : e.getMessage());
        }
    }

    /** Makes a block. */
    interface Source {

        byte[] unpack() throws IOException;
    }

    private record Block(byte[] bytes, String damage) {
    }
}
