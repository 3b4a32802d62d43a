package io.vgdakit.vg;

import io.vgdakit.disk.Disk;
import io.vgdakit.layout.Area;
import io.vgdakit.record.Evidence;
import io.vgdakit.record.OnDisk;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a run of bytes consists of. */
interface Parts {

    /** The parts that touch the bytes from {@code from} to before {@code to}, cut to them, without a hole, in order. Lazy. */
    Stream<Region> regions(long from, long to);

    /** One structure, read when it is asked for. */
    static Parts structure(String name, Evidence evidence, Supplier<OnDisk<?>> structure) {
        return (from, to) -> {
            OnDisk<?> read = structure.get();
            return Stream.of(new Region(read.path(), name, from, to - from, evidence, Optional.of(read)));
        };
    }

    /**
     * Structures of one size, back to back.
     *
     * @param start offset of the first
     * @param size bytes of one
     * @param numbered from 1
     */
    static Parts structures(String name, Evidence evidence, long start, int size, IntFunction<OnDisk<?>> numbered) {
        return (from, to) -> {
            int firstNumber = (int) ((from - start) / size) + 1;
            int lastNumber = (int) ((to - 1 - start) / size) + 1;
            return IntStream.rangeClosed(firstNumber, lastNumber).boxed().flatMap(number -> {
                long first = start + (number - 1L) * size;
                return structure(name, evidence, () -> numbered.apply(number)).regions(Math.max(from, first), Math.min(to, first + size));
            });
        };
    }

    /** Bytes that no structure names. */
    static Parts plain(String path, String name, Evidence evidence) {
        return (from, to) -> Stream.of(new Region(path, name, from, to - from, evidence, Optional.empty()));
    }

    /** An area whose contents no structure names. */
    static Parts plain(Area area) {
        return plain(area.path(), area.name(), area.evidence());
    }

    /** Offset of the first byte of an area. */
    static long start(Area area) {
        return area.psn() * Disk.SECTOR_BYTES;
    }

    /** Offset of the first byte behind an area. */
    static long end(Area area) {
        return area.end() * Disk.SECTOR_BYTES;
    }
}
