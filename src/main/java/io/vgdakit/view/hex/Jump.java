package io.vgdakit.view.hex;

import java.util.OptionalLong;

/**
 * Where a jump leads.
 *
 * @param offset of a byte of the disk; empty when there is no such place
 * @param path of what is meant there; empty for whatever lies there
 * @param refusal why there is no such place
 */
record Jump(OptionalLong offset, String path, String refusal) {

    static Jump to(long offset, String path) {
        return new Jump(OptionalLong.of(offset), path, "");
    }

    static Jump refused(String why) {
        return new Jump(OptionalLong.empty(), "", why);
    }
}
