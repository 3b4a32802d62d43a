package io.vgdakit.view;

import java.util.LinkedHashMap;
import java.util.Map;

/** Trees for JSON that keep the order of their keys. */
public final class JsonTree {

    private JsonTree() {
    }

    /** A map of keys and values in turn; more may be put behind them. */
    public static Map<String, Object> of(Object... keysAndValues) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            tree.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return tree;
    }
}
