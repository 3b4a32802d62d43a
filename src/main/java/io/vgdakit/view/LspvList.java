package io.vgdakit.view;

import io.vgdakit.disk.Disk;
import io.vgdakit.record.Pvid;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.DiskMetadata;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code lspv} without a PV: every disk, its PVID and its volume group. The state is empty, for nothing is varied on. */
public final class LspvList {

    private static final Columns COLUMNS = Columns.of(16, 36, 16);

    private record Row(DiskMetadata disk, String vgName) {

        Facts facts() {
            Pvid pvid = Pvid.of(disk.ipl().value().pvId(), 0);
            String text = !disk.ipl().complete() ? null : pvid.isZero() ? "none" : pvid.text();
            return Facts.of("name", disk.disk().name(), "pv_id", text, "vg", vgName);
        }
    }

    private LspvList() {
    }

    /** One line for each disk, in the order in which they were given. */
    public static Stream<String> lines(Assembly assembly, List<Disk> order) {
        return rows(assembly, order).map(row -> COLUMNS.line(row.text("name"), row.text("pv_id"), row.text("vg"), "").stripTrailing());
    }

    /** The same as a tree for JSON. */
    public static Map<String, Object> tree(Assembly assembly, List<Disk> order) {
        return JsonTree.of("pvs", rows(assembly, order).map(Facts::tree));
    }

    private static Stream<Facts> rows(Assembly assembly, List<Disk> order) {
        Stream<Row> grouped = assembly.volumeGroups().stream()
                .flatMap(vg -> Stream.concat(vg.members().stream(), vg.duplicates().stream()).map(disk -> new Row(disk, vg.name())));
        Stream<Row> others = assembly.others().stream().map(disk -> new Row(disk, "None"));
        return Stream.concat(grouped, others)
                .sorted(Comparator.comparingInt(row -> order.indexOf(row.disk().disk())))
                .map(Row::facts);
    }
}
