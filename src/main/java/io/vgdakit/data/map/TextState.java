package io.vgdakit.data.map;

import io.vgdakit.record.Pvid;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the lines read so far of one text make the next one mean. */
final class TextState {

    /** {@code PV:PP} or {@code PV:PP-PP} without an LV. */
    record Bare(String disk, Span pps, String origin) {
    }

    /** The name in front of the last colon at the end of a line, or before {@code name:mount point}. */
    String title = "";
    /** LV that the lines are about. */
    String lv = "";
    /** Number of the PV that the lines are about. */
    long pvNum;
    /** Stanza of an image.data file. */
    String stanza = "";
    /** PVID of the disk that a stanza is about. */
    Pvid pvid;
    /** Whether any line gave a PP to an LP as {@code lspv -M} does. */
    boolean mapped;
    final List<Bare> bare = new ArrayList<>();
    private final Map<Long, String> disks = new HashMap<>();
    private final Map<Long, BitSet> stale = new HashMap<>();

    /** Name for a PV number: its PVID where the text told it. */
    String disk(long number) {
        return disks.getOrDefault(number, "pv" + number);
    }

    void disk(long number, Pvid pvidOfIt) {
        disks.put(number, pvidOfIt.text());
    }

    /** Stale PPs of a PV, PP 1 first; all fresh where the text does not tell. */
    BitSet stale(long number) {
        return stale.computeIfAbsent(number, none -> new BitSet());
    }
}
