package io.vgdakit.repair.backup;

import io.vgdakit.disk.Disk;
import io.vgdakit.repair.Plan;
import io.vgdakit.repair.PlanBuilder;
import io.vgdakit.repair.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plans the edits that make the metadata of disks what a text of {@link MetadataText} says. Fields that it does not name stay as they are. */
public final class TextImport {

    private static final Pattern DISK = Pattern.compile(
            "disk = pvid (\\?|[0-9a-f]{16}) vgid (\\?|[0-9a-f]{16}|[0-9a-f]{32}) pv_num ([0-9]{1,5}) size ([0-9]{1,18})");
    private static final Pattern VALUE = Pattern.compile("([a-z][a-z0-9_.\\[\\]]*) = (.+)");
    private static final int MAX_DISKS = 1024;

    private TextImport() {
    }

    /**
     * The plan. It has an objection when an image may not be the disk.
     *
     * @param images open; not every disk of the text needs one
     * @throws Refusal with the number of the line when the text is not exactly one that can be imported, or it is not clear which disk an image is
     */
    public static Plan plan(Path file, List<Disk> images) throws IOException, Refusal {
        DiskMatch match = DiskMatch.of(identities(file), images);
        var builder = new PlanBuilder();
        match.objections().forEach(builder::objection);
        List<DiskImport> imports = read(file, match.disks());
        imports.forEach(disk -> disk.object(builder));
        for (int stage = 1; stage <= CopyOrder.STAGES; stage++) {
            for (DiskImport disk : imports) {
                disk.edits(builder, stage, "as " + file.getFileName() + " says");
            }
            builder.nextStage();
        }
        return builder.build();
    }

    private static List<DiskIdentity> identities(Path file) throws IOException, Refusal {
        List<DiskIdentity> identities = new ArrayList<>();
        try (var in = new TextLines(file)) {
            if (!MetadataText.FIRST_LINE.equals(in.next())) {
                throw in.refused("is not '" + MetadataText.FIRST_LINE + "', with which the text of 'vgdakit export' begins");
            }
            for (String line = in.next(); line != null; line = in.next()) {
                if (line.startsWith("disk ")) {
                    identities.add(identity(line, in, identities.size()));
                }
            }
        }
        return identities;
    }

    private static DiskIdentity identity(String line, TextLines in, int known) throws Refusal {
        Matcher disk = DISK.matcher(line);
        if (!disk.matches() || known == MAX_DISKS) {
            throw in.refused("expected: disk = pvid PVID vgid VGID pv_num NUMBER size BYTES");
        }
        return new DiskIdentity(id(disk.group(1)), id(disk.group(2)), Integer.parseInt(disk.group(3)), Long.parseLong(disk.group(4)));
    }

    private static String id(String text) {
        return text.equals("?") ? "" : text;
    }

    private static List<DiskImport> read(Path file, List<Disk> disks) throws IOException, Refusal {
        List<DiskImport> imports = new ArrayList<>();
        try (var in = new TextLines(file)) {
            in.next();
            int section = -1;
            DiskImport current = null;
            for (String line = in.next(); line != null; line = in.next()) {
                if (line.startsWith("disk ")) {
                    section++;
                    current = disks.get(section) == null ? null : new DiskImport(disks.get(section));
                    if (current != null) {
                        imports.add(current);
                    }
                } else if (section < 0) {
                    throw in.refused("comes before the first 'disk = ...'");
                } else if (current != null) {
                    line(current, line, in);
                }
            }
            List<MetadataAreas> areas = MetadataAreas.of(imports.stream().map(DiskImport::changed).toList());
            for (int i = 0; i < imports.size(); i++) {
                imports.get(i).requirePlaces(areas.get(i), in);
            }
        }
        return imports;
    }

    private static void line(DiskImport disk, String line, TextLines in) throws Refusal {
        Matcher value = VALUE.matcher(line);
        if (TextPlace.isPlace(line)) {
            disk.place(line, in);
        } else if (value.matches()) {
            disk.value(value.group(1), value.group(2), in);
        } else {
            throw in.refused("is neither 'place ...' nor 'path = value'");
        }
    }
}
