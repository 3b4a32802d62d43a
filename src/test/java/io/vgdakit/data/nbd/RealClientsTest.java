package io.vgdakit.data.nbd;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Disks;
import io.vgdakit.testing.Geometry;
import io.vgdakit.testing.LvContents;
import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.Programs;
import io.vgdakit.testing.Programs.Result;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.GroupNames;
import io.vgdakit.vg.VolumeGroup;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the clients of qemu and libnbd get, against files that were made without the program. */
class RealClientsTest {

    private static final int MIB = 1 << 20;
    private static final int FREE_FIRST = 11;
    private static final int FREE_COUNT = 6;
    private static final List<PpRef> EXT4 = List.of(new PpRef(2, 10), new PpRef(1, 9), new PpRef(2, 8), new PpRef(1, 8), new PpRef(2, 9), new PpRef(1, 10));

    /** hdisk3 is never at hand; PP 11 to 16 of every disk are free. */
    private static final VgSpec VG = VgSpec.original("0037521400004c00000000dc74595c25").ppSize(20).pvs(3, 16)
            .lv(LvSpec.of(1, "mirrored", PpRef.run(3, 1, 4)).withCopy(PpRef.run(1, 1, 4)))
            .lv(LvSpec.of(2, "striped", List.of(new PpRef(1, 5), new PpRef(2, 5), new PpRef(1, 6), new PpRef(2, 6))).withStripes(14, 2))
            .lv(LvSpec.of(3, "ext4lv", EXT4))
            .lv(LvSpec.of(4, "halflv", List.of(new PpRef(2, 1), new PpRef(3, 9))))
            .lv(LvSpec.of(5, "filler", List.of(new PpRef(1, 7), new PpRef(2, 7), new PpRef(2, 2), new PpRef(2, 3), new PpRef(2, 4))));

    @TempDir
    private static Path directory;
    private static List<Disk> disks;
    private static NbdServer server;

    /** Exports that can be read whole, each with a file of the same bytes. */
    private static final Map<String, Path> EXPECTED = new TreeMap<>();

    @BeforeAll
    static void serve() throws Exception {
        Programs.assumeInstalled("qemu-utils", "qemu-img");
        Programs.assumeInstalled("libnbd-bin", "nbdcopy", "nbdinfo");
        Programs.assumeInstalled("e2fsprogs", "mkfs.ext4");
        List<Path> images = VgImages.of(VG).writeDisks(directory);
        LvContents.writeAll(VG, images);
        for (String lv : List.of("mirrored", "striped", "filler")) {
            LvContents contents = LvContents.of(VG, lv);
            expect(lv, contents.bytes(0, (int) contents.sectors() * Disk.SECTOR_BYTES));
        }
        placeFileSystem(images);
        for (int pv = 1; pv <= 2; pv++) {
            byte[] free = NbdBench.noise(FREE_COUNT * MIB + pv);
            expect("free/hdisk" + pv, Arrays.copyOf(free, FREE_COUNT * MIB));
            write(images.get(pv - 1), Geometry.offset(VG, new PpRef(pv, FREE_FIRST)), free, 0, FREE_COUNT * MIB);
        }
        disks = new ArrayList<>();
        for (Path image : images.subList(0, 2)) {
            disks.add(Disks.open(image));
        }
        VolumeGroup vg = Assembly.of(disks, GroupNames.NONE).volumeGroups().get(0);
        server = NbdServer.start(NbdBench.anyPort(), new Exports().addLvs(vg).addFree(vg).all(), message -> { });
    }

    private static void expect(String export, byte[] bytes) throws IOException {
        EXPECTED.put(export, Files.write(directory.resolve(export.replace('/', '-') + ".expected"), bytes));
    }

    /** An ext4 file system with a file in it, scattered over the LPs of an LV. */
    private static void placeFileSystem(List<Path> images) throws Exception {
        Path files = Files.createDirectory(directory.resolve("files"));
        Files.write(files.resolve("notes"), NbdBench.noise(300_000));
        Path made = directory.resolve("ext4lv.expected");
        Result result = Programs.run("mkfs.ext4", "-q", "-d", files, made, EXT4.size() + "M");
        assertThat(result.exitCode()).as(result.out()).isZero();
        byte[] bytes = Files.readAllBytes(made);
        for (int lp = 0; lp < EXT4.size(); lp++) {
            write(images.get(EXT4.get(lp).pv() - 1), Geometry.offset(VG, EXT4.get(lp)), bytes, lp * MIB, MIB);
        }
        EXPECTED.put("ext4lv", made);
    }

