package io.vgdakit.record;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A place in the tree of all fields of a disk, for example {@code vgda[0].lv[3].num_lps}, or everything below it: {@code vgda[0].lv[3]}.
 * The first name is that of a structure; without an index it means the first copy, and {@code ipl}, of which there is one, takes none.
 * Further in, a name without an index means every index.
 *
 * @param steps from the structure down; none is the whole disk
 */
public record FieldPath(List<Step> steps) {

    /** Every field. */
    public static final FieldPath ALL = new FieldPath(List.of());

    private static final List<String> STRUCTURES = List.of("ipl", "config", "mwc", "lvmrec", "bbdir", "vgsa", "vgda");
    /** The structure of which a disk has only one. */
    private static final String SINGLE = "ipl";
    private static final Pattern STEP = Pattern.compile("([a-z][a-z0-9_]*)(?:\\[([0-9]{1,9})])?");
    private static final String EXPECTED =
            "names in lower case, with an index in [] where there are several, joined by dots, for example vgda[0].lv[3].num_lps";

    /**
     * One name.
     *
     * @param name of a structure, a group or a field
     * @param index as written; {@link #NO_INDEX} when there is none
     */
    public record Step(String name, int index) {

        static final int NO_INDEX = -1;

        /** Whether the path has an index here. */
        public boolean indexed() {
            return index != NO_INDEX;
        }

        @Override
        public String toString() {
            return indexed() ? name + "[" + index + "]" : name;
        }
    }

    public FieldPath {
        steps = List.copyOf(steps);
    }

    /**
     * Reads a path that a person wrote. Whether a disk has such a field is another question.
     *
     * @throws IllegalArgumentException with what was found and what was expected, when the text is no path or its first name no structure
     */
    public static FieldPath parse(String text) {
        List<Step> steps = new ArrayList<>();
        for (String part : text.split("\\.", -1)) {
            Matcher step = STEP.matcher(part);
            if (!step.matches()) {
                throw HexText.refused(text, "a field path", "found " + HexText.quote(part), EXPECTED);
            }
            steps.add(new Step(step.group(1), step.group(2) == null ? Step.NO_INDEX : Integer.parseInt(step.group(2))));
        }
        if (!STRUCTURES.contains(steps.get(0).name())) {
            throw HexText.refused(text, "a field path", "no structure is named " + HexText.quote(steps.get(0).name()),
                    "one of " + String.join(", ", STRUCTURES));
        }
        return of(steps);
    }

    /** Whether a text begins with the name of a structure, so that it is meant as a path. */
    public static boolean namesStructure(String text) {
        return STRUCTURES.stream().anyMatch(name -> text.equals(name) || text.startsWith(name + ".") || text.startsWith(name + "["));
    }

    /** The path of a field or structure as readers write it, without any check. */
    public static FieldPath written(String path) {
        List<Step> steps = new ArrayList<>();
        for (String part : path.split("\\.")) {
            int bracket = part.indexOf('[');
            steps.add(bracket < 0 ? new Step(part, Step.NO_INDEX)
                    : new Step(part.substring(0, bracket), Integer.parseInt(part.substring(bracket + 1, part.length() - 1))));
        }
        return of(steps);
    }

    private static FieldPath of(List<Step> steps) {
        Step first = steps.get(0);
        boolean complete = first.indexed() || first.name().equals(SINGLE);
        return new FieldPath(complete ? steps : withFirst(new Step(first.name(), 0), steps));
    }

    private static List<Step> withFirst(Step first, List<Step> steps) {
        List<Step> changed = new ArrayList<>(steps);
        changed.set(0, first);
        return changed;
    }

    /** The first {@code length} steps. */
    public FieldPath start(int length) {
        return new FieldPath(steps.subList(0, length));
    }

    /** Whether {@code path} is this path or lies below it. */
    public boolean contains(String path) {
        if (steps.isEmpty()) {
            return true;
        }
        List<Step> other = written(path).steps();
        return other.size() >= steps.size() && agrees(other, false);
    }

    /** Whether {@code path} may hold something that {@link #contains} accepts: it lies above or below this path, or is the same. */
    public boolean touches(String path) {
        return steps.isEmpty() || agrees(written(path).steps(), true);
    }

    /** Whether this path names {@code path} or something below it by every index. */
    public boolean pins(String path) {
        return !steps.isEmpty() && written(path).contains(toString());
    }

    private boolean agrees(List<Step> other, boolean anyIndex) {
        for (int i = 0; i < Math.min(steps.size(), other.size()); i++) {
            Step mine = steps.get(i);
            Step its = other.get(i);
            boolean sameIndex = !mine.indexed() || mine.index() == its.index() || anyIndex && !its.indexed();
            if (!mine.name().equals(its.name()) || !sameIndex) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return steps.stream().map(Step::toString).collect(Collectors.joining("."));
    }
}
