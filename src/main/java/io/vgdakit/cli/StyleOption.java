package io.vgdakit.cli;

import io.vgdakit.view.Style;
import java.util.Arrays;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code --style}: the release of AIX whose form a view has. */
final class StyleOption {

    static final class Converter implements ITypeConverter<Style> {

        @Override
        public Style convert(String value) {
            return Arrays.stream(Style.values()).filter(style -> style.release().equals(value)).findFirst()
                    .orElseThrow(() -> new TypeConversionException("'" + value + "' is no style: expected 5.3 or 6.1"));
        }
    }

    @Option(names = "--style", paramLabel = "5.3|6.1", defaultValue = "6.1", converter = Converter.class,
            description = "Form of AIX 5.3 and before, or of 6.1 and later; 6.1 by default.")
    private Style style;

    Style style() {
        return style;
    }
}
