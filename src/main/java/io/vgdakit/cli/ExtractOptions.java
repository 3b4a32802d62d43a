package io.vgdakit.cli;

import io.vgdakit.data.LvDisk;
import io.vgdakit.data.extract.Copy;
import io.vgdakit.disk.Disk;
import io.vgdakit.record.Offset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which bytes of an LV are copied, and how. */
final class ExtractOptions {

    private static final Map<String, String> ALGORITHMS = Map.of("md5", "MD5", "sha1", "SHA-1", "sha224", "SHA-224", "sha256", "SHA-256", "sha384", "SHA-384",
            "sha512", "SHA-512");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--hash", paramLabel = "NAME", split = ",", defaultValue = "sha256",
            description = "Hashes, separated by commas: md5, sha1, sha224, sha256, sha384, sha512, or none; ${DEFAULT-VALUE} by default.")
    private List<String> hashes;

    @Option(names = "--skip-lvcb", description = "Leave out the first 512 bytes, where the LVCB is.")
    private boolean skipLvcb;

    @Option(names = "--offset", paramLabel = "N", defaultValue = "0", description = "First byte of the LV to copy: " + Offset.EXPECTED + ".")
    private String offset;

    @Option(names = "--length", paramLabel = "N", description = "Bytes to copy; up to the end of the LV by default.")
    private String length;

    @Option(names = "--zero-holes", description = "Fill what cannot be read with zeros; FILE.mapfile lists where.")
    boolean zeroHoles;

    @Option(names = "--resume", description = "Go on with a copy that ended early.")
    boolean resume;

    @Option(names = "--quiet", description = "No progress on standard error.")
    boolean quiet;

    /** The copy of an LV that the options ask for. */
    Copy copy(LvDisk lv, LongConsumer progress, BooleanSupplier cancelled) {
        long from = number("--offset", offset);
        if (skipLvcb && from > 0) {
            throw new ParameterException(spec.commandLine(), "--skip-lvcb and --offset both say where to begin");
        }
        from = skipLvcb ? Math.min(Disk.SECTOR_BYTES, lv.size()) : from;
        if (from > lv.size()) {
            throw new ParameterException(spec.commandLine(), "--offset " + offset + ": " + lv.name() + " has " + lv.size() + " bytes");
        }
        long most = lv.size() - from;
        long bytes = length == null ? most : number("--length", length);
        if (bytes > most) {
            throw new ParameterException(spec.commandLine(), "--length " + length + ": " + lv.name() + " has " + most + " bytes from byte " + from + " on");
        }
        return new Copy(lv, from, bytes, algorithms(), zeroHoles, progress, cancelled);
    }

    private List<String> algorithms() {
        if (hashes.equals(List.of("none"))) {
            return List.of();
        }
        return hashes.stream().map(name -> {
            String algorithm = ALGORITHMS.get(name.toLowerCase(Locale.ROOT).replace("-", ""));
            if (algorithm == null) {
                throw new ParameterException(spec.commandLine(), "--hash " + name + ": expected md5, sha1, sha224, sha256, sha384, sha512 or none");
            }
            return algorithm;
        }).distinct().toList();
    }

    private long number(String option, String text) {
        return Offset.parse(text).orElseThrow(() -> new ParameterException(spec.commandLine(), option + " " + text + ": expected " + Offset.EXPECTED));
    }
}
