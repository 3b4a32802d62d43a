package io.vgdakit.data.extract;

import io.vgdakit.data.Substitution;
import io.vgdakit.disk.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Collects what happened during a copy; keeps only so much of it in memory. */
final class Notes {

    private final List<Gap> holes = new ArrayList<>();
    private final List<Substitution> substitutions = new ArrayList<>();
    private Gap lastHole;
    private long holeCount;
    private long holeBytes;
    private long substitutionCount;

    /** Notes a hole behind all others. */
    void hole(Gap gap) {
        holeBytes += gap.length();
        boolean goesOn = lastHole != null && lastHole.end() == gap.offset() && lastHole.reason() == gap.reason() && lastHole.detail().equals(gap.detail());
        lastHole = goesOn ? new Gap(lastHole.offset(), lastHole.length() + gap.length(), gap.reason(), gap.detail()) : gap;
        holeCount += goesOn ? 0 : 1;
        if (holeCount <= Extracted.LISTED) {
            if (goesOn) {
                holes.remove(holes.size() - 1);
            }
            holes.add(lastHole);
        }
    }

    void substitution(Substitution substitution) {
        substitutionCount++;
        if (substitutions.size() < Extracted.LISTED) {
            substitutions.add(substitution);
        }
    }

    Extracted extracted(Copy copy, long done, Map<String, String> hashes) {
        return new Extracted(copy.offset(), copy.length(), done, hashes, List.copyOf(holes), holeCount, holeBytes, List.copyOf(substitutions),
                substitutionCount);
    }
}
