package io.vgdakit.cli;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** A tree for JSON that is made when it is its turn to be printed. */
final class LazyTree extends AbstractMap<String, Object> {

    private final Supplier<Map<String, Object>> tree;

    LazyTree(Supplier<Map<String, Object>> tree) {
        this.tree = tree;
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return tree.get().entrySet();
    }
}
