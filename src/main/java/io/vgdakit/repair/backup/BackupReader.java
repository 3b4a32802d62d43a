package io.vgdakit.repair.backup;

import io.vgdakit.disk.Disk;
import io.vgdakit.record.Sha256;
import io.vgdakit.repair.Edit;
import io.vgdakit.repair.RecordReader;
import io.vgdakit.repair.Refusal;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipException;

/** Reads a backup once, from its start to its end. Every number is bounded before it is used. */
final class BackupReader implements Closeable {

    private static final int MAX_DISKS = 1024;
    private static final int MAX_AREAS = 1 << 16;
    private static final int MAX_TEXT = 4096;
    private static final int DISK_FIELDS = 8;

    private final Path file;
    private final GzipTextReader gzip;
    private final RecordReader in;
    private final MessageDigest sha256 = Sha256.start();
    private final List<SavedDisk> disks = new ArrayList<>();
    private List<String> record;
    private long position;
    private long end;
    private long missing;
    private int areaCount;

    BackupReader(Path file) throws IOException, Refusal {
        this.file = file;
        this.gzip = new GzipTextReader(file);
        this.in = new RecordReader(file.toString(), gzip.text());
    }

    /** @throws Refusal when the file is not exactly a whole backup; the visitor may have seen bytes of it before */
    Backup read(Backup.Visitor visitor) throws IOException, Refusal {
        try {
            BackupHeader header = header();
            next();
            while (record.get(0).equals("disk")) {
                disk(visitor);
            }
            in.require(record, "whole", 3);
            if (number(record.get(1)) != disks.size() || number(record.get(2)) != areaCount) {
                throw in.damaged("the number of disks or areas is wrong");
            }
            gzip.requireEnd();
            return new Backup(file, header, disks);
        } catch (ZipException | EOFException e) {
            throw new Refusal(file + ": is damaged or cut off: it cannot be decompressed");
        }
    }

    @Override
    public void close() throws IOException {
        gzip.close();
    }

    private BackupHeader header() throws IOException, Refusal {
        if (!in.next("vgdakit-backup", 2).get(1).equals("1")) {
            throw in.damaged("this is a backup of another version; expected version 1");
        }
        String comment = in.next("comment", 2).get(1);
        String tool = text(in.next("tool", 2).get(1));
        Instant time = time(in.next("time", 2).get(1));
        next();
        if (!record.get(0).equals("command")) {
            throw in.damaged("the command line is not there");
        }
        List<String> command = record.subList(1, record.size());
        String sanitized = in.next("sanitized", 2).get(1);
        var header = new BackupHeader(tool, time, command, sanitized.equals("yes"));
        if (!sanitized.equals("yes") && !sanitized.equals("no") || !comment.equals(header.comment()) || !comment.equals(gzip.comment())) {
            throw in.damaged("the comment at the start of the file is not that of its records");
        }
        return header;
    }

    private void disk(Backup.Visitor visitor) throws IOException, Refusal {
        List<String> disk = in.require(record, "disk", DISK_FIELDS);
        if (disks.size() == MAX_DISKS || number(disk.get(1)) != disks.size()) {
            throw in.damaged("disks are out of order or more than " + MAX_DISKS);
        }
        var identity = new DiskIdentity(digits(disk.get(4)), digits(disk.get(5)), (int) bounded(disk.get(6), Short.MAX_VALUE), number(disk.get(7)));
        List<SavedArea> areas = new ArrayList<>();
        next();
        while (record.get(0).equals("area")) {
            areas.add(area(visitor));
        }
        disks.add(new SavedDisk(text(disk.get(2)), text(disk.get(3)), identity, areas));
    }

    private SavedArea area(Backup.Visitor visitor) throws IOException, Refusal {
        List<String> fields = in.require(record, "area", 4);
        String path = fields.get(1);
        long psn = bounded(fields.get(2), Long.MAX_VALUE / Disk.SECTOR_BYTES - MetadataAreas.MAX_SECTORS);
        long sectors = bounded(fields.get(3), MetadataAreas.MAX_SECTORS);
        if (!path.matches("[a-z0-9_.\\[\\]]{1,64}") || ++areaCount > MAX_AREAS) {
            throw in.damaged("an area that cannot be");
        }
        var open = new SavedArea(path, psn, sectors, 0, "");
        position = psn * Disk.SECTOR_BYTES;
        end = (psn + sectors) * Disk.SECTOR_BYTES;
        missing = 0;
        next();
        while (!record.get(0).equals("end")) {
            piece(visitor, open);
            next();
        }
        String digest = HexFormat.of().formatHex(sha256.digest());
        if (position != end || !in.require(record, "end", 2).get(1).equals(digest)) {
            throw in.damaged("the length or the SHA-256 of the area " + path + " is wrong");
        }
        next();
        return new SavedArea(path, psn, sectors, missing, digest);
    }

    private void piece(Backup.Visitor visitor, SavedArea area) throws IOException, Refusal {
        switch (record.get(0)) {
            case "data" -> visit(visitor, area, data(in.require(record, "data", 2).get(1)));
            case "fill" -> {
                in.require(record, "fill", 3);
                var bytes = new byte[(int) length(record.get(1), Edit.MAX_BYTES)];
                Arrays.fill(bytes, oneByte(record.get(2)));
                visit(visitor, area, bytes);
            }
            default -> {
                long length = length(in.require(record, "missing", 3).get(1), Edit.MAX_BYTES);
                missing += length;
                position += length;
            }
        }
    }

    private void visit(Backup.Visitor visitor, SavedArea area, byte[] bytes) throws IOException, Refusal {
        sha256.update(bytes);
        visitor.bytes(disks.size(), area, position, bytes);
        position += bytes.length;
    }

    private byte[] data(String hex) throws Refusal {
        length(Integer.toString(hex.length() / 2), Edit.MAX_BYTES);
        if (hex.length() % 2 != 0 || !hex.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
            throw in.damaged("bytes that are not hexadecimal");
        }
        return HexFormat.of().parseHex(hex);
    }

    private byte oneByte(String hex) throws Refusal {
        if (!hex.matches("[0-9a-f]{2}")) {
            throw in.damaged("a byte that is not hexadecimal");
        }
        return HexFormat.of().parseHex(hex)[0];
    }

    /** The length of a piece: at least 1, and not beyond the end of its area. */
    private long length(String text, long most) throws Refusal {
        long length = bounded(text, Math.min(most, end - position));
        if (length == 0) {
            throw in.damaged("a piece without bytes");
        }
        return length;
    }

    private long bounded(String text, long most) throws Refusal {
        long number = number(text);
        if (number > most) {
            throw in.damaged(number + " is more than can be here, " + most);
        }
        return number;
    }

    private long number(String text) throws Refusal {
        if (!text.matches("0|[1-9][0-9]{0,17}")) {
            throw in.damaged("a number that is none");
        }
        return Long.parseLong(text);
    }

    private String digits(String text) throws Refusal {
        if (!text.matches("([0-9a-f]{16}){0,2}")) {
            throw in.damaged("an identifier that is none");
        }
        return text;
    }

    private String text(String text) throws Refusal {
        if (text.length() > MAX_TEXT) {
            throw in.damaged("a text of more than " + MAX_TEXT + " characters");
        }
        return text;
    }

    private Instant time(String text) throws Refusal {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw in.damaged("a time that is none");
        }
    }

    private void next() throws IOException, Refusal {
        record = in.next().orElseThrow(in::cutOff);
    }
}
