package io.vgdakit.view;

import io.vgdakit.layout.Layout;
import io.vgdakit.record.Readings;
import io.vgdakit.record.VgdaHeaderValues;
import io.vgdakit.record.Vgid;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.VgdaCopy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The lines of {@code readvgda -q}; public scripts take the second token of {@code VGID:} and the third of {@code PV count:}. */
public final class ReadvgdaSummary {

    private ReadvgdaSummary() {
    }

    /** VGID from the layout in use, counts from the newest valid VGDA copy of the disk, {@code ?} where there is none. */
    public static List<String> lines(DiskMetadata metadata, Readings readings) {
        Optional<VgdaHeaderValues> header = newest(metadata, readings);
        return List.of(
                "VGID: " + metadata.layout().layout().map(Layout::vgid).map(Vgid::text).orElse("?"),
                "PV count: " + header.map(VgdaHeaderValues::numpvs).map(String::valueOf).orElse("?"),
                "LV count: " + header.map(VgdaHeaderValues::numlvs).map(String::valueOf).orElse("?"));
    }

    private static Optional<VgdaHeaderValues> newest(DiskMetadata metadata, Readings readings) {
        return metadata.vgdaLayout().flatMap(layout -> Stream.of(1, 2)
                .map(copy -> VgdaCopy.read(metadata.disk(), layout, copy, readings))
                .filter(VgdaCopy::valid)
                .map(vgda -> vgda.header().values())
                .reduce((first, second) -> second.stamp().compareTo(first.stamp()) > 0 ? second : first));
    }
}
