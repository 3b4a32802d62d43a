package io.vgdakit.cli;

import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code 1}, {@code 2} or {@code all}: the copies of a structure. */
final class CopiesConverter implements ITypeConverter<CopiesConverter.Copies> {

    /** Copies to work on, ascending. */
    record Copies(List<Integer> numbers) {
    }

    @Override
    public Copies convert(String value) {
        return new Copies(switch (value) {
            case "1" -> List.of(1);
            case "2" -> List.of(2);
            case "all" -> List.of(1, 2);
            default -> throw new TypeConversionException("'" + value + "' is no copy: expected 1, 2 or all");
        });
    }
}
