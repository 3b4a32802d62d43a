package io.vgdakit.cli;

import io.vgdakit.record.Pvid;
import io.vgdakit.repair.Consent;
import io.vgdakit.repair.Outcome;
import io.vgdakit.repair.Repairer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The options that allow to write to devices. */
final class DeviceConsent {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--device", description = "Allow to write to devices, not only to image files. Each must be confirmed: by --yes, or on a terminal by typing its PVID.")
    private boolean devices;

    @Option(names = "--yes", paramLabel = "PVID", converter = PvidConverter.class,
            description = "Confirm the device that carries this PVID now.")
    private List<Pvid> confirmed = new ArrayList<>();

    /** What writes to images, and to devices as far as they are allowed. */
    Repairer repairer() {
        return new Repairer(new Consent(devices, new HashSet<>(confirmed), Terminal::ask), Writing.invocation(spec.commandLine()));
    }

    /** Prints what the repairer did; returns the exit code. */
    int report(Outcome outcome) {
        return Writing.report(spec.commandLine(), outcome);
    }

    /** A PVID as a person types it. */
    static final class PvidConverter implements ITypeConverter<Pvid> {

        @Override
        public Pvid convert(String value) {
            try {
                return Pvid.parse(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
