package io.vgdakit.view.hex;

/** Why some characters of the screen are to look unlike the rest. */
public enum Mark {
    /** Bytes of what is selected, or the line a list is at. */
    SELECTED,
    /** Bytes that the other copy has otherwise, and what contains such. */
    DIFFERENT,
    /** What a person looks for first. */
    HEADING,
    /** What is damaged or cannot be done. */
    ALERT
}
