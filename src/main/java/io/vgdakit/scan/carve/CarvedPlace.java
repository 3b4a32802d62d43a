package io.vgdakit.scan.carve;

/**
 * A PP that holds LP 1 of a copy of an LV.
 *
 * @param start what was found there
 * @param pp the PP, from 1
 */
public record CarvedPlace(LvStart start, long pp) {

    /** For example {@code hdisk1:111}. */
    public String text() {
        return start.disk().name() + ":" + pp;
    }
}
