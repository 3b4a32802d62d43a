package io.vgdakit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.ForwardingDisk;
import io.vgdakit.disk.MemoryDisk;
import io.vgdakit.disk.OpenedDisks;
import io.vgdakit.testing.BadImages;
import io.vgdakit.testing.LvShapes;
import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import io.vgdakit.vg.GroupNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImagesTest {

    @TempDir
    private Path directory;

    @Test
    void damageAndHostileContentNeverThrow() throws IOException {
        Map<String, byte[]> bad = new HashMap<>(BadImages.damaged());
        bad.putAll(BadImages.withoutLvm());
        for (Map.Entry<String, byte[]> image : bad.entrySet()) {
            try (Images images = Images.of(new OpenedDisks(List.of(new MemoryDisk(image.getKey(), image.getValue()))), GroupNames.NONE)) {
                assertThat(images.check()).as(image.getKey()).doesNotContainNull();
                assertThat(images.repairs().disks()).as(image.getKey()).hasSize(1);
                assertThat(images.volumeGroups().size() + images.assembly().others().size()).as(image.getKey()).isEqualTo(1);
            }
        }
    }

    @Test
    void anLvOfTwoVolumeGroupsIsNotGuessed() throws IOException {
        VgSpec other = VgSpec.original("0037521400004c00000000dc74595c99").ppSize(20).pvs(1, 16).lv(LvSpec.of(1, "datalv", PpRef.run(1, 1, 2)));
        List<Disk> disks = Stream.of(LvShapes.LINEAR.spec(), other).map(VgImages::of).flatMap(vg -> vg.disks().stream()).toList();
        try (Images images = Images.of(new OpenedDisks(disks), GroupNames.NONE)) {
            assertThatThrownBy(() -> images.lv("datalv")).isInstanceOf(NoSuchElementException.class).hasMessageContaining("2 LVs");
        }
    }

    @Test
    void aVolumeGroupHasTheNameGivenForIt() throws IOException {
        VgImages.of(LvShapes.LINEAR.spec()).writeHeaders(directory);
        try (Images images = Images.open(List.of(directory), new GroupNames(Map.of(), "datavg"))) {
            assertThat(images.volumeGroups()).singleElement().satisfies(vg -> assertThat(vg.name()).isEqualTo("datavg"));
        }
    }

    @Test
    void whatCannotBeOpenedIsAnErrorWithItsPath() throws IOException {
        Path absent = directory.resolve("absent.img");
        assertThatThrownBy(() -> Images.open(absent)).isInstanceOf(IOException.class).hasMessageContaining(absent.toString());
        assertThatThrownBy(() -> Images.open(Files.createDirectory(directory.resolve("empty")))).isInstanceOf(IOException.class).hasMessageContaining("no disk image");
    }

    @Test
    void closingClosesEveryDisk() throws IOException {
        var closed = new HashMap<String, Integer>();
        List<Disk> disks = VgImages.of(LvShapes.TWO_COPIES.spec()).disks().stream().map(disk -> (Disk) new ForwardingDisk(disk) {
            @Override
            public void close() throws IOException {
                closed.merge(disk.name(), 1, Integer::sum);
            }
        }).toList();
        Images.of(new OpenedDisks(disks), GroupNames.NONE).close();

        assertThat(closed).hasSize(2).containsValues(1);
    }
}
