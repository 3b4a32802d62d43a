package io.vgdakit.view.hex;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.MemoryDisk;
import io.vgdakit.testing.DiskPatch;
import io.vgdakit.testing.PublishedDisks;
import io.vgdakit.testing.VgImages;
import io.vgdakit.vg.DiskMetadata;

/** Disks to look at, and a person who presses keys. */
final class Viewers {

    private Viewers() {
    }

    /** The header of a healthy disk. */
    static byte[] healthy() {
        return VgImages.of(PublishedDisks.datavg()).header(1);
    }

    /** The same where the second LVM record has another PP size, and the second VGDA another number of LPs of LV 1. */
    static byte[] differing() {
        return new DiskPatch(healthy()).set("lvmrec[1].pp_size", 27).set("vgda[1].lv[1].num_lps", 11).bytes();
    }

    static ViewState state(byte[] image) {
        return state(new MemoryDisk("hdisk10", image), 80, 24);
    }

    static ViewState state(Disk disk, int columns, int rows) {
        return ViewState.start(ViewedDisk.of(DiskMetadata.read(disk)), columns, rows);
    }

    /** Types a text, or presses the keys that are named in angle brackets. */
    static ViewState press(ViewState state, String keys) {
        ViewState now = state;
        for (String word : keys.split(" ")) {
            if (word.startsWith("<")) {
                now = now.press(Key.of(Key.Name.valueOf(word.substring(1, word.length() - 1))));
            } else {
                for (int i = 0; i < word.length(); i++) {
                    now = now.press(Key.typed(word.charAt(i)));
                }
            }
        }
        return now;
    }
}
