package io.vgdakit.repair;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Edits of one or several images, in the order in which they are to be written. Nothing is written by making a plan. Immutable; made by
 * {@link PlanBuilder} or {@link PlanFile}.
 */
public final class Plan implements EditSource {

    private final List<ImageIdentity> images;
    private final List<Edit> edits;
    private final List<Requirement> requirements;
    private final List<String> objections;

    /** @throws Refusal when the edits break one of the {@link EditRules} */
    Plan(List<ImageIdentity> images, List<Edit> edits, List<Requirement> requirements, List<String> objections) throws Refusal {
        this.images = List.copyOf(images);
        this.edits = List.copyOf(edits);
        this.requirements = List.copyOf(requirements);
        this.objections = List.copyOf(objections);
        var rules = new EditRules(this.images);
        for (Edit edit : this.edits) {
            rules.accept(edit);
        }
    }

    /** The images that are edited. */
    @Override
    public List<ImageIdentity> images() {
        return images;
    }

    /** All edits, stage by stage. */
    public List<Edit> edits() {
        return edits;
    }

    /** The edits of one image. */
    public List<Edit> edits(Path image) {
        return edits.stream().filter(edit -> edit.image().equals(image)).toList();
    }

    /** Bytes that the plan rests on without changing them. */
    public List<Requirement> requirements() {
        return requirements;
    }

    /** Why the plan should not be applied unless a person insists, for example that a target is valid and newer than its source. */
    public List<String> objections() {
        return objections;
    }

    /** Whether there is nothing to write. */
    public boolean isEmpty() {
        return edits.isEmpty();
    }

    @Override
    public void forEach(Visitor visitor) throws IOException, Refusal {
        for (Edit edit : edits) {
            visitor.visit(edit);
        }
    }
}
