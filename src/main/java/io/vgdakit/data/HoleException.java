package io.vgdakit.data;

import io.vgdakit.disk.Gap;
import java.io.IOException;

/** Bytes of an LV are asked for that no disk at hand gives. */
public final class HoleException extends IOException {

    private static final long serialVersionUID = 1;

    private final transient Gap gap;

    HoleException(String lv, Gap gap) {
        super(lv + ": bytes " + gap.offset() + " to " + (gap.end() - 1) + " cannot be read (" + gap.reason() + "): " + gap.detail());
        this.gap = gap;
    }

    /** What is missing, in bytes of the LV; it may go on behind the end of the gap. */
    public Gap gap() {
        return gap;
    }
}
