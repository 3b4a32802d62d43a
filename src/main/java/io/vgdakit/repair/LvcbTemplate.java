package io.vgdakit.repair;

import io.vgdakit.format.Lvcb;
import io.vgdakit.record.LvcbTexts;
import io.vgdakit.record.OnDisk;
import io.vgdakit.record.Structures;
import io.vgdakit.vg.LogicalVolume;
import java.util.Optional;

/**
 * Where an LVCB has its texts, to put others there. That all LVCBs of a volume group have them at the same places is unverified
 * (formats/README.md 11).
 *
 * @param lvcb one that is recognised whole
 * @param texts of it
 */
record LvcbTemplate(OnDisk<Lvcb> lvcb, LvcbTexts texts) {

    private static final int FIRST_PART = 24;

    /** Empty when LVID or name of the LV are not recognised. */
    static Optional<LvcbTemplate> of(OnDisk<Lvcb> lvcb, LogicalVolume lv) {
        return LvcbTexts.of(lvcb.bytes()).filter(texts -> texts.lvid().isPresent())
                .filter(texts -> texts.lvname().filter(name -> name.text().equals(lv.name())).isPresent())
                .map(texts -> new LvcbTemplate(lvcb, texts));
    }

    /** Which LVCB it is, for a person. */
    String source() {
        return lvcb.path() + " of " + lvcb.place().disk();
    }

    /** A block with tag, LVID and name and zeros else; empty when they do not fit. */
    Optional<byte[]> block(LogicalVolume lv) {
        byte[] bytes = new byte[Structures.LVCB.size()];
        byte[] tag = lvcb.value().tag();
        System.arraycopy(tag, 0, bytes, 0, tag.length);
        return lv.name().isEmpty() ? Optional.empty() : withLvid(bytes, texts, lv.lvid().text()).flatMap(found -> with(found, texts.lvname(), lv.name()));
    }

    /** A block with another LVID, in one text or in two as it is; empty when it does not fit. */
    static Optional<byte[]> withLvid(byte[] block, LvcbTexts texts, String lvid) {
        boolean split = texts.lvid().filter(text -> text.text().length() == FIRST_PART && !text.text().contains(".")).isPresent();
        if (!split) {
            return with(block, texts.lvid(), lvid);
        }
        return lvid.length() <= FIRST_PART ? Optional.empty()
                : with(block, texts.lvid(), lvid.substring(0, FIRST_PART)).flatMap(found -> with(found, texts.lvidTail(), lvid.substring(FIRST_PART)));
    }

    /** A block with another text; empty when its place is not known or it does not fit. */
    static Optional<byte[]> with(byte[] block, Optional<LvcbTexts.Text> text, String newText) {
        return text.flatMap(place -> place.replacedBy(newText).map(fresh -> {
            byte[] bytes = block.clone();
            System.arraycopy(fresh, 0, bytes, place.offset(), fresh.length);
            return bytes;
        }));
    }
}
