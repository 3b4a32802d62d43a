package io.vgdakit.view.html;

import io.vgdakit.record.AixTime;
import io.vgdakit.record.Stamp;
import io.vgdakit.vg.CopyVote;
import io.vgdakit.vg.VaryonForecast;
import io.vgdakit.vg.VolumeGroup;
import java.util.List;

/** The quorum of a volume group and the vote of its metadata copies. */
final class QuorumSection {

    private QuorumSection() {
    }

    static void write(Markup page, VolumeGroup vg, AixTime time) {
        VaryonForecast forecast = VaryonForecast.of(vg);
        if (forecast.total() > 0) {
            page.element("p", forecast.votes() + " of " + forecast.total() + " VGDA copies count; " + forecast.needed() + " make a quorum.");
            votes(page, forecast);
        }
        forecast.singlePointsOfQuorum().forEach(pv -> page.element("p", "Without PV " + pv.pv().pvNum() + " (" + pv.pv().name() + "), which holds "
                + pv.votes() + " of the " + forecast.total() + " VGDA copies, there is no quorum."));
        if (!forecast.pvs().isEmpty()) {
            HtmlTable.write(page, "What varyonvg would find at each PV", List.of("PV", "Disk", "PVID", "VGDAs that count", "For varyonvg"),
                    forecast.pvs().stream().map(pv -> List.of(pv.pv().pvNum(), pv.pv().name(), pv.pv().pvid().text(), pv.votes(), pv.state().description()))
                            .toList());
        }
        HtmlTable.write(page, "The vote of the copies", List.of("Area", "Disk", "Copy", "PSN", "Stamp", "Time", "Used", "Why", "SHA-256"),
                vg.votes().stream().map(vote -> row(vote, time)).toList());
    }

    /** One box a VGDA copy: those that count are filled; a line marks the quorum. */
    private static void votes(Markup page, VaryonForecast forecast) {
        int width = 1000;
        var bar = new Bar(0, width, 0, Math.max(forecast.total(), forecast.votes()));
        page.start("svg", "class", "picture votes", "viewBox", "0 0 " + width + " 26", "role", "img", "aria-label",
                forecast.votes() + " of " + forecast.total() + " VGDA copies count, " + forecast.needed() + " make a quorum");
        page.empty("path", "class", "nothing", "d", bar.rectangle(0, forecast.total(), 4, 18));
        page.empty("path", "class", "vote", "d", bar.rectangle(0, forecast.votes(), 4, 18));
        bar.label(page, forecast.votes() + " count", 0, forecast.votes(), 17);
        page.empty("path", "class", "quorum", "d", "M" + Bar.number(bar.x(forecast.needed())) + " 0v26");
        page.end();
    }

    private static List<Object> row(CopyVote vote, AixTime time) {
        return List.of(vote.area(), vote.place().disk(), vote.place().copy(), vote.place().psn(), vote.begin().text(), text(vote.begin(), time),
                vote.chosen() ? "used" : "", vote.reason(), vote.sha256());
    }

    private static String text(Stamp stamp, AixTime time) {
        return stamp.isZero() ? "-" : time.format(stamp.seconds());
    }
}
