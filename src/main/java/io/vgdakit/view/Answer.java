package io.vgdakit.view;

import io.vgdakit.record.Evidence;
import io.vgdakit.record.FieldValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a query command answers to one letter.
 *
 * @param lines one value, or the rows of a list
 * @param tree the same for JSON; null when it is not known
 * @param unverified whether it rests on an unverified place on disk
 */
record Answer(List<String> lines, Object tree, boolean unverified) {

    /** A number or text, or an Optional of one. */
    static Answer of(Object value) {
        Optional<?> known = value instanceof Optional<?> optional ? optional : Optional.of(value);
        return new Answer(List.of(Unknown.or(known)), known.orElse(null), false);
    }

    /** A field with the mark of its grade. */
    static Answer field(Optional<FieldValue> field) {
        return field.map(found -> new Answer(List.of(found.text() + found.field().evidence().mark()), FieldJson.value(found),
                found.field().evidence() == Evidence.D)).orElseGet(() -> of(Optional.empty()));
    }

    /**
     * A list.
     *
     * @param text of a row
     * @param unverified whether every row is
     */
    static Answer rows(List<Facts> rows, Function<Facts, String> text, boolean unverified) {
        List<Map<String, Object>> trees = rows.stream().map(Facts::tree).toList();
        return new Answer(rows.stream().map(row -> text.apply(row) + (unverified ? Evidence.D.mark() : "")).toList(), trees, unverified);
    }
}
