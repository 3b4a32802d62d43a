package io.vgdakit.record;

/** Order of the bits of pv_missing, which no dump settles (formats/README.md 8.1, 10). */
public enum PvMissingOrder {
    /** 32-bit words, the PV with the lowest number is the least significant bit. */
    WORDS("32-bit words, PV 1 is the least significant bit") {
        @Override
        int bit(int pvNum) {
            int inWord = (pvNum - 1) % 32;
            return (pvNum - 1) / 32 * 32 + 24 - inWord / 8 * 8 + inWord % 8;
        }
    },
    /** Byte after byte, each from its least significant bit. */
    BYTES("byte after byte, PV 1 is the least significant bit of the first") {
        @Override
        int bit(int pvNum) {
            return pvNum - 1;
        }
    };

    private final String description;

    PvMissingOrder(String description) {
        this.description = description;
    }

    /** What this order says, for a person. */
    public String description() {
        return description;
    }

    /** Bit of a PV, counted through the bytes from the least significant bit of the first byte. */
    abstract int bit(int pvNum);

    /** Whether the bit of a PV is set in the bytes of pv_missing; false when the map has no bit for it. */
    public boolean missing(byte[] map, int pvNum) {
        int bit = bit(pvNum);
        return bit / 8 < map.length && (map[bit / 8] >> bit % 8 & 1) == 1;
    }
}
