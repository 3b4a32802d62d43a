package io.vgdakit.data.dm;

import io.vgdakit.data.dm.LoopDevices.Loop;
import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Disks;
import io.vgdakit.disk.ImageKind;
import io.vgdakit.vg.ShellWord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A script for a shell of Linux that makes the devices of tables, read-only all the way: loop devices of the images, then dmsetup. */
public final class DmScript {

    private DmScript() {
    }

    /**
     * The script.
     *
     * @param concise as one call of {@code dmsetup create --concise} instead of one call with a table for each device
     * @throws IOException when an image cannot be looked at again
     */
    public static List<String> lines(DmTables tables, boolean concise) throws IOException {
        List<String> lines = new ArrayList<>(List.of("set -e"));
        for (Loop loop : tables.loops().all()) {
            lines.addAll(loop(loop));
        }
        tables.devices().stream().filter(device -> device.errorSectors() > 0).map(DmScript::holes).forEach(lines::add);
        if (concise) {
            lines.add("dmsetup create --concise \"" + tables.devices().stream().map(DmScript::concise).collect(Collectors.joining(";")) + '"');
        } else {
            tables.devices().forEach(device -> {
                lines.add("dmsetup create --readonly " + device.name() + " <<EOF");
                lines.addAll(device.table());
                lines.add("EOF");
            });
        }
        lines.add("# to take it all back:");
        for (int i = tables.devices().size() - 1; i >= 0; i--) {
            lines.add("# dmsetup remove " + tables.devices().get(i).name());
        }
        tables.loops().all().forEach(loop -> lines.add("# losetup -d ${" + loop.variable() + "}"));
        return lines;
    }

    private static List<String> loop(Loop loop) throws IOException {
        String source = loop.disk().source();
        ImageKind kind = Disks.kind(Path.of(source));
        if (kind.isRaw()) {
            return List.of(loop.variable() + "=$(losetup -r -f --show " + ShellWord.of(source) + ")");
        }
        return List.of("# " + ShellWord.comment(source) + " is " + kind.description() + ": " + kind.advice()
                + ", losetup the result read-only and set " + loop.variable() + " to that device",
                ": ${" + loop.variable() + ":?}");
    }

    private static String holes(DmDevice device) {
        return "# " + device.name() + ": " + device.errorSectors() * Disk.SECTOR_BYTES + " of " + device.sectors() * Disk.SECTOR_BYTES
                + " bytes are errors: no disk at hand gives a copy of them that is not stale";
    }

    private static String concise(DmDevice device) {
        return device.name() + ",,,ro," + String.join(",", device.table());
    }
}
