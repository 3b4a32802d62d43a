package io.vgdakit.view.hex;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.disk.MemoryDisk;
import io.vgdakit.testing.BadImages;
import io.vgdakit.vg.DiskMetadata;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutlineTest {

    @Test
    void areasHoldStructuresAndThoseHoldFields() {
        Outline outline = outline(Viewers.healthy());
        Node maps = named(outline.areas(), "vgda[0].pv PV headers and PP entries");
        Node first = named(outline.children(maps), "pv[1]");
        Node pp = named(outline.children(first), "pp[2]");
        assertThat(outline.children(first)).extracting(Node::label).startsWith("pv_id 003752146ff9501b0000000000000000", "pp_count 546")
                .endsWith("pp[546]", "slack behind the PP entries");
        assertThat(outline.children(pp)).extracting(Node::path).contains("vgda[0].pv[1].pp[2].lv_num");
        assertThat(outline.children(named(outline.areas(), "vgda[0].name LV names"))).extracting(Node::path).startsWith("vgda[0].name[1]").hasSize(256);
        assertThat(named(outline.areas(), "no assignment known").expandable()).isFalse();
    }

    @Test
    void everyByteHasOneLeaf() {
        Map<String, byte[]> images = BadImages.damaged();
        // the others differ from these in the value of one field
        images.keySet().removeIf(name -> name.matches(".*\\d{2,}"));
        images.forEach((name, bytes) -> {
            Outline outline = outline(bytes);
            long[] at = {0};
            outline.areas().forEach(area -> assertTiles(outline, area, at));
            assertThat(at[0]).as(name).isGreaterThanOrEqualTo(bytes.length);
        });
    }

    private static void assertTiles(Outline outline, Node node, long[] at) {
        assertThat(node.from()).as(node::title).isEqualTo(at[0]);
        boolean large = node.to() - node.from() > 1 << 24;
        if (node.expandable() && !large) {
            outline.children(node).forEach(child -> assertTiles(outline, child, at));
        } else {
            at[0] = node.to();
        }
        assertThat(at[0]).as(node::title).isEqualTo(node.to());
    }

    private static Outline outline(byte[] bytes) {
        return ViewedDisk.of(DiskMetadata.read(new MemoryDisk("hdisk1", bytes))).outline();
    }

    private static Node named(List<Node> nodes, String label) {
        return nodes.stream().filter(node -> node.label().equals(label)).findFirst().orElseThrow();
    }
}
