package io.vgdakit.data.map;

import io.vgdakit.record.Lvid;
import io.vgdakit.record.Pvid;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file image.data that mkszfile writes: stanzas of {@code NAME= value}. It names disks and LVs, their sizes and copies, and the map
 * files of the LVs (src/site/AIX.md 4.7).
 */
final class ImageDataForm implements MapForm {

    private static final Pattern STANZA = Pattern.compile(
            "(image_data|logical_volume_policy|ils_data|vg_data|source_disk_data|lv_data|fs_data|post_install_data|post_restvg):");
    private static final Pattern VALUE = Pattern.compile("([A-Z][A-Za-z0-9_]*)= ?(.*)");
    /** What vgdakit writes for what is not on disk. */
    private static final String UNKNOWN = "?";
    private static final Map<String, String> COUNTS = Map.of("LPs", "lps", "COPIES", "copies", "STRIPE_WIDTH", "striping_width");

    @Override
    public Optional<Meaning> meaning(String line) {
        Matcher stanza = STANZA.matcher(line);
        if (stanza.matches()) {
            return Optional.of((state, draft, origin) -> {
                state.stanza = stanza.group(1);
                state.lv = "";
                state.pvid = null;
            });
        }
        Matcher value = VALUE.matcher(line);
        return value.matches() ? Optional.of((state, draft, origin) -> tell(value.group(1), value.group(2), state, draft, origin)) : Optional.empty();
    }

    private static void tell(String name, String value, TextState state, MapDraft draft, String origin) {
        if (value.isEmpty() || value.equals(UNKNOWN)) {
            return;
        }
        try {
            switch (state.stanza + "." + name) {
                case "vg_data.PPSIZE" -> ppSize(Long.parseLong(value), draft, origin);
                case "source_disk_data.PVID" -> state.pvid = Pvid.parse(value);
                case "source_disk_data.HDISKNAME" -> {
                    if (state.pvid != null) {
                        draft.pvid(name(value), state.pvid, origin);
                    }
                }
                case "lv_data.LV_IDENTIFIER" -> draft.vgid(Lvid.parse(value).vgid(), origin);
                case "lv_data.LOGICAL_VOLUME" -> {
                    state.lv = "";
                    state.lv = name(value);
                }
                case "lv_data.MAPFILE" -> draft.mapFile(name(state.lv), value);
                case "lv_data.LPs", "lv_data.COPIES", "lv_data.STRIPE_WIDTH" -> draft.lvFact(name(state.lv), COUNTS.get(name), Long.parseLong(value), origin);
                case "lv_data.STRIPE_SIZE" -> stripeSize(name(state.lv), value, draft, origin);
                default -> { }
            }
        } catch (IllegalArgumentException e) {
            draft.problem(MapProblem.Kind.NOT_UNDERSTOOD, origin, name + "= " + value + ": " + e.getMessage());
        }
    }

    private static String name(String text) {
        if (!MapDraft.isName(text)) {
            throw new IllegalArgumentException(text.isEmpty() ? "no LOGICAL_VOLUME before it" : "expected a name without blanks and colons");
        }
        return text;
    }

    private static void ppSize(long megabytes, MapDraft draft, String origin) {
        if (Long.bitCount(megabytes) != 1) {
            throw new IllegalArgumentException("expected a power of two, in MB");
        }
        draft.ppSize(20 + Long.numberOfTrailingZeros(megabytes), origin);
    }

    private static void stripeSize(String lv, String value, MapDraft draft, String origin) {
        Matcher size = Pattern.compile("(\\d{1,5})([KM])").matcher(value);
        if (!size.matches() || Long.bitCount(Long.parseLong(size.group(1))) != 1) {
            throw new IllegalArgumentException("expected a power of two and K or M");
        }
        draft.lvFact(lv, "stripe_exp", Long.numberOfTrailingZeros(Long.parseLong(size.group(1))) + (size.group(2).equals("K") ? 10 : 20), origin);
    }
}
