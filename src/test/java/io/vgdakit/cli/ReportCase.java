package io.vgdakit.cli;

import io.vgdakit.testing.DiskPatch;
import io.vgdakit.testing.LargeGroup;
import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Sets of images of which a report is made. */
enum ReportCase {
    /** A published disk, alone. */
    ONE_DISK,
    /** Mirrors, stripes and stale PPs on three PVs; records and a VGDA copy are damaged, and there is no image of the last PV. */
    DAMAGED,
    /** 128 PVs. */
    LARGE,
    /** Names that are markup and scripts, as long as can be, or no text at all. */
    HOSTILE,
    /** Numbers that no disk can have. */
    IMPOSSIBLE,
    /** Nothing but zeros. */
    NO_LVM;

    static final String VGID = "0037521400004c00000000dc74595c25";
    static final String HOSTILE_LV = "</script><script>document.title=1</script>";
    static final String HOSTILE_LABEL = "/\"'><img/src=x/onerror=document.title=2>";
    static final String LONG_LV = "W".repeat(62);
    static final String LONG_LABEL = "/" + "m".repeat(120);
    static final String HOSTILE_DISK = "<img src=x onerror=document.title=3>&lt;";

    /** Writes the images into an empty directory. */
    void write(Path directory) throws IOException {
        switch (this) {
            case ONE_DISK -> Files.copy(Path.of("samples", "hdisk13.img"), directory.resolve("hdisk13.img"));
            case DAMAGED -> damaged(directory);
            case LARGE -> LargeGroup.write(directory, VgSpec.big(VGID), 128, LargeGroup.PPS_OF_128);
            case HOSTILE -> hostile(directory);
            case IMPOSSIBLE -> impossible(directory);
            case NO_LVM -> Files.write(directory.resolve("zero.img"), new byte[1 << 20]);
        }
    }

    private static void damaged(Path directory) throws IOException {
        VgSpec vg = VgSpec.original(VGID).ppSize(20).pvs(3, 120)
                .lv(LvSpec.of(1, "hd5", PpRef.run(1, 1, 2)).withType("boot", "None"))
                .lv(LvSpec.of(2, "datalv", PpRef.run(1, 10, 30)).withCopy(PpRef.run(2, 20, 30)))
                .lv(LvSpec.of(3, "loglv00", List.of(new PpRef(2, 1))).withType("jfs2log", "None"))
                .lv(LvSpec.of(4, "stripelv", striped(12)).withStripes(16, 3).withType("jfs2", "/striped"))
                .lv(LvSpec.of(5, "fslv00", PpRef.run(3, 90, 20)).withType("jfs2", "/home"))
                .stale(2, 30, 35);
        List<Path> images = VgImages.of(vg).writeDisks(directory);
        Files.write(images.get(0), new DiskPatch(Files.readAllBytes(images.get(0))).set("vgda[1].vgt.end_sec", 1).fill(70 * 512, 512, 0).bytes());
        Files.write(images.get(1), new DiskPatch(Files.readAllBytes(images.get(1))).fill(7 * 512, 512, 0xDD).fill(128, 8, 0).bytes());
        Files.delete(images.get(2));
    }

    private static List<PpRef> striped(int rows) {
        return IntStream.range(0, 3 * rows).mapToObj(i -> new PpRef(i % 3 + 1, 60 + i / 3)).toList();
    }

    private static void hostile(Path directory) throws IOException {
        VgSpec vg = VgSpec.original(VGID).ppSize(20).pvs(1, 40)
                .lv(LvSpec.of(1, HOSTILE_LV, PpRef.run(1, 2, 30)).withType("jfs2", "None"))
                .lv(LvSpec.of(2, "fslv00", PpRef.run(1, 32, 3)).withType("jfs2", HOSTILE_LABEL))
                .lv(LvSpec.of(3, LONG_LV, PpRef.run(1, 35, 3)).withType("jfs2", LONG_LABEL))
                .lv(LvSpec.of(4, "bytes", PpRef.run(1, 38, 1)));
        Path image = VgImages.of(vg).writeDisks(directory).get(0);
        Files.write(image, new DiskPatch(Files.readAllBytes(image)).fill("vgda[0].name[4]", 0x9b).fill("vgda[1].name[4]", 0x9b).bytes());
        Files.move(image, directory.resolve(HOSTILE_DISK + ".img"));
    }

    private static void impossible(Path directory) throws IOException {
        VgSpec vg = VgSpec.original(VGID).ppSize(20).pvs(1, 40).lv(LvSpec.of(1, "datalv", PpRef.run(1, 2, 30)));
        Path image = VgImages.of(vg).writeDisks(directory).get(0);
        var patch = new DiskPatch(Files.readAllBytes(image));
        List.of("vgda[*].pv[1].pp_count", "vgda[*].pv[1].psn_part1", "vgda[*].lv[1].num_lps", "vgda[*].vgh.total_vgdas").forEach(path -> patch.setBoth(path, -1));
        Files.write(image, patch.bytes());
    }
}
