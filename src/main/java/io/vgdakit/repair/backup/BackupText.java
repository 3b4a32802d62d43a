package io.vgdakit.repair.backup;

import io.vgdakit.record.Sha256;
import io.vgdakit.repair.InputFiles;
import io.vgdakit.repair.RecordText;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.function.Consumer;

/** What is in a backup, for a person: one line an area. */
public final class BackupText {

    private BackupText() {
    }

    /** Prints it; nothing of it can act on a terminal. */
    public static void print(Backup backup, Consumer<String> out) throws IOException {
        BackupHeader header = backup.header();
        out.accept("backup: " + backup.file());
        out.accept("sha256: " + sha256(backup.file()));
        out.accept("tool: " + RecordText.escape(header.tool()));
        out.accept("time: " + header.time());
        out.accept("command: " + (header.command().isEmpty() ? "?" : RecordText.escape(String.join(" ", header.command()))));
        out.accept("sanitized: " + (header.sanitized() ? "yes, cannot be restored" : "no"));
        for (SavedDisk disk : backup.disks()) {
            DiskIdentity identity = disk.identity();
            out.accept("");
            out.accept("disk: " + RecordText.escape(disk.name()) + ", " + RecordText.escape(disk.kind()) + ", pvid " + known(identity.pvid())
                    + ", vgid " + known(identity.vgid()) + ", pv_num " + (identity.pvNum() == 0 ? "?" : identity.pvNum()) + ", "
                    + identity.size() + " bytes");
            for (SavedArea area : disk.areas()) {
                out.accept(String.format("%-20s PSN %-8d %5d sectors  sha256 %s%s", area.path(), area.psn(), area.sectors(), area.sha256(),
                        area.missing() == 0 ? "" : "  " + area.missing() + " bytes missing"));
            }
        }
    }

    private static String known(String id) {
        return id.isEmpty() ? "?" : id;
    }

    /** SHA-256 of a file, 64 hex digits. */
    public static String sha256(Path file) throws IOException {
        try (InputStream in = InputFiles.open(file); var digest = new DigestInputStream(in, Sha256.start())) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        }
    }
}
