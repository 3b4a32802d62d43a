package io.vgdakit.vg;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import io.vgdakit.disk.Gap;
import io.vgdakit.format.VgdaHeader;
import io.vgdakit.layout.Area;
import io.vgdakit.layout.Layout;
import io.vgdakit.layout.ScalableLayout;
import io.vgdakit.layout.VgdaLayout;
import io.vgdakit.record.Structures;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Why the VGSA and VGDA of one copy on a disk cannot be what the layout says: not on the image, or no VGDA. */
public final class AreaProblems {

    private final Disk disk;

    private AreaProblems(Disk disk) {
        this.disk = disk;
    }

    /**
     * One sentence for each area; none when all are there. Reads the last sector of each area and the VGDA header, and uses established
     * facts only (formats/README.md 9.1).
     *
     * @param copy 1 or 2
     */
    public static List<String> of(DiskMetadata metadata, int copy) {
        var problems = new AreaProblems(metadata.disk());
        return metadata.layout().layout().stream().flatMap(layout -> areas(layout, copy))
                .flatMap(area -> problems.unreadable(area).or(() -> problems.noVgda(metadata, area)).stream()).toList();
    }

    private static Stream<Area> areas(Layout layout, int copy) {
        if (layout instanceof ScalableLayout) {
            return layout.areas().stream().filter(area -> area.copy() == copy);
        }
        return Stream.of(((VgdaLayout) layout).vgsa(copy), ((VgdaLayout) layout).vgda(copy));
    }

    private Optional<String> unreadable(Area area) {
        if (!area.possible()) {
            return Optional.of(area.path() + ": no disk can have " + area.sectors() + " sectors at PSN " + area.psn());
        }
        Extent last = disk.readSectors(area.end() - 1, 1);
        return last.gaps().stream().findFirst().map(gap -> area.path() + " at PSN " + area.psn() + "-" + (area.end() - 1) + ": "
                + (gap.reason() == Gap.Reason.BEYOND_END ? "the image ends at byte " + disk.size() + ", before the end of that"
                : GapText.psns(gap) + " cannot be read" + (gap.detail().isEmpty() ? "" : ": " + gap.detail())));
    }

    private Optional<String> noVgda(DiskMetadata metadata, Area area) {
        if (metadata.vgdaLayout().isEmpty() || !area.equals(metadata.vgdaLayout().get().vgda(area.copy()))) {
            return Optional.empty();
        }
        VgdaHeader header = Structures.VGDA_HEADER.parse(disk.read(area.psn() * Disk.SECTOR_BYTES, Structures.VGDA_HEADER.size()).bytes());
        if (header.countsOk() && !header.neverWritten()) {
            return Optional.empty();
        }
        return Optional.of(area.path() + ": no VGDA header at PSN " + area.psn() + ": " + (header.neverWritten() ? "its stamp is zero"
                : "found maxlvs " + header.maxlvs() + ", numlvs " + header.numlvs() + ", pp_size " + header.ppSize() + ", numpvs " + header.numpvs()
                + ", total_vgdas " + header.totalVgdas() + ", expected 256 or 512, less than that, 20 to 37, 1 to 128, 1 to twice numpvs"));
    }
}
