package io.vgdakit.repair.backup;

import io.vgdakit.layout.VgdaLayout;
import io.vgdakit.record.Readings;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.VgdaCopy;
import io.vgdakit.vg.VgsaCopy;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In which of two stages each copy of a structure of a disk is written: the one that is already bad first, else the first. */
final class CopyOrder {

    static final int STAGES = 2;

    private static final Pattern COPY = Pattern.compile("(config|lvmrec|bbdir|vgsa|vgda)\\[([01])](?:\\..*)?");

    private final boolean secondRecordFirst;
    private final boolean secondVgsaFirst;
    private final boolean secondVgdaFirst;

    /** @param readings of the VGDA that the disk proves */
    CopyOrder(DiskMetadata metadata, Readings readings) {
        Optional<VgdaLayout> layout = metadata.vgdaLayout();
        secondRecordFirst = secondFirst(metadata::recordValid);
        secondVgsaFirst = layout.isPresent() && secondFirst(copy -> VgsaCopy.read(metadata.disk(), layout.get(), copy).valid());
        secondVgdaFirst = layout.isPresent()
                && secondFirst(copy -> VgdaCopy.read(metadata.disk(), layout.get(), copy, readings).valid());
    }

    private static boolean secondFirst(IntPredicate valid) {
        return valid.test(1) && !valid.test(2);
    }

    /** 1 or 2. */
    int stage(String path) {
        Matcher copy = COPY.matcher(path);
        if (!copy.matches()) {
            return 1;
        }
        boolean second = copy.group(2).equals("1");
        boolean secondFirst = switch (copy.group(1)) {
            case "lvmrec" -> secondRecordFirst;
            case "vgsa" -> secondVgsaFirst;
            case "vgda" -> secondVgdaFirst;
            default -> false;
        };
        return second == secondFirst ? 1 : 2;
    }
}
