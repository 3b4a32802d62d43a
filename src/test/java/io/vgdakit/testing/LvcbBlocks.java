package io.vgdakit.testing;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * LVCBs of a test volume group, by byte offset on a disk. Order and text of the fields as in the capture ltesting-getlvcb-testlvcb; their
 * offsets are not known, so each is ended by NUL and put at a place of our own.
 */
public final class LvcbBlocks {

    private static final String CREATED = "Fri May 20 14:40:47 2005\n";

    private LvcbBlocks() {
    }

    /** The LVCBs that lie on a PV, numbered from 1. */
    public static Map<Long, byte[]> of(VgSpec vg, int pv) {
        Map<Long, byte[]> blocks = new TreeMap<>();
        for (LvSpec lv : vg.lvs) {
            for (var copy : lv.copies()) {
                PpRef first = copy.get(0);
                if (!lv.type().isEmpty() && first.pv() == pv) {
                    blocks.put(Geometry.offset(vg, first), block(vg, lv));
                }
            }
        }
        return blocks;
    }

    static byte[] block(VgSpec vg, LvSpec lv) {
        byte[] block = new byte[512];
        put(block, 0x00, "AIX LVCB");
        put(block, 0x09, lv.type());
        put(block, 0x29, vg.vgid.substring(0, 24));
        put(block, 0x49, lv.name());
        put(block, 0x69, CREATED);
        put(block, 0x89, CREATED);
        put(block, 0xA9, vg.vgid.substring(3, 8).toUpperCase(Locale.ROOT) + "4C00");
        put(block, 0xB8, "ymmy");
        block[0xBD] = 32;
        block[0xBE] = (byte) lv.numLps();
        block[0xBF] = (byte) lv.copies().size();
        put(block, 0xC0, lv.label());
        put(block, 0x150, vg.vgid.substring(24) + "." + lv.minor());
        return block;
    }

    private static void put(byte[] block, int offset, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, block, offset, bytes.length);
    }
}
