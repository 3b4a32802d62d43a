package io.vgdakit.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number of bytes as AIX's own tools take it: hexadecimal, with or without 0x. */
final class HexadecimalNumber implements ITypeConverter<Long> {

    @Override
    public Long convert(String text) {
        String digits = text.startsWith("0x") || text.startsWith("0X") ? text.substring(2) : text;
        try {
            if (digits.startsWith("+") || digits.startsWith("-")) {
                throw new NumberFormatException("signed");
            }
            return Long.parseLong(digits, 16);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' is not a number of bytes;"
                    + " expected hexadecimal digits, with or without 0x, at most 7fffffffffffffff");
        }
    }
}
