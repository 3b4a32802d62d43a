package io.vgdakit.view.hex;

import io.vgdakit.record.FieldValue;
import io.vgdakit.view.Annotation;
import io.vgdakit.view.FieldLine;
import io.vgdakit.vg.Region;
import io.vgdakit.vg.map.AreaState;
import io.vgdakit.vg.map.MappedArea;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A run of bytes that the tree names: an area of the disk map, the bytes below one path, or, as a leaf, bytes with one meaning. Compared by identity.
 */
public final class Node {

    private static final Set<AreaState> BAD = EnumSet.of(AreaState.DAMAGED, AreaState.FOREIGN, AreaState.UNREAD);

    private final Optional<Node> parent;
    private final String path;
    private final String name;
    private final long from;
    private final long to;
    private final boolean expandable;
    private final Optional<MappedArea> area;
    private final Optional<Annotation> annotation;

    private Node(Optional<Node> parent, String path, String name, long from, long to, boolean expandable, Optional<MappedArea> area,
            Optional<Annotation> annotation) {
        this.parent = parent;
        this.path = path;
        this.name = name;
        this.from = from;
        this.to = to;
        this.expandable = expandable;
        this.area = area;
        this.annotation = annotation;
    }

    static Node area(MappedArea area, long to, boolean expandable) {
        return new Node(Optional.empty(), area.path(), area.name(), area.offset(), to, expandable, Optional.of(area), Optional.empty());
    }

    /** @param first what the group begins with */
    static Node group(Node parent, String path, Region first, long to) {
        return new Node(Optional.of(parent), path, first.name(), first.offset(), to, true, Optional.empty(), Optional.empty());
    }

    static Node leaf(Node parent, Annotation annotation) {
        String path = annotation.field().map(FieldValue::path).orElse(annotation.region().path());
        return new Node(Optional.of(parent), path, annotation.region().name(), annotation.offset(), annotation.end(), false, Optional.empty(), Optional.of(annotation));
    }

    Optional<Node> parent() {
        return parent;
    }

    /** In the grammar of field paths; empty when it has none. */
    public String path() {
        return path;
    }

    /** Offset of the first byte. */
    public long from() {
        return from;
    }

    /** Offset of the first byte behind it. */
    public long to() {
        return to;
    }

    boolean expandable() {
        return expandable;
    }

    boolean contains(long offset) {
        return offset >= from && offset < to;
    }

    /** The area of the disk map that this is; empty for what lies inside one. */
    Optional<MappedArea> area() {
        return area;
    }

    /** What the bytes of a leaf inside an area are. */
    Optional<Annotation> annotation() {
        return annotation;
    }

    /** Whether what should be here is not. */
    boolean bad() {
        return area.filter(mapped -> BAD.contains(mapped.state())).isPresent();
    }

    /** Parents, from the area down to this one's. */
    Stream<Node> ancestors() {
        return parent.stream().flatMap(above -> Stream.concat(above.ancestors(), Stream.of(above)));
    }

    /** What the tree says of it. */
    String label() {
        return annotation.flatMap(Annotation::field).map(this::fieldLabel).orElseGet(() -> area.isPresent() ? title()
                : annotation.isPresent() ? name : path.substring(path.lastIndexOf('.') + 1));
    }

    private String fieldLabel(FieldValue value) {
        return value.path().substring(annotation.orElseThrow().region().path().length() + 1) + " " + FieldLine.value(value);
    }

    /** What it is: in full, on one line. */
    String title() {
        return annotation.map(Annotation::text).orElseGet(() -> path.isEmpty() ? name : path + " " + name);
    }
}
