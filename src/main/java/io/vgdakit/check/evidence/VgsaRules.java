package io.vgdakit.check.evidence;

import io.vgdakit.format.VgsaBig;
import io.vgdakit.layout.VgKind;
import io.vgdakit.record.Content;
import io.vgdakit.record.Evidence;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.VgsaCopy;
import io.vgdakit.vg.VolumeGroup;
import java.util.BitSet;
import java.util.stream.Stream;

/** Rules about the VGSA. */
final class VgsaRules {

    private final RuleCount aboveCount = new RuleCount("stale bits above pp_count are zero", Evidence.A, "8.1",
            "order of the stale bits fits", "another order of rows or bits, or damage");
    private final RuleCount factorRows = new RuleCount("with factor f, PV p owns rows (p-1)*f to p*f-1", Evidence.D, "8.1",
            "assignment of rows fits", "another assignment of rows, or damage");
    private final RuleCount unusedRows = new RuleCount("rows of PVs that do not exist are zero", Evidence.D, "8.1",
            "assignment of rows fits", "another assignment of rows, or bits of removed PVs");
    private final RuleCount bigStamps = new RuleCount("a big VGSA has equal stamps at both ends", Evidence.D, "8.2",
            "place of both stamps fits", "the stamps lie elsewhere, or the write was torn");
    private final RuleCount bigFactor = new RuleCount("a big VGSA has a factor behind its rows", Evidence.D, "8.2",
            "one row of 1016 bytes a PV fits", "cells of another size");

    private VgsaRules() {
    }

    static Stream<RuleEvidence> of(VolumeGroup vg) {
        var rules = new VgsaRules();
        vg.vgsa().ifPresent(vgsa -> rules.rows(vg, vgsa));
        if (vg.kind() == VgKind.BIG) {
            vg.members().forEach(rules::big);
            return Stream.of(rules.bigStamps, rules.bigFactor, rules.aboveCount, rules.unusedRows, rules.factorRows).map(RuleCount::result);
        }
        return Stream.of(rules.aboveCount, rules.unusedRows, rules.factorRows).map(RuleCount::result);
    }

    private void rows(VolumeGroup vg, VgsaCopy vgsa) {
        int last = 0;
        for (PhysicalVolume pv : vg.pvs()) {
            BitSet stale = vgsa.stale(pv.pvNum());
            last = Math.max(last, pv.pvNum() * vgsa.rowsPerPv());
            if (stale.isEmpty()) {
                aboveCount.cannotTell();
                factorRows.cannotTell();
                continue;
            }
            boolean inside = stale.length() <= pv.ppCount();
            String found = "PP " + stale.length() + " of " + pv.ppCount();
            aboveCount.count(inside, vgsa.source().place(), "vgsa stale bits of PV " + pv.pvNum(), found);
            if (vgsa.rowsPerPv() > 1) {
                factorRows.count(inside, vgsa.source().place(), "vgsa stale bits of PV " + pv.pvNum(), found);
            } else {
                factorRows.cannotTell();
            }
        }
        for (int row = last; last > 0 && row < vgsa.rows().size(); row++) {
            unusedRows.count(Content.of(vgsa.rows().get(row)) == Content.ZERO, vgsa.source().place(),
                    vgsa.source().path() + ".stalepp[" + row + "]", "bits set");
        }
    }

    private void big(DiskMetadata disk) {
        disk.vgdaLayout().ifPresent(layout -> Stream.of(1, 2).map(copy -> VgsaCopy.read(disk.disk(), layout, copy)).forEach(vgsa -> {
            if (!vgsa.source().complete() || vgsa.source().blank()) {
                bigStamps.cannotTell();
                bigFactor.cannotTell();
            } else if (vgsa.source().value() instanceof VgsaBig value) {
                bigStamps.count(vgsa.begin().equals(vgsa.end()), vgsa.source(), vgsa.begin() + " and " + vgsa.end());
                bigFactor.count(value.factorOk(), vgsa.source(), value.factor());
            }
        }));
    }
}
