package io.vgdakit.repair;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the copies of one write hold in one sector.
 *
 * @param sector from the start of the area, from 0
 * @param contents the different contents, the most frequent first
 * @param votes copies that hold each of them
 */
record SectorVote(int sector, List<byte[]> contents, List<Integer> votes) {

    private static final int CHUNK = 128;

    /** Goes through an area, {@code copies} of which can be read, and returns the sectors that are not equal in all of them; fills {@code content} with the rest. */
    static List<SectorVote> disputed(List<AreaCopy> copies, byte[] content) {
        List<SectorVote> disputed = new ArrayList<>();
        int sectors = copies.get(0).sectors();
        for (int first = 0; first < sectors; first += CHUNK) {
            int count = Math.min(CHUNK, sectors - first);
            int from = first;
            List<Extent> chunks = copies.stream().map(copy -> copy.read(from, count)).toList();
            for (int i = 0; i < count; i++) {
                SectorVote vote = of(first + i, i, chunks);
                System.arraycopy(vote.contents().get(0), 0, content, (first + i) * Disk.SECTOR_BYTES, Disk.SECTOR_BYTES);
                if (vote.contents().size() > 1) {
                    disputed.add(vote);
                }
            }
        }
        return disputed;
    }

    private static SectorVote of(int sector, int index, List<Extent> chunks) {
        List<byte[]> contents = new ArrayList<>();
        List<Integer> votes = new ArrayList<>();
        for (Extent chunk : chunks) {
            int from = index * Disk.SECTOR_BYTES;
            int known = 0;
            while (known < contents.size()
                    && !Arrays.equals(contents.get(known), 0, Disk.SECTOR_BYTES, chunk.bytes(), from, from + Disk.SECTOR_BYTES)) {
                known++;
            }
            if (known == contents.size()) {
                contents.add(Arrays.copyOfRange(chunk.bytes(), from, from + Disk.SECTOR_BYTES));
                votes.add(0);
            }
            votes.set(known, votes.get(known) + 1);
        }
        return new SectorVote(sector, contents, votes).byVotes();
    }

    private SectorVote byVotes() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < contents.size(); i++) {
            order.add(i);
        }
        order.sort((a, b) -> votes.get(b) - votes.get(a));
        return new SectorVote(sector, order.stream().map(contents::get).toList(), order.stream().map(votes::get).toList());
    }

    /** Whether one content has more votes than any other. */
    boolean decided() {
        return votes.get(0) > votes.get(1);
    }

    void take(byte[] content, byte[] into) {
        System.arraycopy(content, 0, into, sector * Disk.SECTOR_BYTES, Disk.SECTOR_BYTES);
    }

    /** The votes for a person, for example {@code 3 : 1}. */
    String tally() {
        return String.join(" : ", votes.stream().map(String::valueOf).toList());
    }
}
