package io.vgdakit.data.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vgdakit.data.FreeSpace;
import io.vgdakit.disk.Disk;
import io.vgdakit.disk.FaultyDisk;
import io.vgdakit.disk.RescueMap;
import io.vgdakit.repair.Refusal;
import io.vgdakit.testing.Geometry;
import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.OnWrittenDisks;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.VgSpec;
import io.vgdakit.testing.WrittenDisks;
import io.vgdakit.vg.VolumeGroup;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FreeFileTest extends OnWrittenDisks {

    private static final int MIB = 1 << 20;
    private static final VgSpec SPEC = VgSpec.original("0037521400004c00000000dc74595c25").ppSize(20).pvs(1, 6)
            .lv(LvSpec.of(1, "datalv", PpRef.run(1, 2, 2)));

    private Path image;
    private Path output;

    @BeforeEach
    void writeImages() throws IOException {
        image = disks.write(SPEC).get(0);
        output = directory.resolve("out.img");
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            for (int pp : new int[] {1, 4, 5, 6}) {
                file.seek(offset(pp) + 100_000);
                file.writeBytes("left behind in PP " + pp);
            }
        }
    }

    @Test
    void freePpsStandAtTheirPlacesAndNothingElseIsThere() throws Exception {
        assertThat(write(disks.open(List.of(image)).get(0))).isZero();
        byte[] truth = Files.readAllBytes(image);
        byte[] written = Files.readAllBytes(output);
        assertThat(written).hasSameSizeAs(truth);
        for (int at = 0; at < truth.length; at++) {
            boolean free = at >= offset(1) && at < offset(2) || at >= offset(4) && at < offset(7);
            if (written[at] != (free ? truth[at] : 0)) {
                throw new AssertionError("byte " + at + " is " + written[at]);
            }
        }
        assertThat(ranges()).containsExactly("? 0 " + offset(1), "+ " + offset(1) + " " + MIB, "? " + offset(2) + " " + 2 * MIB,
                "+ " + offset(4) + " " + 3 * MIB, "? " + offset(7) + " " + (truth.length - offset(7)));
        assertThat(Files.size(output)).isEqualTo(Files.size(image));
    }

    @Test
    void whatCannotBeReadIsToldInTheMapFile() throws Exception {
        Disk disk = new FaultyDisk(disks.open(List.of(image)).get(0), offset(1) / 512 + 10);
        assertThat(write(disk)).isEqualTo(512);
        assertThat(ranges()).contains("- " + (offset(1) + 5120) + " 512", "+ " + (offset(1) + 5632) + " " + (MIB - 5632));
    }

    @Test
    void whatLiesBehindTheEndOfATruncatedImageIsTold() throws Exception {
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(offset(5) + 512);
        }
        assertThat(write(disks.open(List.of(image)).get(0))).isEqualTo(2 * MIB - 512);
        assertThat(ranges()).endsWith("+ " + offset(4) + " " + (MIB + 512), "- " + (offset(5) + 512) + " " + (2 * MIB - 512));
        assertThat(Files.size(output)).isEqualTo(offset(7));
    }

    @Test
    void aFileThatExistsIsNotWrittenOver() throws Exception {
        Files.writeString(output, "x");
        Disk disk = disks.open(List.of(image)).get(0);
        assertThatThrownBy(() -> write(disk)).isInstanceOf(Refusal.class).hasMessageContaining("out.img exists");
        assertThat(output).hasContent("x");
    }

    private List<String> ranges() throws IOException {
        return RescueMap.read(FreeFile.mapFile(output)).ranges().stream().map(range -> range.status() + " " + range.offset() + " " + range.length()).toList();
    }

    private long write(Disk disk) throws Exception {
        VolumeGroup vg = WrittenDisks.group(disk);
        return FreeFile.write(FreeSpace.of(vg, vg.pvs().get(0), disk), disk, output, "free PPs");
    }

    private static int offset(int pp) {
        return (int) Geometry.offset(SPEC, new PpRef(1, pp));
    }
}
