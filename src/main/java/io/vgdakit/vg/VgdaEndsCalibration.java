package io.vgdakit.vg;

import io.vgdakit.format.VgdaHeader;
import io.vgdakit.format.VgdaHeaderFlag;
import io.vgdakit.layout.VgKind;
import io.vgdakit.record.Structures;
import io.vgdakit.record.VgdaHeaderValues;
import io.vgdakit.record.VgdaTrailerValues;

/** Facts about the VGDA header and trailer. One write of the VGDA is one fact, on however many disks its copies lie: the key is the stamp. */
final class VgdaEndsCalibration {

    private final Tally header = new Tally();
    private final Tally trailer = new Tally();

    void add(VgdaWrite write) {
        String stamp = "stamp " + write.stamp();
        trailer.fact(stamp, stamp, write.stampInTrailer(VgdaTrailerValues.WORKING), write.stampInTrailer(VgdaTrailerValues.END));
        byte[] bytes = write.header().bytes();
        header.fact(stamp, stamp, fits(Structures.VGDA_HEADER.parse(bytes)), fits(Structures.VGDA_HEADER_FLAG.parse(bytes), write.layout().kind()));
    }

    Verdict headerVerdict() {
        return header.verdict("VGDA header", VgdaHeaderValues.WORKING.name(), VgdaHeaderValues.FLAG_FIRST.name());
    }

    Verdict trailerVerdict() {
        return trailer.verdict("VGDA trailer", VgdaTrailerValues.WORKING.name(), VgdaTrailerValues.END.name());
    }

    /** Switches are 0 or 1, and check_sum was 0 in every sample. */
    private static boolean fits(VgdaHeader h) {
        return isSwitch(h.quorum()) && isSwitch(h.autoVaryon()) && h.checkSum() == 0;
    }

    /** The flag is that of a big volume group, so an original one has it off. */
    private static boolean fits(VgdaHeaderFlag h, VgKind kind) {
        boolean flag = kind == VgKind.BIG ? isSwitch(h.bigvg()) : h.bigvg() == 0;
        return flag && isSwitch(h.quorum()) && isSwitch(h.autoVaryon()) && h.checkSum() == 0 && h.reserved1()[0] == 0 && h.reserved1()[1] == 0;
    }

    private static boolean isSwitch(int value) {
        return value == 0 || value == 1;
    }
}
