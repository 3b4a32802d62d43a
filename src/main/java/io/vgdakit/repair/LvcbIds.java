package io.vgdakit.repair;

import io.vgdakit.record.LvcbTexts;
import io.vgdakit.record.Vgid;
import java.util.Optional;

/** The LVID of an LVCB, which is one text or, since VGIDs have 32 digits, two (formats/README.md 11). */
final class LvcbIds {

    private static final int FIRST_PART = 24;

    private LvcbIds() {
    }

    /** Puts a new VGID into an LVCB that carries the LVID of its LV; any other is left. */
    static void replace(LvcbEdit lvcb, Vgid old, Vgid fresh, int minor) {
        LvcbTexts texts = lvcb.texts();
        Optional<LvcbTexts.Text> first = texts.lvid();
        String oldLvid = old.text() + "." + minor;
        String lvid = fresh.text() + "." + minor;
        if (first.isPresent() && first.get().text().equals(oldLvid)) {
            lvcb.replace("lvid", first.get(), lvid);
        } else if (first.isPresent() && texts.lvidTail().isPresent() && (first.get().text() + texts.lvidTail().get().text()).equals(oldLvid)) {
            lvcb.replace("lvid", first.get(), lvid.substring(0, FIRST_PART));
            lvcb.replace("lvid_tail", texts.lvidTail().get(), lvid.substring(FIRST_PART));
        } else {
            lvcb.leave("lvid", first.isEmpty() ? "it is not recognised" : "it is not " + oldLvid);
        }
    }
}
