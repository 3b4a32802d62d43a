package io.vgdakit.view;

import io.vgdakit.record.FieldValue;
import io.vgdakit.record.OnDisk;
import java.util.Locale;
import java.util.Optional;

/** Names of coded values: the specs declare them as instances named after the field, {@code lv_state} and {@code lv_state_name}. */
final class CodeName {

    private CodeName() {
    }

    /** Name of the value of a field; empty when its spec has none, when no code has this value, or when it could not be read. */
    static Optional<String> of(OnDisk<?> structure, FieldValue value) {
        if (!value.numeric() || !value.readable() || value.field().repeated()) {
            return Optional.empty();
        }
        try {
            Object code = structure.value().getClass().getMethod(getter(value.field().path())).invoke(structure.value());
            return code instanceof Enum<?> name ? Optional.of(name.name().toLowerCase(Locale.ROOT)) : Optional.empty();
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the Kaitai compiler names it: {@code lv_state} becomes {@code lvStateName}. */
    private static String getter(String field) {
        var name = new StringBuilder();
        for (String word : (field + "_name").split("_")) {
            name.append(name.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return name.toString();
    }
}
