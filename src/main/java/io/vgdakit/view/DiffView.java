package io.vgdakit.view;

import io.vgdakit.record.FieldValue;
import io.vgdakit.vg.Difference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@code vgdakit diff}: one line a field that differs. */
public final class DiffView {

    private static final String NONE = "-";

    private DiffView() {
    }

    /** Path, old value, new value; {@code -} on the side that has no such structure. */
    public static String line(Difference difference) {
        FieldValue any = difference.before().or(difference::after).orElseThrow();
        return difference.path() + " " + text(difference.before()) + " -> " + text(difference.after()) + any.field().evidence().mark();
    }

    /** The same as a tree for JSON, with the provenance of both values. */
    public static Map<String, Object> tree(Difference difference) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("path", difference.path());
        tree.put("before", difference.before().map(FieldJson::of).orElse(null));
        tree.put("after", difference.after().map(FieldJson::of).orElse(null));
        return tree;
    }

    private static String text(Optional<FieldValue> value) {
        String text = value.map(FieldValue::text).orElse(NONE);
        return text.isEmpty() ? "\"\"" : text;
    }
}
