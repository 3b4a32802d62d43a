package io.vgdakit.testing;

import java.util.Arrays;
import java.util.Random;

/** Eight ways in which bytes go wrong. */
public enum Damage {
    ZERO {
        @Override
        public void apply(byte[] bytes, long seed) {
            Arrays.fill(bytes, (byte) 0);
        }
    },
    ONES {
        @Override
        public void apply(byte[] bytes, long seed) {
            Arrays.fill(bytes, (byte) 0xff);
        }
    },
    FIRST_BIT {
        @Override
        public void apply(byte[] bytes, long seed) {
            bytes[0] ^= (byte) 0x80;
        }
    },
    MIDDLE_BIT {
        @Override
        public void apply(byte[] bytes, long seed) {
            bytes[bytes.length / 2] ^= (byte) (bytes.length == 1 ? 0x08 : 0x80);
        }
    },
    LAST_BIT {
        @Override
        public void apply(byte[] bytes, long seed) {
            bytes[bytes.length - 1] ^= 1;
        }
    },
    PLUS_1 {
        @Override
        public void apply(byte[] bytes, long seed) {
            for (int i = bytes.length - 1; i >= 0 && ++bytes[i] == 0; i--) {
                // the carry goes on
            }
        }
    },
    MINUS_1 {
        @Override
        public void apply(byte[] bytes, long seed) {
            for (int i = bytes.length - 1; i >= 0 && bytes[i]-- == 0; i--) {
                // the borrow goes on
            }
        }
    },
    RANDOM {
        @Override
        public void apply(byte[] bytes, long seed) {
            new Random(seed).nextBytes(bytes);
        }
    };

    /** Changes the bytes in place. */
    public abstract void apply(byte[] bytes, long seed);

    /** Changes a range of an image; returns whether that made a difference. */
    public boolean apply(byte[] image, long offset, long length, long seed) {
        byte[] bytes = Arrays.copyOfRange(image, (int) offset, (int) (offset + length));
        byte[] before = bytes.clone();
        apply(bytes, seed);
        System.arraycopy(bytes, 0, image, (int) offset, bytes.length);
        return !Arrays.equals(before, bytes);
    }
}
