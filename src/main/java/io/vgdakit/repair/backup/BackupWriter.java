package io.vgdakit.repair.backup;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import io.vgdakit.disk.Gap;
import io.vgdakit.layout.Area;
import io.vgdakit.record.Sha256;
import io.vgdakit.repair.Edit;
import io.vgdakit.repair.RecordWriter;
import io.vgdakit.vg.DiskMetadata;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Writes backups; the format is in the description of this package. Holds one VGDA copy and one piece of an area at a time. */
public final class BackupWriter {

    private static final HexFormat HEX = HexFormat.of();

    private final RecordWriter out;
    private final MessageDigest sha256 = Sha256.start();
    private final List<String> leftOut = new ArrayList<>();
    private long areas;

    private BackupWriter(RecordWriter out) {
        this.out = out;
    }

    /**
     * Saves the metadata of disks. What cannot be read is recorded as missing.
     *
     * @param disks those of one volume group together, so that LVCBs are found
     * @param file a new file; it is removed again when writing fails
     * @return what a record on a disk names but that is no area and was left out, a sentence each
     * @throws java.nio.file.FileAlreadyExistsException when the file exists
     */
    public static List<String> write(List<Disk> disks, Path file, BackupHeader header) throws IOException {
        try (var output = new GzipText(file, header.comment())) {
            try {
                var writer = new BackupWriter(new RecordWriter(output));
                writer.header(header);
                List<MetadataAreas> areas = MetadataAreas.of(disks);
                for (int i = 0; i < disks.size(); i++) {
                    writer.disk(i, disks.get(i), areas.get(i));
                }
                writer.out.write("whole", Integer.toString(disks.size()), Long.toString(writer.areas));
                output.force();
                return List.copyOf(writer.leftOut);
            } catch (IOException | RuntimeException | Error e) {
                file.toFile().delete();
                throw e;
            }
        }
    }

    private void header(BackupHeader header) throws IOException {
        out.write("vgdakit-backup", "1");
        out.write("comment", header.comment());
        out.write("tool", header.tool());
        out.write("time", header.time().toString());
        List<String> command = new ArrayList<>(List.of("command"));
        command.addAll(header.command());
        out.write(command);
        out.write("sanitized", header.sanitized() ? "yes" : "no");
    }

    private void disk(int index, Disk disk, MetadataAreas found) throws IOException {
        DiskMetadata metadata = DiskMetadata.read(disk);
        DiskIdentity identity = DiskIdentity.of(metadata);
        String kind = metadata.layout().layout().map(layout -> layout.kind().text()).orElse("none");
        out.write("disk", Integer.toString(index), disk.name(), kind, identity.pvid(), identity.vgid(), Integer.toString(identity.pvNum()),
                Long.toString(identity.size()));
        found.leftOut().forEach(sentence -> leftOut.add(disk.name() + ": " + sentence));
        for (Area area : found.areas()) {
            area(disk, area);
        }
    }

    private void area(Disk disk, Area area) throws IOException {
        out.write("area", area.path(), Long.toString(area.psn()), Long.toString(area.sectors()));
        areas++;
        long end = area.end() * Disk.SECTOR_BYTES;
        for (long from = area.psn() * Disk.SECTOR_BYTES; from < end; from += Edit.MAX_BYTES) {
            pieces(disk.read(from, (int) Math.min(Edit.MAX_BYTES, end - from)));
        }
        out.write("end", HEX.formatHex(sha256.digest()));
    }

    /** Bytes that were read and gaps, one behind the other. */
    private void pieces(Extent extent) throws IOException {
        int done = 0;
        for (Gap gap : extent.gaps()) {
            int start = (int) (gap.offset() - extent.offset());
            bytes(extent.bytes(), done, start);
            done = start + (int) gap.length();
            out.write("missing", Long.toString(gap.length()), reason(gap));
        }
        bytes(extent.bytes(), done, extent.bytes().length);
    }

    private static String reason(Gap gap) {
        return gap.reason() == Gap.Reason.BEYOND_END ? "behind the end of the image" : gap.detail();
    }

    private void bytes(byte[] bytes, int from, int to) throws IOException {
        sha256.update(bytes, from, to - from);
        int start = from;
        int next = start;
        while (next < to) {
            int sector = Math.min(Disk.SECTOR_BYTES, to - next);
            if (uniform(bytes, next, next + sector)) {
                data(bytes, start, next);
                start = next;
                while (next < to && bytes[next] == bytes[start]) {
                    next++;
                }
                out.write("fill", Integer.toString(next - start), HEX.toHexDigits(bytes[start]));
                start = next;
            } else {
                next += sector;
            }
        }
        data(bytes, start, to);
    }

    private void data(byte[] bytes, int from, int to) throws IOException {
        if (from < to) {
            out.write("data", HEX.formatHex(bytes, from, to));
        }
    }

    private static boolean uniform(byte[] bytes, int from, int to) {
        return to - from == 1 || Arrays.equals(bytes, from, to - 1, bytes, from + 1, to);
    }
}
