package io.vgdakit.cli;

import io.vgdakit.record.AixTime;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A time zone for {@code --tz}. */
final class ZoneConverter implements ITypeConverter<AixTime> {

    @Override
    public AixTime convert(String value) {
        try {
            return AixTime.parse(value);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
