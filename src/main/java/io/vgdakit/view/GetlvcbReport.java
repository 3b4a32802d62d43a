package io.vgdakit.view;

import io.vgdakit.format.Lvcb;
import io.vgdakit.record.Content;
import io.vgdakit.record.LvcbValues;
import io.vgdakit.record.OnDisk;
import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.PhysicalPartition;
import io.vgdakit.vg.VolumeGroup;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * The text of {@code getlvcb -AT}: fields and order as in the capture ltesting-getlvcb-testlvcb. That page lost the white space at the start
 * of the lines; a tab and a blank are from memory (src/site/AIX.md 3.5). The heading is indented like the fields, as in the capture
 * 51cto-lspv-p-getlvcb-lv02. What is not recognised prints {@code ?}.
 */
public final class GetlvcbReport {

    private static final String INDENTED = "\t ";
    private static final int SHOWN_BYTES = 8;

    private GetlvcbReport() {
    }

    /** The heading, then one {@code name = value} line a field. */
    public static List<String> tagged(LvcbValues values) {
        List<String> lines = new ArrayList<>();
        lines.add(INDENTED + "AIX LVCB");
        fields(values).forEach(field -> lines.add((INDENTED + field.getKey() + " = " + field.getValue()).stripTrailing()));
        return lines;
    }

    /** The bare values in the same order. */
    public static List<String> bare(LvcbValues values) {
        return fields(values).stream().map(Map.Entry::getValue).toList();
    }

    /** Why an LV has no LVCB to print: where its first block lies and what is there. */
    public static String absence(VolumeGroup vg, LogicalVolume lv, Optional<OnDisk<Lvcb>> firstBlock) {
        return new LvTexts(vg).name(lv.minor()) + ": no LVCB: " + firstBlock.map(GetlvcbReport::contents).orElseGet(() -> notAtHand(vg, lv));
    }

    private static List<Map.Entry<String, String>> fields(LvcbValues v) {
        return List.of(
                Map.entry("intrapolicy", text(v.intraPolicy())),
                Map.entry("copies", number(v.copies())),
                Map.entry("interpolicy", text(v.interPolicy())),
                Map.entry("lvid", text(v.lvid())),
                Map.entry("lvname", text(v.lvname())),
                Map.entry("label", text(v.label())),
                Map.entry("machine id", text(v.machineId())),
                Map.entry("number lps", number(v.numLps())),
                Map.entry("relocatable", text(v.relocatable())),
                Map.entry("strict", text(v.strict())),
                Map.entry("stripe width", number(v.stripeWidth())),
                Map.entry("stripe size in exponent", number(v.stripeExp())),
                Map.entry("type", text(v.type())),
                Map.entry("upperbound", number(v.upperBound())),
                Map.entry("fs", text(v.fs())),
                Map.entry("time created ", text(v.created())),
                Map.entry("time modified", text(v.modified())));
    }

    private static String text(Optional<String> value) {
        return value.orElse(Unknown.TEXT);
    }

    private static String number(OptionalInt value) {
        return value.isPresent() ? Integer.toString(value.getAsInt()) : Unknown.TEXT;
    }

    private static String contents(OnDisk<Lvcb> block) {
        byte[] bytes = block.bytes();
        String place = "the first block, at byte " + block.place().offset() + " of " + block.place().disk() + ", ";
        return place + switch (Content.of(bytes)) {
            case ZERO -> "holds zeros";
            case FILL -> String.format("holds 0x%02x in every byte", bytes[0]);
            case DATA -> "holds other data, 0x" + HexFormat.of().formatHex(bytes, 0, SHOWN_BYTES)
                    + "...; expected 'AIX LVCB'; a raw LV may use it for its own";
        };
    }

    private static String notAtHand(VolumeGroup vg, LogicalVolume lv) {
        List<PhysicalPartition> copies = lv.partitions().getOrDefault(1L, List.of());
        if (copies.isEmpty()) {
            return "LP 1 has no PP";
        }
        return "the first block is not in the images: it lies on PP " + copies.stream()
                .map(partition -> partition.pp() + " of " + vg.pv(partition.pv()).orElseThrow().name())
                .collect(Collectors.joining(", and on PP "));
    }
}
