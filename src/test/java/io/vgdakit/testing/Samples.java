package io.vgdakit.testing;

import java.util.LinkedHashMap;
import java.util.Map;

/** The images under {@code samples/}: file name and bytes. */
public final class Samples {

    private Samples() {
    }

    /** Every sample; a name that ends in .gz stands for the compressed bytes. */
    public static Map<String, byte[]> all() {
        Map<String, byte[]> samples = new LinkedHashMap<>();
        add(samples, PublishedDisks.testvg(), "hdisk13.img", "hdisk14.img.gz", "hdisk15.img.gz");
        add(samples, PublishedDisks.datavg(), "hdisk10.img.gz", "hdisk11.img.gz", "hdisk12.img.gz");
        add(samples, big(), "bigvg-hdisk1.img.gz", "bigvg-hdisk2.img.gz");
        add(samples, scalable(), "scalevg-hdisk1.img.gz");
        return samples;
    }

    /** A big volume group of two disks with one mirrored LV, built from the reference. */
    private static VgSpec big() {
        return VgSpec.big("000d772c00004c0000000136f1c94160").ppSize(26).version(9)
                .pv(PvSpec.of("bigvg-hdisk1", "000d772cf1c91f57", 542))
                .pv(PvSpec.of("bigvg-hdisk2", "000d772cf1c92a01", 542))
                .lv(LvSpec.of(1, "biglv", PpRef.run(1, 110, 40)).withCopy(PpRef.run(2, 110, 40)))
                .lv(LvSpec.of(2, "loglv00", PpRef.run(1, 150, 1)));
    }

    /** A scalable volume group of one disk; only its LVM record holds anything. */
    private static VgSpec scalable() {
        return VgSpec.scalable("00f6f42a00004c000000017a0bd88942").ppSize(24).pv(PvSpec.of("scalevg-hdisk1", "00f6f42a0bd88711", 1275));
    }

    private static void add(Map<String, byte[]> samples, VgSpec vg, String... names) {
        VgImages images = VgImages.of(vg);
        for (int i = 0; i < names.length; i++) {
            samples.put(names[i], images.header(i + 1));
        }
    }
}
