package io.vgdakit.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vgdakit lquerypv}. */
@Command(modelTransformer = LquerypvQuery.Letters.class,
        customSynopsis = {"vgdakit lquerypv -h [--annotate] IMAGE [OFFSET [LENGTH]]",
            "vgdakit lquerypv -p PVID -N IMAGE... [-t] [LETTERS] [--format=FORM|--json]"},
        description = "Dump the bytes of a disk, or of any file, as AIX's lquerypv -h does; or with -p print what the newest VGDA of the"
                + " images says of a PV.", footer = "%nStale and copy of a PP, and the values marked so, lie at unverified places on disk.")
final class LquerypvCommand extends ProgramCommand {

    private static final String NOTHING_ASKED = "0516-108 lquerypv: PV identifier not entered.";
    private static final String USAGE = "Usage: lquerypv [-h /dev/PVname] | [-p PVid [-g VGid | -N PVname] [-scPnaDdAtY]]";

    @Spec
    private CommandSpec spec;

    @Mixin
    private LquerypvQuery query;

    @Mixin
    private BaseOption base;

    @Option(names = "-h", description = "Dump bytes in hexadecimal.")
    private boolean hexadecimal;

    @Option(names = "--annotate", description = "With -h: one field a line, with its path, value and evidence grade (A to D).")
    private boolean annotate;

    @Parameters(index = "0", arity = "0..1", paramLabel = "IMAGE", description = "Disk image, device or any other file.")
    private Path image;

    @Parameters(index = "1", arity = "0..1", paramLabel = "OFFSET", converter = HexadecimalNumber.class, defaultValue = "0",
            description = "First byte, in hexadecimal. Default: ${DEFAULT-VALUE}.")
    private long offset;

    @Parameters(index = "2", arity = "0..1", paramLabel = "LENGTH", converter = HexadecimalNumber.class, defaultValue = "100",
            description = "Bytes, in hexadecimal. Default: ${DEFAULT-VALUE}.")
    private long length;

    @Override
    public Integer call() throws Exception {
        if (query.asked()) {
            return query.print(base);
        }
        if (!hexadecimal) {
            err().println(NOTHING_ASKED);
            err().println(USAGE);
            return ExitCode.USAGE;
        }
        if (image == null) {
            throw new ParameterException(spec.commandLine(), "Missing IMAGE; expected: lquerypv -h IMAGE [OFFSET [LENGTH]]");
        }
        return new HexDumpOfImage(image, base, offset, length, annotate).write(out(), err());
    }
}
