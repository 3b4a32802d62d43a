package io.vgdakit.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageNamesTest {

    @ParameterizedTest
    @CsvSource({
        "hdisk13.img.gz, hdisk13",
        "images/hdisk4.001, hdisk4",
        "hdisk4.000, hdisk4",
        "hdisk4.raw.aa, hdisk4",
        "hdisk4.img.gz.001, hdisk4",
        "hdisk4.dd, hdisk4",
        "hdisk4.bin, hdisk4",
        "hdisk4.image, hdisk4",
        "HDISK4.IMG, HDISK4",
        "/dev/rhdisk0, rhdisk0",
        "hdisk4.E01, hdisk4",
        "hdisk4.s01, hdisk4",
        "hdisk4.qcow2, hdisk4",
        "hdisk4.img.vhdx, hdisk4",
        "hdisk4, hdisk4",
        "hdisk4.iso, hdisk4.iso",
        "hdisk4.002, hdisk4.002",
        "hdisk4.ab, hdisk4.ab",
        "san.2024.img, san.2024",
        "img, img",
        "gz.img, gz",
        ".img, .img",
        ".img.gz, .img.gz",
        "dir.img/hdisk1, hdisk1"
    })
    void takesTheEndingsOfImagesOff(String path, String name) {
        assertThat(ImageNames.diskName(Path.of(path))).isEqualTo(name);
    }
}
