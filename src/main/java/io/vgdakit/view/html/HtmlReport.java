package io.vgdakit.view.html;

import io.vgdakit.record.Sha256;
import io.vgdakit.view.ClassifyView;
import io.vgdakit.view.DiskOwnersView;
import io.vgdakit.vg.Kinship;
import io.vgdakit.vg.owner.DiskOwners;
import io.vgdakit.vg.VolumeGroup;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code vgdakit report}: the whole page. Its policy lets no script run but its own and nothing be loaded. */
public final class HtmlReport {

    private final ReportInput input;
    private final ReportFindings findings;
    private final Marks marks = new Marks();
    private final Markup page;

    private HtmlReport(ReportInput input, Appendable out) {
        this.input = input;
        this.findings = new ReportFindings(input.assembly(), input.findings());
        this.page = new Markup(out);
    }

    /**
     * Writes the page.
     *
     * @throws UncheckedIOException when {@code out} fails
     */
    public static void write(ReportInput input, Appendable out) {
        new HtmlReport(input, out).write();
    }

    private void write() {
        String style = resource("report.css");
        String script = resource("report.js");
        page.verbatim("<!DOCTYPE html>\n").start("html", "lang", "en").start("head").empty("meta", "charset", "utf-8");
        page.empty("meta", "http-equiv", "Content-Security-Policy", "content", "default-src 'none'; style-src '" + hash(style) + "'; script-src '" + hash(script)
                + "'; base-uri 'none'; form-action 'none'");
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.element("title", "vgdakit report: " + names());
        page.start("style").verbatim(style).end().end().start("body");
        Fills.define(page);
        page.start("header").element("h1", "Volume group report: " + names());
        page.element("p", input.tool() + ", " + input.time().format(input.made()) + ", disks: " + input.images().size() + ", volume groups: "
                + input.assembly().volumeGroups().size(), "class", "note").end().start("main");
        sections();
        page.element("p", "What the pointer shows on the screen stands in the tables of PPs: LV, LPs, copy, PSN and byte. Closed tables are not printed; the button"
                + " \"Open all tables\" at the top of the page opens them.", "class", "print-only");
        page.end().start("footer").element("p", "Made by " + input.tool() + " with: " + String.join(" ", input.command()));
        page.element("p", "What is marked (unverified) rests on facts of grade D. A question mark stands for what these disks do not tell.").end();
        page.start("script").verbatim(script).end().end().end();
    }

    private void sections() {
        if (input.assembly().volumeGroups().isEmpty()) {
            page.start("section", "class", "verdict unknown").element("p", "No disk belongs to a volume group", "class", "headline").end();
        }
        summary();
        for (VolumeGroup vg : input.assembly().volumeGroups()) {
            VerdictSection.write(page, vg, findings.of(vg));
        }
        navigation();
        input.assembly().volumeGroups().forEach(vg -> GroupSection.write(page, vg, findings, marks, input.time()));
        if (!input.assembly().others().isEmpty()) {
            page.start("section").element("h2", "Disks of no volume group").start("ul");
            input.assembly().others().forEach(disk -> page.element("li", DiskOwnersView.line(DiskOwners.of(disk))));
            page.end().end();
        }
        new FindingSection(input.assembly(), findings, marks).write(page);
        page.start("section", "id", "identities").element("h2", "Identities");
        ClassifyView.lines(Kinship.of(input.assembly())).forEach(line -> page.element("p", line));
        input.assembly().volumeGroups().forEach(vg -> new IdentitySection(input.time()).write(page, vg));
        page.end();
        ImageSection.write(page, input.images());
    }

    /** One sentence over several verdicts. */
    private void summary() {
        List<VolumeGroup> groups = input.assembly().volumeGroups();
        int others = input.assembly().others().size();
        if (groups.isEmpty() || groups.size() + others == 1) {
            return;
        }
        Map<Health.State, Long> counts = groups.stream().map(vg -> Health.of(vg, findings.of(vg)).state())
                .collect(Collectors.groupingBy(state -> state, () -> new EnumMap<>(Health.State.class), Collectors.counting()));
        String states = counts.entrySet().stream().map(state -> state.getValue() + " " + state.getKey().text()).collect(Collectors.joining(", "));
        page.element("p", Health.number(groups.size(), "volume group") + ": " + states + "."
                + (others == 0 ? "" : " " + Health.number(others, "disk") + " of no volume group."), "class", "summary");
    }

    private void navigation() {
        page.start("nav", "aria-label", "Parts of this page");
        input.assembly().volumeGroups().forEach(vg -> page.element("a", "Volume group " + vg.name(), "href", "#" + GroupSection.id(vg)));
        for (String part : new String[] {"Findings", "Identities", "Images"}) {
            page.element("a", part, "href", "#" + part.toLowerCase(Locale.ROOT));
        }
        page.end();
    }

    private String names() {
        return input.assembly().volumeGroups().isEmpty() ? "no volume group"
                : input.assembly().volumeGroups().stream().map(VolumeGroup::name).collect(Collectors.joining(", "));
    }

    private static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A source of the Content Security Policy: what may stand in the page. */
    private static String hash(String own) {
        return "sha256-" + Base64.getEncoder().encodeToString(Sha256.of(own.getBytes(StandardCharsets.UTF_8)));
    }
}
