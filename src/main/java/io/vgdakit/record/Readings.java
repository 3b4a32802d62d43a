package io.vgdakit.record;

/**
 * The readings in use for the structures whose inner places are not established (formats/README.md 10): the working ones, or those that the
 * volume group itself proves.
 */
public record Readings(
        Variant<?, VgdaHeaderValues> vgdaHeader, Variant<?, LvEntryValues> lvEntry, Variant<?, PvHeaderValues> pvHeader,
        Variant<?, VgdaTrailerValues> vgdaTrailer, PvMissingOrder pvMissing) {

    /** What is used where nothing is proved. */
    public static final Readings WORKING = new Readings(
            VgdaHeaderValues.WORKING, LvEntryValues.WORKING, PvHeaderValues.WORKING, VgdaTrailerValues.WORKING, PvMissingOrder.WORDS);
}
