package io.vgdakit.vg.map;

/**
 * What was found in an area.
 *
 * @param state verdict
 * @param note why, or what it says; may be empty
 */
record Judgement(AreaState state, String note) {

    static Judgement valid(String note) {
        return new Judgement(AreaState.VALID, note);
    }

    static Judgement damaged(String note) {
        return new Judgement(AreaState.DAMAGED, note);
    }

    static Judgement foreign(String note) {
        return new Judgement(AreaState.FOREIGN, note);
    }

    static Judgement assigned(String note) {
        return new Judgement(AreaState.ASSIGNED, note);
    }

    /** The same verdict with a further note. */
    Judgement and(String more) {
        return more.isEmpty() ? this : new Judgement(state, note.isEmpty() ? more : note + "; " + more);
    }
}
