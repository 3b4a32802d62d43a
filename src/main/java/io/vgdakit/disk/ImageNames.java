package io.vgdakit.disk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.io.FilenameUtils;

/** From the file name of an image to the name of its disk. */
final class ImageNames {

    private static final Set<String> ENDINGS = Set.of("img", "image", "raw", "dd", "bin", "gz", "000", "001", "aa",
            "e01", "s01", "qcow", "qcow2", "vmdk", "vhd", "vhdx");
    /** Of the files that the descriptor of a VMDK image names, usually. */
    private static final Pattern VMDK_EXTENT = Pattern.compile("(.+)-(flat|[fs]\\d{3})\\.vmdk");

    private ImageNames() {
    }

    /** The file name without the endings of image files, in any case; the whole file name when nothing would be left. */
    static String diskName(Path image) {
        String fileName = String.valueOf(image.getFileName());
        String name = fileName;
        while (ENDINGS.contains(ending(name))) {
            name = FilenameUtils.removeExtension(name);
        }
        return name.isEmpty() ? fileName : name;
    }

    static boolean isImageName(Path image) {
        return ENDINGS.contains(ending(image.toString()));
    }

    /** Whether a file is named like an extent of a VMDK image whose descriptor lies beside it. */
    static boolean isVmdkExtent(Path image) {
        Matcher extent = VMDK_EXTENT.matcher(String.valueOf(image.getFileName()));
        return extent.matches() && Files.exists(image.resolveSibling(extent.group(1) + ".vmdk"));
    }

    static boolean isGzip(Path image) {
        return ending(image.toString()).equals("gz");
    }

    private static String ending(String name) {
        return FilenameUtils.getExtension(name).toLowerCase(Locale.ROOT);
    }
}
