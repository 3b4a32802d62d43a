package io.vgdakit.view;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Named facts: what the text of a report prints is what its JSON holds. An unknown fact is {@code ?} in the text and null in JSON. */
final class Facts {

    private final Map<String, Object> values = new LinkedHashMap<>();

    private Facts() {
    }

    /** Names and values in turn; an Optional stands for its value, and an empty one or null for an unknown fact. */
    static Facts of(Object... namesAndValues) {
        return new Facts().and(namesAndValues);
    }

    /** More of them, which this returns too. */
    Facts and(Object... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            values.put((String) namesAndValues[i], value instanceof Optional<?> optional ? optional.orElse(null) : value);
        }
        return this;
    }

    /** How one prints; nothing when there is no fact of the name. */
    String text(String name) {
        return values.containsKey(name) ? Unknown.or(Optional.ofNullable(values.get(name))) : "";
    }

    /** How some print. */
    Object[] texts(String... names) {
        return Arrays.stream(names).map(this::text).toArray();
    }

    /** A count; empty when it is not known. */
    Optional<Long> number(String name) {
        return Optional.ofNullable((Number) values.get(name)).map(Number::longValue);
    }

    /** A fact; empty when it is not known. */
    Optional<Object> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The facts for JSON; more may be put behind them. */
    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        values.forEach((name, value) -> tree.put(name, value instanceof Distribution distribution ? distribution.counts() : value));
        return tree;
    }
}
