package io.vgdakit.vg;

import io.vgdakit.layout.VgdaLayout;
import io.vgdakit.record.Content;
import io.vgdakit.record.PvMissingOrder;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Facts about the order of the bits of pv_missing. Each distinct map of a valid VGSA is one: the PVs it names exist, and are not the disk it
 * was written to. A map of no PV says nothing.
 */
final class PvMissingCalibration {

    private final Tally tally = new Tally();
    private final Set<Integer> existing;

    /** @param existing numbers of the PVs of the volume group; empty when they are not known, and then nothing is proved */
    PvMissingCalibration(Set<Integer> existing) {
        this.existing = existing;
    }

    void add(DiskMetadata disk) {
        disk.vgdaLayout().filter(layout -> !existing.isEmpty())
                .ifPresent(layout -> Stream.of(1, 2).map(copy -> VgsaCopy.read(disk.disk(), layout, copy)).filter(VgsaCopy::valid)
                        .forEach(vgsa -> add(vgsa.pvMissing(), layout)));
    }

    private void add(byte[] map, VgdaLayout layout) {
        if (Content.of(map) != Content.ZERO) {
            String hex = HexFormat.of().formatHex(map);
            tally.fact("pv_missing 0x" + hex, hex, fits(PvMissingOrder.WORDS, map, layout), fits(PvMissingOrder.BYTES, map, layout));
        }
    }

    Verdict verdict() {
        return tally.verdict("pv_missing", PvMissingOrder.WORDS.description(), PvMissingOrder.BYTES.description());
    }

    private boolean fits(PvMissingOrder order, byte[] map, VgdaLayout layout) {
        List<Integer> named = Stream.iterate(1, pv -> pv <= layout.maxPvs(), pv -> pv + 1).filter(pv -> order.missing(map, pv)).toList();
        return existing.containsAll(named) && !named.contains((int) layout.lvmRecord().pvNum());
    }
}
