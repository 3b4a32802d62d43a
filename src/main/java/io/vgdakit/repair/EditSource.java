package io.vgdakit.repair;

import java.io.IOException;
import java.util.List;

/** Edits in the order in which they are to be written. They can be gone through several times and need not be held in memory. */
public interface EditSource {

    /** The images that the edits are for. */
    List<ImageIdentity> images();

    /**
     * Hands over one edit after the other, the same ones every time.
     *
     * @throws IOException when what the edits are made of cannot be read
     * @throws Refusal when an edit must not be made
     */
    void forEach(Visitor visitor) throws IOException, Refusal;

    /** What is done with each edit. */
    interface Visitor {

        void visit(Edit edit) throws IOException, Refusal;
    }
}
