package io.vgdakit.view.hex;

import io.vgdakit.disk.Disk;
import io.vgdakit.record.FieldPath;
import io.vgdakit.view.Annotation;
import io.vgdakit.vg.Region;
import io.vgdakit.vg.StructureIndex;
import io.vgdakit.vg.map.DiskMap;
import io.vgdakit.vg.map.MappedArea;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tree of a disk: the areas of its map, and below them what the structure index knows. Looks into an area when it is opened. */
final class Outline {

    private final StructureIndex index;
    private final List<Node> areas;
    private final Map<Node, List<Node>> children = new HashMap<>();

    Outline(DiskMap map, StructureIndex index) {
        this.index = index;
        this.areas = map.areas().stream().map(this::area).toList();
    }

    /** The areas, of which there is at least one, without a gap. */
    List<Node> areas() {
        return areas;
    }

    /** What a node is made of: all its bytes, in order. */
    List<Node> children(Node node) {
        return node.expandable() ? children.computeIfAbsent(node, this::read) : List.of();
    }

    /** The leaf that holds a byte, which must lie before the end of the last area. */
    Node leafAt(long offset) {
        Node node = at(areas, offset);
        while (node.expandable()) {
            node = at(children(node), offset);
        }
        return node;
    }

    private static Node at(List<Node> nodes, long offset) {
        int low = 0;
        int high = nodes.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (nodes.get(middle).from() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return nodes.get(low);
    }

    private Node area(MappedArea area) {
        long to = area.offset() + area.sectors() * Disk.SECTOR_BYTES;
        List<Region> first = index.regions(area.offset(), to).limit(2).toList();
        return Node.area(area, to, first.size() > 1 || first.get(0).structure().isPresent());
    }

    private List<Node> read(Node node) {
        var groups = new Groups(node);
        index.regions(node.from(), node.to()).forEachOrdered(groups::add);
        return groups.nodes();
    }

    /** Sorts regions under the next step of their paths. */
    private static final class Groups {

        private final Node parent;
        private final FieldPath path;
        private final List<Node> nodes = new ArrayList<>();
        private String group = "";
        private Region first;
        private long to;

        Groups(Node parent) {
            this.parent = parent;
            this.path = parent.path().isEmpty() ? FieldPath.ALL : FieldPath.written(parent.path());
        }

        void add(Region region) {
            String next = next(region.path());
            if (group.isEmpty() || !next.equals(group)) {
                end();
                group = next;
                first = region;
            }
            to = region.end();
            if (next.isEmpty()) {
                Annotation.of(region).forEach(annotation -> nodes.add(Node.leaf(parent, annotation)));
            }
        }

        /** The path of the group that a region belongs to; empty when it belongs to the parent itself. */
        private String next(String region) {
            if (region.isEmpty() || region.equals(parent.path())) {
                return "";
            }
            FieldPath its = FieldPath.written(region);
            int above = path.steps().size();
            if (above > 0 && its.contains(parent.path())) {
                return "";
            }
            boolean inside = above > 0 && path.contains(region);
            if (!inside) {
                return region;
            }
            return its.start(above).equals(path) ? its.start(above + 1).toString() : its.start(above).toString();
        }

        private void end() {
            if (!group.isEmpty()) {
                nodes.add(Node.group(parent, group, first, to));
            }
        }

        List<Node> nodes() {
            end();
            return List.copyOf(nodes);
        }
    }
}
