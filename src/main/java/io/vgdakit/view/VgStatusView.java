package io.vgdakit.view;

import io.vgdakit.record.AixTime;
import io.vgdakit.record.Stamp;
import io.vgdakit.vg.CopyVote;
import io.vgdakit.vg.PvVaryonState;
import io.vgdakit.vg.VaryonForecast;
import io.vgdakit.vg.VolumeGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code vgdakit vg-status}: the vote of the copies and whether AIX would vary the volume group on. */
public final class VgStatusView {

    private VgStatusView() {
    }

    public static List<String> lines(VolumeGroup vg, AixTime time) {
        VaryonForecast forecast = VaryonForecast.of(vg);
        List<String> lines = new ArrayList<>();
        lines.add("Volume group " + vg.name() + ", VGID " + vg.vgid().text() + ", " + vg.kind().text());
        lines.add("Would AIX vary it on: " + forecast.answer().text());
        forecast.reasons().forEach(reason -> lines.add("  " + reason));
        if (!forecast.pvs().isEmpty()) {
            lines.add("PVs at hand: " + vg.pvs().stream().filter(pv -> pv.metadata().isPresent()).count() + " of " + vg.pvs().size());
            lines.add("VGDA copies that count: " + forecast.votes() + " of " + forecast.total() + ", " + forecast.needed() + " make a quorum");
            forecast.singlePointsOfQuorum().forEach(pv -> lines.add("Without PV " + pv.pv().pvNum() + " (" + pv.pv().name() + "), which holds " + pv.votes()
                    + " of the " + forecast.total() + " VGDA copies, there is no quorum"));
            lines.addAll(pvTable(forecast));
        }
        if (!vg.votes().isEmpty()) {
            lines.add("");
            lines.addAll(voteTable(vg, time));
        }
        vg.duplicates().forEach(disk -> lines.add("Duplicate: " + disk.disk().name() + " is the same PV as another image; it takes no part above"));
        return lines;
    }

    private static List<String> pvTable(VaryonForecast forecast) {
        Table table = new Table("PV", "DISK", "PVID", "VGDAS", "FOR VARYONVG");
        for (PvVaryonState pv : forecast.pvs()) {
            table.row(pv.pv().pvNum(), pv.pv().name(), pv.pv().pvid().text(), pv.votes(), pv.state().description());
        }
        return table.lines();
    }

    private static List<String> voteTable(VolumeGroup vg, AixTime time) {
        Table table = new Table("AREA", "DISK", "COPY", "PSN", "STAMP", "TIME", "", "WHY");
        for (CopyVote vote : vg.votes()) {
            table.row(vote.area(), vote.place().disk(), vote.place().copy(), vote.place().psn(), vote.begin().text(), text(vote.begin(), time),
                    vote.chosen() ? "used" : "", vote.reason());
        }
        return table.lines();
    }

    private static String text(Stamp stamp, AixTime time) {
        return stamp.isZero() ? "-" : time.format(stamp.seconds());
    }

    /** The same as a tree for JSON. */
    public static Map<String, Object> tree(VolumeGroup vg) {
        VaryonForecast forecast = VaryonForecast.of(vg);
        Map<String, Object> tree = VgJson.head(vg);
        tree.put("varyon", forecast.answer().text());
        tree.put("reasons", forecast.reasons());
        tree.put("vgdas_counted", forecast.votes());
        tree.put("total_vgdas", forecast.total());
        tree.put("vgdas_needed", forecast.needed());
        tree.put("pvs", forecast.pvs().stream().map(VgStatusView::pv));
        tree.put("votes", vg.votes().stream().map(VgStatusView::vote));
        tree.put("duplicates", vg.duplicates().stream().map(disk -> disk.disk().name()));
        return tree;
    }

    private static Map<String, Object> pv(PvVaryonState pv) {
        Map<String, Object> tree = VgJson.pv(pv.pv());
        tree.put("vgdas", pv.votes());
        tree.put("state", pv.state().name().toLowerCase(Locale.ROOT));
        return tree;
    }

    private static Map<String, Object> vote(CopyVote vote) {
        return JsonTree.of("area", vote.area().name().toLowerCase(Locale.ROOT), "disk", vote.place().disk(), "copy", vote.place().copy(),
                "psn", vote.place().psn(), "begin_stamp", vote.begin().text(), "end_stamp", vote.end().text(),
                "status", vote.status().name().toLowerCase(Locale.ROOT), "sha256", vote.sha256(), "chosen", vote.chosen(), "reason", vote.reason());
    }
}
