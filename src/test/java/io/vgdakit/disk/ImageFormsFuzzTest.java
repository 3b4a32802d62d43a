package io.vgdakit.disk;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.vgdakit.fuzz.LongSeeds;
import io.vgdakit.testing.Damage;
import io.vgdakit.testing.SparseDisk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.TestAbortedException;

/** Files of every form of image, damaged, are refused with their name, or read orderly. */
class ImageFormsFuzzTest {

    private static final List<String> NAMES = List.of("x", "x.gz", "x.E01", "x.s01", "x.qcow2", "x.vmdk", "x.vhd", "x.vhdx", "x.001", "x.img.aa", "x.dd");
    private static final int EDIT_BYTES = 8;
    private static final int MOST_EDITS = 16;
    private static final int READ_BYTES = 200_000;
    private static final byte[] CONTENT = content();
    private static final List<Form> FORMS = forms();

    private final Path directory = directory();

    /** The files of an image, the first one first. */
    private record Form(String first, Map<String, SparseDisk> files) {
    }

    private static byte[] content() {
        byte[] content = new byte[300 * Disk.SECTOR_BYTES];
        System.arraycopy(Images.noise(60_000), 0, content, 0, 60_000);
        Arrays.fill(content, 100_000, 140_000, (byte) 'c');
        Arrays.fill(content, content.length - 700, content.length, (byte) 'e');
        return content;
    }

