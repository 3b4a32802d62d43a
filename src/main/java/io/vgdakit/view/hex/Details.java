package io.vgdakit.view.hex;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Gap;
import io.vgdakit.record.Field;
import io.vgdakit.record.FieldValue;
import io.vgdakit.view.Annotation;
import io.vgdakit.view.HexLine;
import io.vgdakit.vg.map.MappedArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is known of the selected node: what it is, where it lies, how sure that is, what the other copy says. */
final class Details {

    private static final int PARTS = 16;

    private final Browser browser;
    private final Node node;

    Details(Browser browser) {
        this.browser = browser;
        this.node = browser.selected();
    }

    /** Paragraphs, the most important first. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(node.title());
        lines.add(place());
        unread().ifPresent(lines::add);
        lines.addAll(difference());
        node.area().map(Details::area).ifPresent(lines::add);
        parts().ifPresent(lines::add);
        node.annotation().ifPresent(annotation -> annotation.field().map(FieldValue::field).ifPresentOrElse(field -> lines.add(field(field)),
                () -> lines.add("evidence " + annotation.region().evidence() + " that it lies here" + annotation.region().evidence().mark())));
        return lines;
    }

    private String place() {
        long sector = node.from() % Disk.SECTOR_BYTES;
        String within = sector == 0 ? "" : " byte " + sector;
        String cursor = browser.selectedHere() && browser.cursor() != node.from() ? "; cursor at 0x" + hex(browser.cursor()) : "";
        return "at 0x" + hex(node.from()) + " (" + node.from() + "), PSN " + node.from() / Disk.SECTOR_BYTES + within + ", "
                + (node.to() - node.from()) + " bytes" + cursor;
    }

    private Optional<String> unread() {
        if (!browser.selectedHere()) {
            return Optional.empty();
        }
        return HexLine.gap(browser.disk().bytes(browser.cursor(), browser.cursor() + 1), browser.cursor())
                .map(gap -> "the byte at 0x" + hex(browser.cursor()) + " could not be read" + reason(gap));
    }

    private static String reason(Gap gap) {
        return gap.detail().isEmpty() ? "" : ": " + gap.detail();
    }

    /** What the other copy has in the place of a leaf that differs. */
    private List<String> difference() {
        return browser.disk().differences().in(node.from(), node.to()).stream().limit(1).filter(run -> node.annotation().isPresent())
                .map(run -> run.other().isEmpty() ? "the other copy has no such entry"
                        : "other copy: " + browser.disk().outline().leafAt(run.other().getAsLong()).title()).toList();
    }

    /** The first fields of a structure. */
    private Optional<String> parts() {
        boolean structure = node.expandable() && node.area().isEmpty();
        return structure ? Optional.of(browser.disk().outline().children(node).stream().limit(PARTS).map(Node::label).collect(Collectors.joining("; ")))
                : Optional.empty();
    }

    private static String area(MappedArea area) {
        String content = area.content().isEmpty() ? "" : " " + area.content();
        return area.state().text() + content + (area.note().isEmpty() ? "" : ": " + area.note()) + "; evidence " + area.evidence()
                + " that it lies here" + area.evidence().mark();
    }

    private static String field(Field field) {
        return "AIX name " + field.origId() + "; evidence " + field.evidence() + ", formats/" + field.docRef() + ": " + field.doc();
    }

    private static String hex(long offset) {
        return Long.toHexString(offset).toUpperCase(Locale.ROOT);
    }
}
