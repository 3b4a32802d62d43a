package io.vgdakit.view;

import io.vgdakit.disk.Gap;
import io.vgdakit.vg.ContentSample;
import io.vgdakit.vg.GapText;
import io.vgdakit.vg.owner.DiskOwners;
import io.vgdakit.vg.owner.Owner;
import io.vgdakit.vg.owner.Sign;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The owners of a disk as one line and as a tree for JSON. */
public final class DiskOwnersView {

    private DiskOwnersView() {
    }

    /** {@code hdisk1: owner (sign at offset, ...); also owner (...)}. */
    public static String line(DiskOwners found) {
        String owners = found.known()
                ? found.owners().stream().map(DiskOwnersView::text).collect(Collectors.joining("; also ")) : content(found);
        return found.disk() + ": " + owners + unread(found.unread());
    }

    private static String text(Owner owner) {
        return owner.text() + owner.signs().stream().map(DiskOwnersView::text).collect(Collectors.joining(", ", " (", ")"));
    }

    private static String text(Sign sign) {
        return sign.text() + " at 0x" + Long.toHexString(sign.offset());
    }

    private static String content(DiskOwners found) {
        ContentSample sample = found.content();
        if (found.imageBytes() == 0) {
            return "nothing known, the image is empty";
        }
        if (sample.read() == 0 || !sample.uniform()) {
            return "nothing known";
        }
        return (sample.lookedAt() == found.imageBytes() ? "all " : "nothing known, the first " + (sample.lookedAt() >> 20) + " MiB are all ")
                + sample.text();
    }

    private static String unread(List<Gap> gaps) {
        if (gaps.isEmpty()) {
            return "";
        }
        return gaps.stream().map(gap -> GapText.psns(gap)
                + (gap.reason() == Gap.Reason.BEYOND_END ? " beyond the image" : " unreadable")).collect(Collectors.joining(", ", "; ", ""));
    }

    /** The same as a tree. */
    public static Map<String, Object> tree(DiskOwners found) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("disk", found.disk());
        tree.put("image_bytes", found.imageBytes());
        tree.put("owners", found.owners().stream().map(DiskOwnersView::tree));
        tree.put("content", found.content().read() == 0 ? null : found.content().text());
        tree.put("content_looked_at", found.content().lookedAt());
        tree.put("unread", found.unread().stream().map(gap -> {
            Map<String, Object> range = new LinkedHashMap<>();
            range.put("offset", gap.offset());
            range.put("length", gap.length());
            range.put("reason", gap.reason().name().toLowerCase(Locale.ROOT));
            return range;
        }));
        return tree;
    }

    private static Map<String, Object> tree(Owner owner) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("owner", owner.code());
        tree.put("text", owner.text());
        tree.put("kind", known(owner.kind()));
        tree.put("vg_id", known(owner.vgid()));
        tree.put("pv_id", known(owner.pvid()));
        tree.put("signs", owner.signs().stream().map(sign -> {
            Map<String, Object> place = new LinkedHashMap<>();
            place.put("offset", sign.offset());
            place.put("length", sign.length());
            place.put("text", sign.text());
            return place;
        }));
        return tree;
    }

    private static String known(String text) {
        return text.isEmpty() ? null : text;
    }
}
