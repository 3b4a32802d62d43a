package io.vgdakit.check.evidence;

import io.vgdakit.layout.VgKind;
import io.vgdakit.record.Content;
import io.vgdakit.record.Decoded;
import io.vgdakit.record.Evidence;
import io.vgdakit.record.FieldValue;
import io.vgdakit.record.OnDisk;
import io.vgdakit.record.Stamp;
import io.vgdakit.record.VgdaHeaderValues;
import io.vgdakit.vg.CopyVote;
import io.vgdakit.vg.CopyVote.AreaKind;
import io.vgdakit.vg.CopyVote.Status;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.StructureWalk;
import io.vgdakit.vg.VgdaCopy;
import io.vgdakit.vg.VgdaWrite;
import io.vgdakit.vg.VgdaWrites;
import io.vgdakit.vg.VolumeGroup;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Rules about the VGDA as a whole: header, trailer, reserved bytes, second copy, split of a big one. */
final class VgdaRules {

    private final RuleCount checkSum = new RuleCount("check_sum is zero", Evidence.D, "9.1",
            "place of check_sum fits, it is not used", "check_sum is used, or lies elsewhere");
    private final RuleCount concurrency = new RuleCount("concurrency of the trailer is zero", Evidence.C, "9.8",
            "as in the samples", "the volume group is concurrent, or the place is wrong");
    private final RuleCount secondCopy = new RuleCount("second VGDA copy equals the first if pvnum_vgdas is 1", Evidence.D, "4.6",
            "the second copy is kept up to date", "the second copy is left behind, or one is damaged");
    private final RuleCount split = new RuleCount("the PV maps of a big VGDA begin at its sector 425", Evidence.D, "4.3",
            "the published split fits", "the published split is wrong");
    private final Map<String, RuleCount> reserved = new LinkedHashMap<>();
    private final VolumeGroup vg;

    private VgdaRules(VolumeGroup vg) {
        this.vg = vg;
        for (String structure : List.of("VGDA header", "LV entry", "PV header", "PP entry", "VGDA trailer")) {
            reserved.put(structure, new RuleCount("reserved bytes of the " + structure + " are zero", Evidence.D, "9",
                    "nothing is stored there", "something is stored there"));
        }
    }

    static Stream<RuleEvidence> of(VolumeGroup vg) {
        var rules = new VgdaRules(vg);
        rules.headers();
        rules.secondCopies();
        vg.vgda().ifPresent(rules::chosen);
        Stream<RuleCount> big = vg.kind() == VgKind.BIG ? Stream.of(rules.split) : Stream.empty();
        return Stream.of(Stream.of(rules.checkSum, rules.concurrency, rules.secondCopy), big, rules.reserved.values().stream())
                .flatMap(each -> each).map(RuleCount::result);
    }

    /** One count for each write, on however many disks its copies lie. */
    private void headers() {
        Set<Stamp> seen = new HashSet<>();
        VgdaWrites.of(vg.members()).plausible().filter(write -> seen.add(write.stamp())).forEach(write -> {
            Decoded<VgdaHeaderValues> header = header(write);
            checkSum.count(header.values().checkSum() == 0, header.source(), String.format("0x%08x", header.values().checkSum()));
        });
    }

    private Decoded<VgdaHeaderValues> header(VgdaWrite write) {
        String path = write.layout().vgdaHeader(write.copy()).path();
        return vg.readings().vgdaHeader().parse(path, write.metadata().disk().name(), write.copy(), write.header());
    }

    private void secondCopies() {
        for (PhysicalVolume pv : vg.pvs()) {
            List<CopyVote> copies = vg.votes().stream()
                    .filter(vote -> vote.area() == AreaKind.VGDA)
                    .filter(vote -> pv.metadata().isPresent() && vote.place().disk().equals(pv.name())).toList();
            if (copies.size() != 2 || pv.vgdas() != 1 || copies.stream().anyMatch(vote -> vote.status() == Status.UNREADABLE)) {
                secondCopy.cannotTell();
            } else {
                CopyVote second = copies.get(1);
                secondCopy.count(second.sameBytes(copies.get(0)), second.place(), "vgda[1]", second.status().description()
                        + ", stamp " + second.begin() + ", first " + copies.get(0).begin());
            }
        }
    }

    private void chosen(VgdaCopy vgda) {
        concurrency.count(vgda.trailer().values().concurrency() == 0, vgda.trailer().source(), vgda.trailer().values().concurrency());
        if (vg.kind() == VgKind.BIG) {
            if (vgda.ppMaps().isEmpty()) {
                split.cannotTell();
            } else {
                long found = vgda.ppMaps().get(0).psn();
                split.count(found == vgda.layout().pvMaps(vgda.copy()).psn(), vgda.ppMaps().get(0).header().source(), "PSN " + found);
            }
        }
        StructureWalk.vgda(vgda).filter(structure -> !structure.blank()).forEach(this::reservedBytes);
    }

    private void reservedBytes(OnDisk<?> structure) {
        RuleCount count = switch (structure.table().structure()) {
            case "vgda_header", "vgda_header_flag" -> reserved.get("VGDA header");
            case "lv_entry", "lv_entry_linux", "lv_entry_big" -> reserved.get("LV entry");
            case "pv_header", "pv_header_swapped" -> reserved.get("PV header");
            case "pp_entry" -> reserved.get("PP entry");
            case "vgda_trailer", "vgda_trailer_end" -> reserved.get("VGDA trailer");
            default -> null;
        };
        if (count != null) {
            structure.fields().filter(VgdaRules::reservedAndUnverified)
                    .forEach(field -> count.count(Content.of(field.raw()) == Content.ZERO, field.place(), field.path(), used(field)));
        }
    }

    private static boolean reservedAndUnverified(FieldValue field) {
        return field.field().origId().startsWith("reserved") && !field.field().evidence().certain();
    }

    /** The stretch of a field from its first to its last byte that is not zero. */
    private static String used(FieldValue field) {
        byte[] raw = field.raw();
        int first = 0;
        int last = raw.length - 1;
        while (first < last && raw[first] == 0) {
            first++;
        }
        while (last > first && raw[last] == 0) {
            last--;
        }
        int end = Math.min(last + 1, first + 16);
        return "+" + first + ": " + HexFormat.of().formatHex(raw, first, end) + (end <= last ? "..." : "");
    }
}
