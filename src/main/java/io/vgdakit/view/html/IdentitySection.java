package io.vgdakit.view.html;

import io.vgdakit.record.AixTime;
import io.vgdakit.record.Fact;
import io.vgdakit.record.IdExplanation;
import io.vgdakit.record.LvcbValues;
import io.vgdakit.record.Reading;
import io.vgdakit.record.Reading.Kind;
import io.vgdakit.record.TimeReference;
import io.vgdakit.record.Vgid;
import io.vgdakit.view.LvTexts;
import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.LvcbFinder;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.VolumeGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the identifiers of a volume group say of machines and times. */
final class IdentitySection {

    private final AixTime time;

    IdentitySection(AixTime time) {
        this.time = time;
    }

    void write(Markup page, VolumeGroup vg) {
        Optional<TimeReference> reference = reference(vg.vgid());
        List<List<Object>> rows = new ArrayList<>();
        rows.add(row("VGID of " + vg.name(), vg.vgid().text(), vg.vgid().isShort() ? Kind.SHORT_VGID : Kind.VGID, reference));
        for (PhysicalVolume pv : vg.pvs()) {
            rows.add(row("PVID of PV " + pv.pvNum() + " (" + pv.name() + ")", pv.pvid().text(), Kind.PVID, reference));
        }
        HtmlTable.write(page, "Identifiers of " + vg.name(), List.of("What", "Identifier", "Machine", "Made"), rows);
        if (!vg.lvs().isEmpty()) {
            var names = new LvTexts(vg);
            HtmlTable.write(page, "LVs of " + vg.name(), List.of("LV", "LVID", "Type", "Label", "Created (LVCB)", "Modified (LVCB)"),
                    vg.lvs().stream().map(lv -> row(vg, lv, names)).toList());
        }
    }

    private static List<Object> row(VolumeGroup vg, LogicalVolume lv, LvTexts names) {
        Optional<LvcbValues> lvcb = LvcbFinder.lvcb(vg, lv).flatMap(block -> LvcbValues.of(block.bytes()));
        return List.of(names.name(lv.minor()), lv.lvid().text(), text(lvcb.flatMap(LvcbValues::type)), text(lvcb.flatMap(LvcbValues::label)),
                text(lvcb.flatMap(LvcbValues::created)), text(lvcb.flatMap(LvcbValues::modified)));
    }

    private static String text(Optional<String> value) {
        return value.orElse("?");
    }

    private List<Object> row(String what, String id, Kind kind, Optional<TimeReference> reference) {
        Reading reading = IdExplanation.of(id, reference, time).readings().stream().filter(found -> found.kind() == kind).findFirst().orElseThrow();
        String created = fact(reading, "created_aix").or(() -> fact(reading, "created")).orElse("?");
        return List.of(what, id, fact(reading, "machine_id").orElse("?"), kind == Kind.PVID && !created.equals("?") ? created + ", the time closest to the VGID's" : created);
    }

    private static Optional<String> fact(Reading reading, String name) {
        return reading.facts().stream().filter(fact -> fact.name().equals(name)).map(Fact::value).findFirst();
    }

    /** The time of the VGID, where it has one that can be used. */
    private static Optional<TimeReference> reference(Vgid vgid) {
        try {
            return Optional.of(TimeReference.parse(vgid.text()));
        } catch (IllegalArgumentException unusable) {
            return Optional.empty();
        }
    }
}
