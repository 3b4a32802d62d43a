package io.vgdakit.view.html;

import io.vgdakit.view.html.ReportInput.Hashed;
import io.vgdakit.vg.DiskDigest;
import java.util.List;

/** The images that were read, with the hashes by which they can be known again. */
final class ImageSection {

    private ImageSection() {
    }

    static void write(Markup page, List<Hashed> images) {
        page.start("section", "id", "images").element("h2", "Images");
        page.element("p", "SHA-256 of the first bytes of each disk, which hold its metadata: head -c BYTES IMAGE | sha256sum gives the same for an image that is neither"
                + " split nor compressed. All of a disk is hashed with --hash-images only, since that can take hours.");
        HtmlTable.write(page, "Images read", List.of("Disk", "Image", "Bytes", "Metadata: bytes", "Metadata: SHA-256", "Whole image: SHA-256"),
                images.stream().map(ImageSection::row).toList());
        page.end();
    }

    private static List<Object> row(Hashed image) {
        return List.of(image.disk().disk().name(), image.disk().disk().source(), image.disk().disk().size(), image.metadata().bytes(), text(image.metadata()),
                image.all().map(ImageSection::text).orElse("not asked for"));
    }

    private static String text(DiskDigest digest) {
        return digest.sha256() + (digest.unread() == 0 ? "" : " (" + digest.unread() + " bytes could not be read and count as zeros)");
    }
}
