package io.vgdakit.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SplitImageTest {

    private static final byte[] CONTENT = Images.noise(10_000);

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"001 002 003 004", "000 001 002 003", "aa ab ac ad"})
    void readsAcrossPartsOfAnySize(String endings) throws IOException {
        String[] ending = endings.split(" ");
        Path first = part("hdisk4.img." + ending[0], 0, 700);
        part("hdisk4.img." + ending[1], 700, 701);
        Files.createFile(directory.resolve("hdisk4.img." + ending[2]));
        part("hdisk4.img." + ending[3], 701, 10_000);
        try (Disk disk = Disks.open(first)) {
            assertThat(disk.name()).isEqualTo("hdisk4");
            assertThat(disk.source()).isEqualTo(first.toString());
            assertThat(disk.size()).isEqualTo(10_000);
            Images.assertWhole(disk.read(0, 10_000), CONTENT);
            assertThat(disk.read(600, 200).bytes()).isEqualTo(Arrays.copyOfRange(CONTENT, 600, 800));
        }
    }

    @Test
    void aMissingPartEndsTheImage() throws IOException {
        Path first = part("hdisk4.001", 0, 1000);
        part("hdisk4.002", 1000, 2000);
        part("hdisk4.004", 3000, 4000);
        try (Disk disk = Disks.open(first)) {
            assertThat(disk.size()).isEqualTo(2000);
            Extent extent = disk.read(1900, 2000);
            assertThat(extent.bytes()).startsWith(Arrays.copyOfRange(CONTENT, 1900, 2000)).endsWith(new byte[1900]);
            assertThat(extent.gaps()).containsExactly(new Gap(2000, 1900, Gap.Reason.BEYOND_END, "there is no part hdisk4.003"));
        }
    }

    @Test
    void aLaterPartIsAnImageOfItsOwn() throws IOException {
        part("hdisk4.001", 0, 1000);
        Path second = part("hdisk4.002", 1000, 2000);
        part("hdisk4.003", 2000, 3000);
        try (Disk disk = Disks.open(second)) {
            assertThat(disk.name()).isEqualTo("hdisk4.002");
            assertThat(disk.size()).isEqualTo(1000);
        }
    }

    @Test
    void aFileNamedLikeAnEndingIsNoPart() throws IOException {
        Path file = part("aa", 0, 1000);
        part("ab", 1000, 2000);
        try (Disk disk = Disks.open(file)) {
            assertThat(disk.size()).isEqualTo(1000);
        }
    }

    @Test
    void goesOnBehindTheLastLetterAndTheLastOfThreeDigits() throws IOException {
        for (int i = 0; i < 30; i++) {
            part("l.a" + (char) ('a' + i), i * 10, i * 10 + 10);
            part("l.b" + (char) ('a' + i), 260 + i * 10, 260 + i * 10 + 10);
        }
        for (int i = 1; i <= 1001; i++) {
            part(String.format("d.%03d", i), i - 1, i);
        }
        try (Disk letters = Disks.open(directory.resolve("l.aa")); Disk digits = Disks.open(directory.resolve("d.001"))) {
            assertThat(letters.read(0, 520).bytes()).isEqualTo(Arrays.copyOf(CONTENT, 520));
            assertThat(letters.read(0, 521).gaps()).containsExactly(new Gap(520, 1, Gap.Reason.BEYOND_END, "there is no part l.ca"));
            assertThat(digits.size()).isEqualTo(1001);
        }
    }

    @ParameterizedTest
    @CsvSource({"E01, E02", "E99, EAA", "EAZ, EBA", "EZZ, FAA", "s99, saa", "szz, taa", "ZZZ, [AA"})
    void segmentsOfAnEwfImageGoOnBehindTheLastNumber(String ending, String next) throws IOException {
        assertThat(PartChain.from(part("hdisk4." + ending, 0, 1)).missing()).isEqualTo("hdisk4." + next);
    }

    @Test
    void aPartThatCannotBeOpenedIsAnError() throws IOException {
        Path first = part("hdisk4.001", 0, 1000);
        Path second = Files.createDirectory(directory.resolve("hdisk4.002"));
        assertThatThrownBy(() -> Disks.open(first)).isInstanceOf(IOException.class).hasMessageStartingWith(second + ": is a directory");
    }

    private Path part(String name, int from, int to) throws IOException {
        return Images.write(directory, name, Arrays.copyOfRange(CONTENT, from, to));
    }
}
