package io.vgdakit.repair;

import io.vgdakit.vg.Assembly;
import java.io.IOException;

/** A change that a person asked for. */
public interface Planner {

    /**
     * Plans the change. Writes nothing.
     *
     * @param assembly of open image files; what is not at hand cannot be changed
     * @throws Refusal when a rule of safety forbids the change, or there is nothing that could be changed so
     * @throws IOException when an image is gone
     */
    Proposal plan(Assembly assembly) throws IOException, Refusal;
}
