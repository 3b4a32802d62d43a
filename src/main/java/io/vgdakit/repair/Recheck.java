package io.vgdakit.repair;

import io.vgdakit.record.Finding;
import java.io.IOException;
import java.util.List;

/** What is done with the images after they were written, to see whether they are well now. */
public interface Recheck {

    /** No check at all. */
    Recheck NONE = List::of;

    /** Reads the images again; returns the findings that should be gone but are not, and those that are new. */
    List<Finding> remaining() throws IOException;
}
