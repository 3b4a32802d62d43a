package io.vgdakit.view.hex;

import io.vgdakit.check.Checker;
import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import io.vgdakit.record.Finding;
import io.vgdakit.record.Readings;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.Calibration;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.FieldSelection;
import io.vgdakit.vg.GroupNames;
import io.vgdakit.vg.StructureIndex;
import io.vgdakit.vg.map.DiskMap;
import java.util.List;
import java.util.Optional;

/** A disk with all that the viewer says of it. Its metadata is read once, other bytes when they are on the screen. Not for use by several threads. */
public final class ViewedDisk {

    private final DiskMap map;
    private final StructureIndex index;
    private final List<Finding> findings;
    private final CopyDifferences differences;
    private final Outline outline;
    private final Places places;

    private ViewedDisk(DiskMetadata metadata) {
        Readings readings = Calibration.of(List.of(metadata)).readings();
        map = DiskMap.of(metadata);
        index = new StructureIndex(metadata, readings);
        findings = Checker.check(Assembly.of(List.of(metadata.disk()), GroupNames.NONE));
        differences = CopyDifferences.of(metadata, readings);
        outline = new Outline(map, index);
        places = new Places(map, new FieldSelection(metadata, readings), outline);
    }

    /** Reads the metadata of a disk, checks it and compares its copies. Never fails on content. */
    public static ViewedDisk of(DiskMetadata metadata) {
        return new ViewedDisk(metadata);
    }

    /** Bytes of the disk. */
    public long size() {
        return map.imageBytes();
    }

    DiskMap map() {
        return map;
    }

    List<Finding> findings() {
        return findings;
    }

    CopyDifferences differences() {
        return differences;
    }

    Outline outline() {
        return outline;
    }

    /** The bytes from {@code from} to before {@code to} as far as the image holds them, at most the first 64 KiB. */
    Extent bytes(long from, long to) {
        return index.bytes(from, to).findFirst().orElseGet(() -> new Extent(from, new byte[0], List.of()));
    }

    Places places() {
        return places;
    }

    /** The smallest part of the disk that holds a byte and has a path; the leaf there when none above it has that path. */
    Node node(long offset, String path) {
        Node leaf = outline.leafAt(offset);
        Optional<Node> named = leaf.ancestors().filter(node -> node.path().equals(path)).reduce((above, below) -> below);
        return leaf.path().equals(path) ? leaf : named.orElse(leaf);
    }
}
