package io.vgdakit.cli;

import io.vgdakit.record.Offset;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An offset as an option. */
final class OffsetConverter implements ITypeConverter<Long> {

    @Override
    public Long convert(String text) {
        return Offset.parse(text).orElseThrow(() -> new TypeConversionException("'" + text + "' is no offset; expected " + Offset.EXPECTED));
    }
}
