package io.vgdakit.data.compare;

/** What a range of an LP is when its copies are held against each other, from harmless to worst. */
public enum Verdict {
    /** All copies hold the same bytes. */
    EQUAL,
    /** A copy cannot be read; those that can be agree. */
    UNREADABLE,
    /** Only copies marked stale differ: a synchronisation mends it. */
    STALE,
    /** Fresh copies differ where an MWC record may say that a write was under way (unverified). */
    MWC,
    /** Fresh copies differ and nothing explains it. */
    UNEXPLAINED
}
