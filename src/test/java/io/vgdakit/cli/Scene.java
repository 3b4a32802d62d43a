package io.vgdakit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.MkvgDisaster;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.PvSpec;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that printed command lines speak of, in a state they speak of. */
enum Scene {
    /** {@code samples/}, as it is in the repository. */
    SAMPLES {
        @Override
        void make(Path work) throws IOException {
            Path samples = Files.createDirectory(work.resolve("samples"));
            try (Stream<Path> files = Files.list(Path.of("samples"))) {
                for (Path file : files.toList()) {
                    Files.copy(file, samples.resolve(file.getFileName()));
                }
            }
        }
    },

    /** The disks of a healthy volume group, in {@code images/} and beside it, what was kept of it, and other images of its first disk. */
    HEALTHY {
        @Override
        void make(Path work) throws IOException {
            disksAndTexts(work);
            Path images = work.resolve("images");
            run("undelete", "fslv03", images, "-o", work.resolve("fslv03.map"));
            run("extract", "fslv00", images, "-o", work.resolve("fslv00.raw"));
            try (var changed = new RandomAccessFile(work.resolve("fslv00.raw").toFile(), "rw")) {
                changed.seek(HEADER_BYTES);
                changed.writeBytes("changed");
            }
            Files.writeString(work.resolve("hdisk4.map"), "0x0 ? 1\n0x0 0x1000000 +\n0x1000000 0x10000000 -\n");
            copyHeader(work.resolve("hdisk4.img"), work.resolve("disk.img"), 0);
            copyHeader(work.resolve("hdisk4.img"), work.resolve("whole.img"), 0x200000);
            copyHeader(work.resolve("hdisk4.img"), work.resolve("dump.bin"), (1L << 30) + 12345);
        }
    },

    /** The disks after something zeroed the first sectors of hdisk4, with the LVM record in them. */
    OVERWRITTEN_HEADER {
        @Override
        void make(Path work) throws IOException {
            disksAndTexts(work);
            try (var disk = new RandomAccessFile(work.resolve("hdisk4.img").toFile(), "rw")) {
                disk.write(new byte[OVERWRITTEN_BYTES]);
            }
        }
    },

    /** The disks after mkvg was run on them. */
    AFTER_MKVG {
        @Override
        void make(Path work) throws IOException {
            disksAndTexts(work);
            MkvgDisaster.mkvg(NEW_VG, images(work));
            MkvgDisaster.mkvg(NEW_VG, images(work.resolve("images")));
        }
    };

    private static final String VGID = "0037521400004c00000000dc6ffba362";
    private static final int OVERWRITTEN_BYTES = 64 * 512;
    private static final int HEADER_BYTES = 4 << 20;

    private static final VgSpec VG = disks(VGID)
            .lv(LvSpec.of(1, "datalv4", PpRef.run(1, 1, 2)).withCopy(PpRef.run(2, 1, 2)).withType("jfs2", "/data"))
            .lv(LvSpec.of(2, "fslv00", PpRef.run(1, 3, 1)).withCopy(PpRef.run(2, 3, 1)).withType("jfs2", "/fs00"))
            .lv(LvSpec.of(3, "fslv01", PpRef.run(1, 4, 2)).withCopy(PpRef.run(2, 5, 2)).withType("jfs2", "/fs01"))
            .lv(LvSpec.of(4, "fslv03", PpRef.run(3, 1, 2)).withType("jfs2", "/fs03"))
            .lv(LvSpec.of(5, "rawlv", PpRef.run(3, 3, 1)));
    private static final VgSpec NEW_VG = disks("0037521400004c000000017a0bd88942");

    private static List<Path> images(Path directory) {
        return Stream.of("hdisk4.img", "hdisk5.img", "hdisk6.img").map(directory::resolve).toList();
    }

    private static VgSpec disks(String vgid) {
        return VgSpec.original(vgid).ppSize(24).pv(PvSpec.of("hdisk4", "003752146ff9501b", 8)).pv(PvSpec.of("hdisk5", "003752146ff979f4", 8))
                .pv(PvSpec.of("hdisk6", "003752146ff9a31b", 8));
    }

    /** Puts the files into an empty folder. */
    abstract void make(Path work) throws IOException;

    private static void disksAndTexts(Path work) throws IOException {
        Path images = Files.createDirectory(work.resolve("images"));
        VgImages.of(VG).writeDisks(images);
        VgImages.of(VG).writeDisks(work);
        Files.writeString(work.resolve("names.txt"), VGID + " datavg\n");
        Files.writeString(work.resolve("lsvg-M.txt"), run("lsvg", "-M", "-", images));
        Files.writeString(work.resolve("lslv-m.txt"), run("lslv", "-m", "fslv01", images));
        Files.writeString(work.resolve("image.data"), run("mkvgdata", "--vg-name", "datavg", images));
        Files.writeString(work.resolve("fslv01.txt"), run("import-map", "--as-mklv", "fslv01", work.resolve("lsvg-M.txt")));
    }

    /** What a command prints that does what it is there for. */
    private static String run(Object... words) {
        Run run = Run.of(words);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        return run.out();
    }

    /** Makes a sparse image with the header of a disk somewhere in it. */
    private static void copyHeader(Path disk, Path image, long base) throws IOException {
        try (var in = Files.newInputStream(disk); var out = new RandomAccessFile(image.toFile(), "rw")) {
            out.seek(base);
            out.write(in.readNBytes(HEADER_BYTES));
        }
    }
}
