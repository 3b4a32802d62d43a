package io.vgdakit.cli;

import io.vgdakit.disk.Disk;
import io.vgdakit.record.Evidence;
import io.vgdakit.record.FieldPath;
import io.vgdakit.record.FieldValue;
import io.vgdakit.record.Readings;
import io.vgdakit.vg.Calibration;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.FieldSelection;
import io.vgdakit.view.FieldJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Prints the fields at or below one path, of several disks. */
final class FieldReport {

    private final FieldPath path;
    private final boolean unusedToo;
    private final PrintWriter out;
    private final PrintWriter err;
    private final List<Tally> tallies = new ArrayList<>();
    private boolean missing;
    private boolean noLvm;

    /** What one disk had. */
    private static final class Tally {

        private final String disk;
        private long values;
        private long readable;
        private long unverified;

        Tally(String disk) {
            this.disk = disk;
        }

        void count(FieldValue field) {
            values++;
            readable += field.readable() ? 1 : 0;
            unverified += field.field().evidence() == Evidence.D ? 1 : 0;
        }

        /** What could not be read; empty when all was. */
        Optional<String> problem() {
            if (readable == values) {
                return Optional.empty();
            }
            return Optional.of(disk + ": " + (readable == 0 ? "none of the bytes asked for could be read"
                    : values - readable + " of " + values + " values could not be read and print ?"));
        }
    }

    FieldReport(FieldPath path, boolean unusedToo, PrintWriter out, PrintWriter err) {
        this.path = path;
        this.unusedToo = unusedToo;
        this.out = out;
        this.err = err;
    }

    /** One line a field; the name of the disk comes first when there are several. */
    void lines(List<Disk> disks, Function<FieldValue, String> line) {
        for (Disk disk : disks) {
            String prefix = disks.size() > 1 ? disk.name() + " " : "";
            fields(disk).forEachOrdered(field -> out.append(prefix).append(line.apply(field)).append('\n'));
        }
    }

    void json(List<Disk> disks) throws IOException {
        JsonDocument.print(out, "vgdakit-fields", "disks", disks.stream().map(this::json));
    }

    private Map<String, Object> json(Disk disk) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("disk", disk.name());
        tree.put("source", disk.source());
        tree.put("fields", fields(disk).map(FieldJson::of));
        return tree;
    }

    private Stream<FieldValue> fields(Disk disk) {
        DiskMetadata metadata = DiskMetadata.read(disk);
        var selection = new FieldSelection(metadata, readings(metadata));
        if (foreign(metadata)) {
            noLvm = true;
            err.println(LayoutMessages.none(metadata));
        } else if (!selection.exists(path)) {
            missing = true;
            err.println("vgdakit: " + selection.missing(path));
        }
        var tally = new Tally(disk.name());
        tallies.add(tally);
        return (unusedToo ? selection.fields(path) : selection.usedFields(path)).peek(tally::count);
    }

    /** Whether nothing of AIX is where the path leads. A disk that only has a PVID has an IPL record and no more. */
    private boolean foreign(DiskMetadata metadata) {
        boolean iplOnly = !path.steps().isEmpty() && path.touches("ipl");
        return metadata.layout().layout().isEmpty() && !(iplOnly && metadata.hasIplRecord());
    }

    /** Only what lies in a VGDA has rival readings, and proving one costs reading it. */
    private Readings readings(DiskMetadata metadata) {
        boolean inVgda = path.touches("vgda[0]") || path.touches("vgda[1]");
        return inVgda ? Calibration.of(List.of(metadata)).readings() : Readings.WORKING;
    }

    /** Says how many of the values printed bare are unverified. */
    void noteUnverified() {
        long unverified = tallies.stream().mapToLong(tally -> tally.unverified).sum();
        if (unverified > 0) {
            long values = tallies.stream().mapToLong(tally -> tally.values).sum();
            err.println("vgdakit: " + unverified + " of " + values + " values are unverified (evidence grade D); vgdakit dump marks them");
        }
    }

    /** After the output. Names the disks of which something could not be read. */
    int exitCode() {
        List<String> problems = tallies.stream().flatMap(tally -> tally.problem().stream()).toList();
        problems.forEach(problem -> err.println("vgdakit: " + problem));
        return noLvm || !problems.isEmpty() ? ExitCode.UNREADABLE : missing ? ExitCode.FOUND : ExitCode.DONE;
    }
}
