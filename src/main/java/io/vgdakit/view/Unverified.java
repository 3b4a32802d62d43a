package io.vgdakit.view;

import io.vgdakit.layout.VgKind;
import io.vgdakit.vg.VolumeGroup;
import java.util.List;

/** The names of the facts in a JSON document that rest on unverified places on disk (grade D): its list {@code unverified}. */
final class Unverified {

    static final String KEY = "unverified";

    /** Stands for all facts of the document: of a big volume group no dump was seen, and the fields of an LVCB are told by their shape. */
    static final List<String> EVERYTHING = List.of("*");

    private Unverified() {
    }

    /** @param names of such facts in an original volume group */
    static List<String> of(VolumeGroup vg, String... names) {
        return vg.kind() == VgKind.BIG ? EVERYTHING : List.of(names);
    }
}
