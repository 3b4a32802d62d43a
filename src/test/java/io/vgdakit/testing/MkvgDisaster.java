package io.vgdakit.testing;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Three disks with eight LVs of known content, over which mkvg was run: the fresh headers of another volume group on the same disks. */
public final class MkvgDisaster {

    public static final String OLD_VGID = "0037521400004c00000000dc74595c25";
    public static final String NEW_VGID = "0037521400004c000000017a0bd88942";

    /** The lost volume group. */
    public static final VgSpec OLD = VgSpec.original(OLD_VGID).ppSize(20).pvs(3, 60)
            .lv(LvSpec.of(1, "datalv", PpRef.run(1, 1, 8)).withType("jfs2", "/data"))
            .lv(LvSpec.of(2, "mirlv", PpRef.run(1, 10, 8)).withCopy(PpRef.run(2, 5, 8)).withType("jfs2", "/mirror"))
            .lv(LvSpec.of(3, "jfslv", PpRef.run(2, 20, 6)).withType("jfs", "/jfs"))
            .lv(LvSpec.of(4, "fraglv", both(PpRef.run(1, 30, 3), PpRef.run(1, 40, 5))).withType("jfs2", "/frag"))
            .lv(LvSpec.of(5, "spreadlv", both(PpRef.run(1, 50, 2), PpRef.run(3, 1, 4))).withType("jfs2", "/spread"))
            .lv(LvSpec.of(6, "loglv", PpRef.run(3, 10, 1)).withType("jfs2log", "None"))
            .lv(LvSpec.of(7, "rawlv", PpRef.run(3, 20, 5)).withType("", ""))
            .lv(LvSpec.of(8, "trilv", PpRef.run(1, 20, 2)).withCopy(PpRef.run(2, 30, 2)).withCopy(PpRef.run(3, 40, 2)).withType("jfs2", "/three"));

    /** The LVs whose PPs follow each other and that have an LVCB. */
    public static final List<String> CONTIGUOUS = List.of("datalv", "mirlv", "jfslv", "loglv", "trilv");

    private MkvgDisaster() {
    }

    /** Writes the disks as they were before. */
    public static List<Path> before(Path directory) {
        List<Path> images = VgImages.of(OLD).writeDisks(directory);
        new FileSystemContents(OLD).write(images);
        return images;
    }

    /** Runs mkvg: overwrites the front of some disks. */
    public static void mkvg(VgSpec fresh, List<Path> images) {
        for (int pv = 1; pv <= images.size(); pv++) {
            try (var file = new RandomAccessFile(images.get(pv - 1).toFile(), "rw")) {
                file.write(VgImages.of(fresh).header(pv));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The volume group that mkvg makes. */
    public static VgSpec fresh(int ppSize) {
        return VgSpec.original(NEW_VGID).ppSize(ppSize).pvs(3, 60 >> ppSize - 20);
    }

    private static List<PpRef> both(List<PpRef> first, List<PpRef> second) {
        List<PpRef> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