    private static void write(Path image, long offset, byte[] bytes, int from, int length) throws IOException {
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.seek(offset);
            file.write(bytes, from, length);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        if (server != null) {
            server.close();
            for (Disk disk : disks) {
                disk.close();
            }
        }
    }

    @Test
    void everyExportIsListed() throws Exception {
        Result list = Programs.run("nbdinfo", "--list", "nbd://127.0.0.1:" + server.address().getPort());
        assertThat(list.exitCode()).as(list.out()).isZero();
        assertThat(list.out()).contains("export=\"halflv\"", "LV halflv of vg_74595c25, 2 LPs, 1 of them unreadable", "is_read_only: true",
                "6 free PPs of hdisk2 of vg_74595c25, of 1048576 bytes each: 11-16").doesNotContain("hdisk3");
        assertThat(list.out().lines().filter(line -> line.startsWith("export="))).hasSize(EXPECTED.size() + 1);
        for (String export : EXPECTED.keySet()) {
            assertThat(list.out()).contains("export=\"" + export + "\"");
        }
    }

    @Test
    void nbdcopyGetsEveryByte() throws Exception {
        for (Map.Entry<String, Path> expected : EXPECTED.entrySet()) {
            Path copy = directory.resolve("nbdcopy.raw");
            Files.deleteIfExists(copy);
            Result result = Programs.run("nbdcopy", uri(expected.getKey()), copy);
            assertThat(result.exitCode()).as(expected.getKey() + ": " + result.out()).isZero();
            assertThat(Files.mismatch(copy, expected.getValue())).as(expected.getKey()).isEqualTo(-1);
        }
    }

    @Test
    void qemuImgGetsEveryByte() throws Exception {
        for (Map.Entry<String, Path> expected : EXPECTED.entrySet()) {
            Result info = Programs.run("qemu-img", "info", "-f", "raw", uri(expected.getKey()));
            assertThat(info.out()).as(expected.getKey()).contains("(" + Files.size(expected.getValue()) + " bytes)");
            Result compare = Programs.run("qemu-img", "compare", "-f", "raw", "-F", "raw", uri(expected.getKey()), expected.getValue());
            assertThat(compare.out()).as(expected.getKey()).contains("Images are identical.");
            Path copy = directory.resolve("convert.raw");
            Result convert = Programs.run("qemu-img", "convert", "-f", "raw", "-O", "raw", uri(expected.getKey()), copy);
            assertThat(convert.exitCode()).as(expected.getKey() + ": " + convert.out()).isZero();
            assertThat(Files.mismatch(copy, expected.getValue())).as(expected.getKey()).isEqualTo(-1);
        }
    }

    @Test
    void whatNoDiskGivesIsAnErrorToThem() throws Exception {
        Result copy = Programs.run("nbdcopy", uri("halflv"), directory.resolve("half.raw"));
        assertThat(copy.exitCode()).isNotZero();
        assertThat(copy.out()).contains("Input/output error");
        Result convert = Programs.run("qemu-img", "convert", "-f", "raw", "-O", "raw", uri("halflv"), directory.resolve("half2.raw"));
        assertThat(convert.exitCode()).isNotZero();
        assertThat(convert.out()).contains("Input/output error");
    }

    @Test
    void nothingCanBeWritten() throws Exception {
        Result convert = Programs.run("qemu-img", "convert", "-n", "-f", "raw", "-O", "raw", EXPECTED.get("striped"), uri("filler"));
        assertThat(convert.exitCode()).isNotZero();
        Result copy = Programs.run("nbdcopy", EXPECTED.get("striped"), uri("filler"));
        assertThat(copy.exitCode()).isNotZero();
        assertThat(Programs.run("qemu-img", "compare", "-f", "raw", "-F", "raw", uri("filler"), EXPECTED.get("filler")).exitCode()).isZero();
    }

    @Test
    void tenAtOnceGetEveryByte() {
        List<Long> mismatches = IntStream.range(0, 10).parallel().mapToObj(number -> {
            String export = List.copyOf(EXPECTED.keySet()).get(number % EXPECTED.size());
            Path copy = directory.resolve("at-once-" + number);
            try {
                Result result = Programs.run("nbdcopy", uri(export), copy);
                assertThat(result.exitCode()).as(result.out()).isZero();
                return Files.mismatch(copy, EXPECTED.get(export));
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }).toList();
        assertThat(mismatches).hasSize(10).containsOnly(-1L);
    }

    private static String uri(String export) {
        return server.uri(new Export(export, "", disks.get(0))).toASCIIString();
    }
}
