package io.vgdakit.view;

import io.vgdakit.vg.PhysicalPartition;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.VolumeGroup;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The map of a PV, one row a PP, free ones too: number, {@code free}, {@code used} or {@code stale}, then LV, LP and copy. */
public final class PpMapRows {

    private final PhysicalVolume pv;
    private final LvTexts lvs;

    public PpMapRows(VolumeGroup vg, PhysicalVolume pv) {
        this.pv = pv;
        this.lvs = new LvTexts(vg);
    }

    /** For example {@code 111 used datalv4 1 1}, or {@code 112 free}. */
    public Stream<String> lines() {
        return rows((pp, partition) -> pp + " " + state(partition)
                + partition.map(used -> " " + lvs.name(used.minor()) + " " + used.lp() + " " + used.copy()).orElse(""));
    }

    /** The same as comma-separated values behind a heading. */
    public Stream<String> csv() {
        return Stream.concat(Stream.of("pv_id,pp,state,lv,lp,copy"), rows((pp, partition) -> pv.pvid() + "," + pp + "," + state(partition) + ","
                + partition.map(used -> quoted(lvs.name(used.minor())) + "," + used.lp() + "," + used.copy()).orElse(",,")));
    }

    /** The same as trees for JSON. */
    public Stream<Map<String, Object>> trees() {
        return rows((pp, partition) -> {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("pp", pp);
            tree.put("state", state(partition));
            partition.ifPresent(used -> {
                tree.put("lv", lvs.name(used.minor()));
                tree.put("lp", used.lp());
                tree.put("copy", used.copy());
            });
            return tree;
        });
    }

    /** What stands for one PP. */
    private interface Row<T> {

        T of(int pp, Optional<PhysicalPartition> partition);
    }

    private <T> Stream<T> rows(Row<T> row) {
        return IntStream.rangeClosed(1, pv.ppCount()).mapToObj(pp -> row.of(pp, pv.partition(pp)));
    }

    private static String state(Optional<PhysicalPartition> partition) {
        return partition.map(used -> used.stale() ? "stale" : "used").orElse("free");
    }

    private static String quoted(String text) {
        return text.matches("[^\",]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
