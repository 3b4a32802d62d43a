package io.vgdakit.repair;

import java.io.IOException;
import java.util.List;

/** Edits in the order in which they are to be written. They can be gone through several times and need not be held in memory. */
interface EditSource {

    /** The images that the edits are for. */
    List<ImageIdentity> images();

    void forEach(Visitor visitor) throws IOException, Refusal;

    /** What is done with each edit. */
    interface Visitor {

        void visit(Edit edit) throws IOException, Refusal;
    }
}
