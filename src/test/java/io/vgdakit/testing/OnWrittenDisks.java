package io.vgdakit.testing;

import io.vgdakit.data.LvDisk;
import io.vgdakit.vg.VolumeGroup;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests on images that they write, in a folder of their own. */
public abstract class OnWrittenDisks {

    @TempDir
    protected Path directory;

    @AutoClose
    protected WrittenDisks disks;

    @BeforeEach
    void inDirectory() {
        disks = new WrittenDisks(directory);
    }

    /** The LV of {@link LvShapes}. */
    protected static LvDisk datalv(VolumeGroup vg) {
        return LvDisk.of(vg, vg.lv("datalv").orElseThrow());
    }
}
