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
import java.util.LinkedHashMap;
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
        fields(values).forEach((tag, value) -> lines.add((INDENTED + tag + " = " + Unknown.or(value)).stripTrailing()));
        return lines;
    }

    /** The bare values in the same order. */
    public static List<String> bare(LvcbValues values) {
        return fields(values).values().stream().map(Unknown::or).toList();
    }

    /** The same as a tree for JSON; the LVCB is null when there is none. */
    public static Map<String, Object> tree(VolumeGroup vg, LogicalVolume lv, Optional<LvcbValues> values) {
        Map<String, Object> lvcb = JsonTree.of();
        values.ifPresent(found -> fields(found).forEach((tag, value) -> lvcb.put(tag.strip().replace(' ', '_'), value.orElse(null))));
        return JsonTree.of("lv", new LvTexts(vg).name(lv.minor()), "lv_id", lv.lvid().text(), "lvcb", values.isPresent() ? lvcb : null,
                Unverified.KEY, Unverified.EVERYTHING);
    }

    /** Why an LV has no LVCB to print: where its first block lies and what is there. */
    public static String absence(VolumeGroup vg, LogicalVolume lv, Optional<OnDisk<Lvcb>> firstBlock) {
        return new LvTexts(vg).name(lv.minor()) + ": no LVCB: " + firstBlock.map(GetlvcbReport::contents).orElseGet(() -> notAtHand(vg, lv));
    }

    private static Map<String, Optional<?>> fields(LvcbValues v) {
        Map<String, Optional<?>> fields = new LinkedHashMap<>();
        fields.put("intrapolicy", v.intraPolicy());
        fields.put("copies", number(v.copies()));
        fields.put("interpolicy", v.interPolicy());
        fields.put("lvid", v.lvid());
        fields.put("lvname", v.lvname());
        fields.put("label", v.label());
        fields.put("machine id", v.machineId());
        fields.put("number lps", number(v.numLps()));
        fields.put("relocatable", v.relocatable());
        fields.put("strict", v.strict());
        fields.put("stripe width", number(v.stripeWidth()));
        fields.put("stripe size in exponent", number(v.stripeExp()));
        fields.put("type", v.type());
        fields.put("upperbound", number(v.upperBound()));
        fields.put("fs", v.fs());
        fields.put("time created ", v.created());
        fields.put("time modified", v.modified());
        return fields;
    }

    private static Optional<Integer> number(OptionalInt value) {
        return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
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
