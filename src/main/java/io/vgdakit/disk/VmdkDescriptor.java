package io.vgdakit.disk;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text that says what a VMDK image is made of, a file of its own or within a sparse extent (VMware, "Virtual Disk Format 5.0"). */
record VmdkDescriptor(String text) {

    static final byte[] START = "# Disk DescriptorFile".getBytes(StandardCharsets.US_ASCII);

    private static final int MOST_BYTES = 1 << 20;
    private static final Pattern PARENT = Pattern.compile("(?mi)^[ \\t]*parentCID[ \\t]*=[ \\t]*(\\S+)");
    private static final Pattern EXTENT = Pattern.compile(
            "(?m)^[ \\t]*(RW|RDONLY|NOACCESS)[ \\t]+(\\d{1,12})[ \\t]+(\\w+)(?:[ \\t]+\"([^\"\\n]*)\"(?:[ \\t]+(\\d{1,12}))?)?");
    private static final int MOST_EXTENTS = 1 << 12;
    private static final String NO_PARENT = "ffffffff";

    /** A file that is a descriptor. */
    static VmdkDescriptor file(ImageBytes file) throws IOException {
        if (file.size() > MOST_BYTES) {
            throw new IOException("starts like the descriptor of a VMDK image, but is not one: it has " + file.size() + " bytes");
        }
        return read(new FilePages(file, ByteOrder.LITTLE_ENDIAN), 0, (int) file.size());
    }

    /** The descriptor within a sparse extent; place and size are in sectors. */
    static VmdkDescriptor embedded(FilePages pages, long offset, long size) throws IOException {
        if (offset > pages.file().size() || size > MOST_BYTES / Disk.SECTOR_BYTES) {
            throw new IOException("the header of the VMDK image is damaged: a descriptor of " + size + " sectors at sector " + offset);
        }
        return read(pages, offset * Disk.SECTOR_BYTES, (int) size * Disk.SECTOR_BYTES);
    }

    private static VmdkDescriptor read(FilePages pages, long offset, int length) throws IOException {
        String text = StandardCharsets.UTF_8.decode(pages.bytes(offset, length)).toString();
        int end = text.indexOf(0);
        return new VmdkDescriptor(end < 0 ? text : text.substring(0, end));
    }

    /** @throws IOException when the image holds only the differences from another one */
    void requireWhole() throws IOException {
        Matcher parent = PARENT.matcher(text);
        if (parent.find() && !parent.group(1).equalsIgnoreCase(NO_PARENT)) {
            throw new IOException("is a VMDK image that holds only the differences from a parent; "
                    + "put both together first, with 'qemu-img convert'");
        }
    }

    /** The extents in order. */
    List<Extent> extents() throws IOException {
        List<Extent> extents = new ArrayList<>();
        Matcher line = EXTENT.matcher(text);
        while (line.find()) {
            long offset = line.group(5) == null ? 0 : Long.parseLong(line.group(5));
            extents.add(new Extent(line.group(1).equals("NOACCESS"), Long.parseLong(line.group(2)), line.group(3), line.group(4),
                    offset));
        }
        if (extents.isEmpty() || extents.size() > MOST_EXTENTS) {
            throw new IOException("the descriptor of the VMDK image names " + extents.size() + " extents; 1 to "
                    + MOST_EXTENTS + " can be read");
        }
        return extents;
    }

    /**
     * A piece of the disk.
     *
     * @param denied whether the descriptor says not to read it
     * @param sectors length
     * @param type {@code FLAT}, {@code SPARSE}, {@code ZERO}, …
     * @param file name of the file that holds it, as written; null when there is none
     * @param offset of it in the file, in sectors
     */
    record Extent(boolean denied, long sectors, String type, String file, long offset) {
    }
}