    /** What the programs at hand make, a gzip file and a split one. */
    private static List<Form> forms() {
        List<Form> forms = new ArrayList<>();
        byte[] gzip = Images.gzip(CONTENT);
        forms.add(new Form("d.gz", Map.of("d.gz", file("d.gz", gzip))));
        forms.add(new Form("d.001", Map.of("d.001", file("d.001", Arrays.copyOf(CONTENT, 9000)), "d.002",
                file("d.002", Arrays.copyOfRange(CONTENT, 9000, CONTENT.length)))));
        try {
            Path work = Files.createTempDirectory("forms");
            Path raw = Files.write(work.resolve("raw.img"), CONTENT);
            for (ToolImage form : ToolImage.values()) {
                add(forms, form, raw, Files.createDirectory(work.resolve(form.name())));
            }
            PathUtils.deleteDirectory(work);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return forms;
    }

    private static void add(List<Form> forms, ToolImage form, Path raw, Path directory) throws IOException, InterruptedException {
        try {
            Path first = form.make(raw, directory);
            Map<String, SparseDisk> files = new LinkedHashMap<>();
            for (Path made : ToolImage.files(directory)) {
                files.put(made.getFileName().toString(), file(made.getFileName().toString(), Files.readAllBytes(made)));
            }
            forms.add(new Form(first.getFileName().toString(), files));
        } catch (TestAbortedException notInstalled) {
            // the forms that other programs make are left out
        }
    }

    private static SparseDisk file(String name, byte[] bytes) {
        SparseDisk file = SparseDisk.of(name, new byte[0], bytes.length);
        int block = 4096;
        for (int from = 0; from < bytes.length; from += block) {
            byte[] part = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + block));
            if (!Arrays.equals(part, new byte[part.length])) {
                file.put(from, part);
            }
        }
        return file;
    }

    static Stream<byte[]> damagedForms() {
        return Stream.concat(LongSeeds.of(1 + MOST_EDITS * EDIT_BYTES), IntStream.range(0, FORMS.size()).boxed().flatMap(form -> Stream.of(new byte[] {form.byteValue()},
                new byte[] {form.byteValue(), 6, 0, 0, 40, 0, 3, 7, 7}, new byte[] {form.byteValue(), 8, 1, 1, 0, 0, 9, 0, 0})));
    }

    /** The first byte chooses a form; then come edits of 8 bytes: verb, from which end and in which file, place of 2 bytes, unit, length, value of 2 bytes. */
    @MethodSource("damagedForms")
    @FuzzTest
    void aDamagedImageIsRefusedOrReadOrderly(byte[] data) throws IOException {
        if (data.length == 0) {
            return;
        }
        ByteBuffer in = ByteBuffer.wrap(data);
        Form form = FORMS.get((in.get() & 0xff) % FORMS.size());
        Map<String, SparseDisk> files = new LinkedHashMap<>();
        form.files().forEach((name, file) -> files.put(name, file.copy()));
        boolean changed = in.remaining() >= EDIT_BYTES;
        for (int i = 0; i < MOST_EDITS && in.remaining() >= EDIT_BYTES; i++) {
            edit(in, List.copyOf(files.values()));
        }
        files.forEach((name, file) -> file.write(directory.resolve(name)));
        try {
            read(directory.resolve(form.first()), !changed);
        } finally {
            PathUtils.cleanDirectory(directory);
        }
    }

    private static void edit(ByteBuffer in, List<SparseDisk> files) {
        int verb = (in.get() & 0xff) % (Damage.values().length + 1);
        int where = in.get() & 0xff;
        int place = in.getShort() & 0xffff;
        int unit = (in.get() & 0xff) % 3 == 0 ? 1 : (in.get(in.position() - 1) & 0xff) % 3 == 1 ? 8 : Disk.SECTOR_BYTES;
        int length = 1 + (in.get() & 0xff) % 64;
        int value = in.getShort() & 0xffff;
        SparseDisk file = files.get(where / 2 % files.size());
        long offset = where % 2 == 0 ? (long) place * unit : Math.max(0, file.size() - (long) place * unit);
        if (verb == Damage.values().length) {
            file.cut(offset);
        } else {
            byte[] bytes = file.bytes(offset, length);
            Damage.values()[verb].apply(bytes, value);
            file.put(offset, bytes);
        }
    }

    static Stream<byte[]> anyFiles() {
        return Stream.of(
                named(1, Images.gzip(new byte[600])), named(2, Images.join(EwfSections.segment(1), EwfSections.descriptor("volume", 183, 170),
                        EwfSections.volume(100, 64, 512, 6400), EwfSections.descriptor("table", 283, 120), EwfSections.tableHeader(1),
                        EwfSections.descriptor("done", 283, 0))),
                named(4, ByteBuffer.allocate(200).put(Qcow2Map.MAGIC).putInt(2).putInt(20, 9).putLong(24, 5120).putInt(36, 1).putLong(40, 104).array()),
                named(5, ByteBuffer.allocate(600).order(ByteOrder.LITTLE_ENDIAN).put("KDMV".getBytes(StandardCharsets.US_ASCII)).putInt(1).putInt(3).putLong(10)
                        .putLong(8).putLong(28, 1).putLong(36, 1).putInt(44, 512).putLong(56, 2).array()),
                named(5, "# Disk DescriptorFile\nversion=1\nparentCID=ffffffff\nRW 3 ZERO\nNOACCESS 2 FLAT \"x\" 0\n".getBytes(StandardCharsets.US_ASCII)),
                named(6, ByteBuffer.allocate(512).put(VhdMap.COOKIE).array()), named(7, Images.join(VhdxHeader.SIGNATURE, new byte[600])),
                named(8, new byte[700]), named(0, new byte[0]));
    }

    private static byte[] named(int name, byte[] content) {
        return Images.join(new byte[] {(byte) name}, content);
    }

    /** The first byte chooses the name of a file, the others are its content. */
    @MethodSource("anyFiles")
    @FuzzTest
    void anyFileIsRefusedOrReadOrderly(byte[] data) throws IOException {
        if (data.length == 0) {
            return;
        }
        Path image = Files.write(directory.resolve(NAMES.get((data[0] & 0xff) % NAMES.size())), Arrays.copyOfRange(data, 1, data.length));
        read(image, false);
    }

    static Stream<byte[]> mapFiles() {
        return Stream.of("# Mapfile\n0x0 + 1\n0x0 0x200 +\n0x200 1000 -\n4096 0x1000 ?\n8192 1 /\n", "0 ?\n0 0x7fffffffffffffff +\n", "0 +\n512 512 *\n", "")
                .map(text -> text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @MethodSource("mapFiles")
    @FuzzTest
    void anyMapFileIsRefusedOrSaysWhatIsUnreadable(byte[] data) throws IOException {
        Path file = Files.write(directory.resolve("x.map"), data);
        RescueMap map;
        try {
            map = RescueMap.read(file);
        } catch (IOException refused) {
            assertThat(refused).hasMessageStartingWith(file.toString());
            return;
        }
        try (Disk disk = new RescuedDisk(new MemoryDisk("x", CONTENT), map)) {
            Extent whole = orderly(disk, 0, CONTENT.length);
            assertThat(disk.knownGaps(0, CONTENT.length).mapToLong(Gap::length).sum()).isEqualTo(whole.gaps().stream().mapToLong(Gap::length).sum());
            assertNothingInvented(whole);
            orderly(disk, Long.MAX_VALUE - 10, 10);
        }
        assertThat(map.finishedFromStart()).isNotNegative();
    }

    private static void read(Path image, boolean right) throws IOException {
        try (Disk disk = Disks.open(image)) {
            long size = disk.size();
            assertThat(size).isNotNegative();
            Extent front = orderly(disk, 0, READ_BYTES);
            assertThat(disk.read(0, READ_BYTES).bytes()).isEqualTo(front.bytes());
            for (long offset : new long[] {size, size / 2, Math.max(0, size - 1000), 1L << 40, Long.MAX_VALUE - 5000}) {
                orderly(disk, Math.min(offset, Long.MAX_VALUE - 5000), 5000);
            }
            ByteBuffer bulk = ByteBuffer.allocate(READ_BYTES);
            int good = disk.read(0, bulk);
            front.gaps().forEach(gap -> Arrays.fill(bulk.array(), (int) gap.offset(), (int) gap.end(), (byte) 0));
            assertThat(Arrays.equals(bulk.array(), 0, good, front.bytes(), 0, good)).as("read at once as in parts, outside gaps").isTrue();
            if (right) {
                assertNothingInvented(front);
            }
        } catch (IOException refused) {
            assertThat(refused).hasMessageStartingWith(image.getParent().toString());
        }
        Disks.kind(image);
    }

    /** Reads a range: all of its bytes, gaps inside it and in order, zeros in them. */
    private static Extent orderly(Disk disk, long offset, int length) {
        Extent extent = disk.read(offset, length);
        assertThat(extent.offset()).isEqualTo(offset);
        assertThat(extent.bytes()).hasSize(length);
        long end = offset;
        for (Gap gap : extent.gaps()) {
            assertThat(gap.offset()).isGreaterThanOrEqualTo(end);
            assertThat(gap.length()).isPositive();
            end = gap.end();
            byte[] there = Arrays.copyOfRange(extent.bytes(), (int) (gap.offset() - offset), (int) (end - offset));
            assertThat(Arrays.equals(there, new byte[there.length])).as("zeros in %s", gap).isTrue();
        }
        assertThat(end).isLessThanOrEqualTo(offset + length);
        return extent;
    }

    private static void assertNothingInvented(Extent extent) {
        byte[] expected = Arrays.copyOf(CONTENT, extent.bytes().length);
        extent.gaps().forEach(gap -> Arrays.fill(expected, (int) gap.offset(), (int) gap.end(), (byte) 0));
        assertThat(Arrays.mismatch(extent.bytes(), expected)).as("first wrong byte").isNegative();
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("fuzz");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void deleteFiles() throws IOException {
        PathUtils.deleteDirectory(directory);
    }
}
