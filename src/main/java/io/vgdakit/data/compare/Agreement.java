package io.vgdakit.data.compare;

import java.util.List;

/**
 * Which copies hold the same bytes.
 *
 * @param groups for each copy the index of the first copy that holds the same, or {@link #UNREADABLE}
 */
public record Agreement(List<Integer> groups) {

    /** Stands for the group of a copy that cannot be read. */
    public static final int UNREADABLE = -1;

    /** Whether a copy, by index, can be read. */
    public boolean readable(int index) {
        return groups.get(index) != UNREADABLE;
    }

    /** Whether a copy cannot be read. */
    boolean incomplete() {
        return groups.contains(UNREADABLE);
    }

    /** Whether every copy can be read and holds the same. */
    boolean equal() {
        return groups.stream().allMatch(group -> group == 0);
    }

    /** Whether copies that can be read differ. */
    boolean differs() {
        return groups.stream().filter(group -> group != UNREADABLE).distinct().count() > 1;
    }
}
