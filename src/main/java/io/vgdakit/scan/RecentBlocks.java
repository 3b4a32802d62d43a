package io.vgdakit.scan;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import io.vgdakit.disk.ForwardingDisk;
import io.vgdakit.disk.Gap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A disk that can only be read in order, and the last blocks read from it. A structure found is looked at again together with what lies around
 * it, at most the length of a VGDA away; the blocks bridge that.
 */
final class RecentBlocks extends ForwardingDisk {

    private static final int BLOCK_BYTES = 1 << 20;
    private static final int BLOCKS = 20;

    private final Map<Long, Extent> blocks = new LinkedHashMap<>(BLOCKS, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Extent> eldest) {
            return size() > BLOCKS;
        }
    };

    RecentBlocks(Disk disk) {
        super(disk);
    }

    @Override
    public synchronized Extent read(long offset, int length) {
        byte[] bytes = new byte[length];
        List<Gap> gaps = new ArrayList<>();
        int done = 0;
        while (done < length) {
            long index = (offset + done) / BLOCK_BYTES;
            int inBlock = (int) ((offset + done) % BLOCK_BYTES);
            int piece = Math.min(length - done, BLOCK_BYTES - inBlock);
            Extent part = block(index).slice(inBlock, piece);
            System.arraycopy(part.bytes(), 0, bytes, done, piece);
            gaps.addAll(part.gaps());
            done += piece;
        }
        return new Extent(offset, bytes, gaps);
    }

    private Extent block(long index) {
        Extent kept = blocks.get(index);
        if (kept == null) {
            kept = super.read(index * BLOCK_BYTES, BLOCK_BYTES);
            blocks.put(index, kept);
        }
        return kept;
    }
}
