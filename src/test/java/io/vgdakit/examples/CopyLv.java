package io.vgdakit.examples;

import io.vgdakit.Images;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Copies one LV into another store, here an entry of a zip file. */
final class CopyLv {

    private CopyLv() {
    }

    static void copy(String lv, Path directory, Path zip) throws IOException {
        // example: copy
        try (Images images = Images.open(directory);
                InputStream in = Channels.newInputStream(images.lv(lv));
                var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry(lv));
            in.transferTo(out);
        }
        // end
    }
}
