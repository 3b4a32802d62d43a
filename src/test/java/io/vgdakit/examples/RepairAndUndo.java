package io.vgdakit.examples;

import io.vgdakit.Changes;
import io.vgdakit.Images;
import io.vgdakit.repair.Outcome;
import io.vgdakit.repair.Plan;
import io.vgdakit.repair.Refusal;
import java.io.IOException;
import java.nio.file.Path;

/** Repairs what rests on certain facts, and takes it back when the result is not well. */
final class RepairAndUndo {

    private RepairAndUndo() {
    }

    static Outcome repair(Path directory, Path journal) throws IOException, Refusal {
        // example: repair
        Plan plan;
        try (Images images = Images.open(directory)) {
            plan = images.repairs().plan();
        }
        Changes changes = Changes.by("my program 1.0");
        Outcome outcome = changes.apply(plan, journal);
        if (!outcome.remaining().isEmpty()) {
            changes.undo(journal, Path.of(journal + ".undo"));
        }
        // end
        return outcome;
    }
}
