package io.vgdakit.cli;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Disks;
import io.vgdakit.layout.ReservedAreas;
import io.vgdakit.record.OnDisk;
import io.vgdakit.record.Pvid;
import io.vgdakit.record.Structures;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** Names that are not on disk: of disks by their image, and from a names file. {@code --name} goes before the names file. */
final class DiskNames {

    @Option(names = "--name", paramLabel = "FILE=NAME", description = "Name the disk of an image, for example --name lun7.img=hdisk4.")
    private Map<Path, String> byImage = new LinkedHashMap<>();

    @Option(names = "--names", paramLabel = "FILE", converter = NamesFile.Converter.class,
            description = "Take names from a file of lines 'VGID name' and 'PVID name'; # begins a comment.")
    private NamesFile file = NamesFile.EMPTY;

    /** The names file; empty when none was given. */
    NamesFile file() {
        return file;
    }

    /** The disk of an image under the name given for it, else as it is. */
    Disk named(Path image, Disk disk) {
        String name = byImage.containsKey(image) ? byImage.get(image) : byPvid(disk);
        return name == null ? disk : Disks.renamed(disk, name);
    }

    private String byPvid(Disk disk) {
        if (file.disks().isEmpty()) {
            return null;
        }
        OnDisk<?> ipl = Structures.IPL_RECORD.read(disk, ReservedAreas.ipl().path(), ReservedAreas.ipl().copy(), ReservedAreas.ipl().psn());
        return ipl.field("pv_id").map(field -> file.disks().get(Pvid.of(field.raw(), 0))).orElse(null);
    }
}
