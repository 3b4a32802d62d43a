package io.vgdakit.view;

import io.vgdakit.vg.Kinship;
import java.util.List;
import java.util.Map;

/** {@code vgdakit classify}: one sentence a line. */
public final class ClassifyView {

    private ClassifyView() {
    }

    public static List<String> lines(List<Kinship> statements) {
        return statements.isEmpty()
                ? List.of("no disk is a copy or an older state of another, and no volume group looks like a rootvg or a clone of one")
                : statements.stream().map(kinship -> kinship.subject() + " " + kinship.statement()).toList();
    }

    /** One statement as a tree for JSON. */
    public static Map<String, Object> tree(Kinship kinship) {
        return JsonTree.of("subject", kinship.subject(), "statement", kinship.statement());
    }
}
