package io.vgdakit.vg;

import io.vgdakit.format.BadBlockDirectory;
import io.vgdakit.format.BadBlockDirectory.BadBlock;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The bad blocks of a disk that software relocated (formats/README.md 6.4), from the first valid copy of its directory. That sector numbers
 * count from PSN 0 is unverified.
 *
 * @param blocks entries in use
 */
public record RelocatedBlocks(List<BadBlock> blocks) {

    public static RelocatedBlocks of(DiskMetadata disk) {
        return IntStream.of(1, 2).mapToObj(disk::badBlocks)
                .filter(directory -> directory.complete() && directory.value().idOk() && directory.value().numEntriesOk())
                .findFirst()
                .map(directory -> of(directory.value()))
                .orElse(new RelocatedBlocks(List.of()));
    }

    private static RelocatedBlocks of(BadBlockDirectory directory) {
        return new RelocatedBlocks(List.copyOf(directory.entries().subList(0, directory.numEntries())));
    }

    /** PSN of a bad sector, PSN of the sector that holds its contents. A sector whose relocation is pending still counts where it is. */
    public NavigableMap<Long, Long> pool() {
        return blocks.stream().filter(block -> !block.needsRelocation() && block.relLsn() != 0)
                .collect(Collectors.toMap(block -> (long) block.bbLsn(), block -> (long) block.relLsn(), (first, second) -> first, TreeMap::new));
    }

    /** What the directory says about a sector, one sentence each; empty when it says nothing. */
    public List<String> about(long psn) {
        return blocks.stream().flatMap(block -> Stream.concat(
                block.bbLsn() == psn ? Stream.of("bad block: its contents were relocated to PSN " + block.relLsn()
                        + (block.needsRelocation() ? ", relocation still pending" : "") + " (unverified)") : Stream.empty(),
                block.relLsn() == psn ? Stream.of("holds the contents of bad block PSN " + block.bbLsn() + " (unverified)") : Stream.empty())).toList();
    }
}
