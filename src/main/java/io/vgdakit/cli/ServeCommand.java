package io.vgdakit.cli;

import io.vgdakit.cli.Choice.NotFound;
import io.vgdakit.cli.VolumeGroupArguments.Images;
import io.vgdakit.data.nbd.Export;
import io.vgdakit.data.nbd.Exports;
import io.vgdakit.data.nbd.NbdServer;
import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.ObjectFinder.Found;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code vgdakit serve}. */
@Command(
        description = {
            "Let other programs read LVs: an NBD server, read-only, one export for each LV. Runs until Ctrl-C.",
            "What cannot be read (a disk that is not at hand, stale copies only, a bad sector) is an I/O error to the client, never zeros."
        },
        customSynopsis = "vgdakit serve [OPTION]... [LV] IMAGE...",
        footer = {
            "%nAn export of free PPs has them right behind each other in the order of their numbers; its description names them.",
            "%nExamples:",
            "  vgdakit serve --all images/                      every LV, and the free PPs of hdisk4 as free/hdisk4",
            "  nbdinfo --list nbd://127.0.0.1                   what is served",
            "  qemu-img convert -O qcow2 nbd://127.0.0.1/datalv4 datalv4.qcow2",
            "  nbdcopy nbd://127.0.0.1/datalv4 datalv4.raw",
            "  nbd-client -readonly 127.0.0.1 -N datalv4 /dev/nbd0"
        })
final class ServeCommand extends ProgramCommand {

    private static final int MOST_PORT = 65535;

    @Spec
    private CommandSpec spec;

    @Mixin
    private VolumeGroupArguments arguments;

    @Option(names = "--all", description = "Every LV, as without LV, and the free PPs of each PV as free/NAME.")
    private boolean all;

    @Option(names = "--list", description = "Only print what would be served.")
    private boolean list;

    @Option(names = "--bind", paramLabel = "ADDRESS", defaultValue = "127.0.0.1",
            description = "Address to listen on; ${DEFAULT-VALUE}, which only this machine reaches, by default.")
    private String bind;

    @Option(names = "--port", paramLabel = "N", defaultValue = "10809", description = "TCP port, 0 for any; ${DEFAULT-VALUE} by default.")
    private int port;

    @Override
    public Integer call() throws IOException {
        InetSocketAddress address = address();
        Optional<String> lv = arguments.takeObject(false);
        if (all && lv.isPresent()) {
            throw new ParameterException(spec.commandLine(), "--all is every LV: '" + lv.get() + "' is no file, leave it or --all out");
        }
        try (Images images = arguments.open()) {
            List<Export> exports = exports(new Choice(images.assembly()), lv);
            PrintWriter out = out();
            if (list) {
                exports.forEach(export -> out.println(line(export.name(), export)));
            } else {
                serve(address, exports, out);
            }
            return ExitCode.DONE;
        } catch (NotFound e) {
            err().println("vgdakit: " + e.getMessage());
            return e.exitCode();
        }
    }

    private InetSocketAddress address() {
        if (port < 0 || port > MOST_PORT) {
            throw new ParameterException(spec.commandLine(), "--port " + port + ": expected 0 to " + MOST_PORT);
        }
        try {
            return new InetSocketAddress(InetAddress.getByName(bind), port);
        } catch (UnknownHostException e) {
            throw new ParameterException(spec.commandLine(), "--bind " + bind + ": no such address", e);
        }
    }

    private List<Export> exports(Choice choice, Optional<String> word) throws NotFound {
        var exports = new Exports();
        if (all) {
            choice.volumeGroups().forEach(vg -> exports.addLvs(vg).addFree(vg));
        }
        if (exports.all().isEmpty()) {
            List<Found<LogicalVolume>> lvs = word.isPresent() ? List.of(choice.lv(word.get())) : choice.lvs();
            lvs.forEach(lv -> exports.add(lv.vg(), lv.object()));
        }
        choice.volumeGroups().stream().filter(vg -> vg.vgda().isEmpty())
                .forEach(vg -> err().println("vgdakit: not served: " + Choice.unknown(vg)));
        return exports.all();
    }

    private void serve(InetSocketAddress address, List<Export> exports, PrintWriter out) throws IOException {
        PrintWriter err = err();
        try (NbdServer server = NbdServer.start(address, exports, message -> err.println("vgdakit: " + message))) {
            if (!address.getAddress().isLoopbackAddress()) {
                err.println("vgdakit: warning: whoever reaches " + bind + " can read all of this; there is no password and no encryption");
            }
            exports.forEach(export -> out.println(line(server.uri(export).toASCIIString(), export)));
            out.flush();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
            server.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(NbdServer server) {
        try {
            server.close();
        } catch (IOException e) {
            // the program ends in any case
        }
    }

    private static String line(String place, Export export) {
        return place + "  " + export.disk().size() + " bytes, " + export.description();
    }
}
