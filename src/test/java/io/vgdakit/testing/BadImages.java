package io.vgdakit.testing;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.MemoryDisk;
import io.vgdakit.layout.Area;
import io.vgdakit.layout.ReservedAreas;
import io.vgdakit.vg.DiskMetadata;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Damaged and hostile images, by what is wrong with them. */
public final class BadImages {

    /** Small: 262144 bytes. */
    public static final VgSpec ORIGINAL = VgSpec.original("0037521400004c00000000dc74595c25").vgdaLen(60).pvs(2, 60)
            .lv(LvSpec.of(1, "lv00", PpRef.run(1, 3, 8)).withCopy(PpRef.run(2, 3, 8)))
            .lv(LvSpec.of(2, "hd5", PpRef.run(1, 1, 1)));
    private static final VgSpec BIG = VgSpec.big("000d772c00004c0000000136f1c94160").version(9).ppSize(26).pvs(2, 60)
            .lv(LvSpec.of(1, "lv00", PpRef.run(1, 3, 8)).withCopy(PpRef.run(2, 3, 8)));
    private static final VgSpec SCALABLE = VgSpec.scalable("00f6f42a00004c000000017a0bd88942").pvs(1, 60);
    private static final long[] NEAR_LIMITS = {0x7fff_ffffL, 0x8000_0000L, 0xffff_ffffL};
    private static final byte[] MAGIC = "_LVM".getBytes(StandardCharsets.US_ASCII);

    private final Map<String, byte[]> images = new LinkedHashMap<>();
    private final byte[] original = VgImages.of(ORIGINAL).header(1);

    private BadImages() {
    }

    /** Images on which nothing is AIX's. */
    public static Map<String, byte[]> withoutLvm() {
        var bad = new BadImages();
        bad.blank();
        return bad.images;
    }

    /** Images that carry an LVM record, or a part of one. */
    public static Map<String, byte[]> damaged() {
        var bad = new BadImages();
        bad.cut();
        bad.records();
        bad.headers();
        bad.maps();
        bad.overlaps();
        bad.otherKinds();
        return bad.images;
    }

    private void blank() {
        images.put("empty", new byte[0]);
        images.put("1-byte", new byte[] {'_'});
        images.put("zeros", new byte[original.length]);
        byte[] ones = new byte[original.length];
        Arrays.fill(ones, (byte) 0xff);
        images.put("all-ff", ones);
        byte[] random = new byte[original.length];
        new Random(7).nextBytes(random);
        images.put("random", random);
        images.put("511-bytes", Arrays.copyOf(random, 511));
        byte[] magicOnly = new byte[original.length];
        System.arraycopy(MAGIC, 0, magicOnly, (int) ReservedAreas.lvmRecord(2).psn() * Disk.SECTOR_BYTES, MAGIC.length);
        images.put("magic-without-record-at-70", magicOnly);
    }

    /** One byte before the end of each area. */
    private void cut() {
        ReservedAreas.all().forEach(this::cut);
        DiskMetadata.read(new MemoryDisk("", original)).layout().layout().orElseThrow().areas().forEach(this::cut);
    }

    private void cut(Area area) {
        String name = area.path().isEmpty() ? "psn" + area.psn() : area.path().replaceAll("[\\[\\]]", "");
        images.put("cut-in-" + name, Arrays.copyOf(original, (int) area.end() * Disk.SECTOR_BYTES - 1));
    }

    private void records() {
        byte[] garbage = new byte[Disk.SECTOR_BYTES];
        new Random(70).nextBytes(garbage);
        long first = ReservedAreas.lvmRecord(1).psn() * Disk.SECTOR_BYTES;
        long second = ReservedAreas.lvmRecord(2).psn() * Disk.SECTOR_BYTES;
        add("record-only-at-70", patch -> patch.fill(first, garbage.length, 0));
        add("garbage-at-7", patch -> patch.put(first, garbage));
        add("garbage-at-70", patch -> patch.put(second, garbage));
        add("garbage-at-7-and-70", patch -> patch.put(first, garbage).put(second, garbage));
        both("lvmrec[*].version", 0, 1, 2, 14, 31, 0x7fff, 0xffff);
        both("lvmrec[*].pp_size", 0, 31, 32, 0xffff);
        both("lvmrec[*].pv_num", 0, 33, 0xffff);
        both("lvmrec[*].vgda_len", 0, 32, 50, 8193);
        both("lvmrec[*].vgda_len", NEAR_LIMITS);
        both("lvmrec[*].vgsa_len", 0, 9, 256);
        both("lvmrec[*].vgsa_len", NEAR_LIMITS);
        both("lvmrec[*].lvmarea_len", 0, 0xffff_ffffL);
        for (String field : List.of("vgda_psn[0]", "vgda_psn[1]", "vgsa_psn[0]", "reloc_psn")) {
            both("lvmrec[*]." + field, 0, 600);
            both("lvmrec[*]." + field, NEAR_LIMITS);
        }
        both("bbdir[*].num_entries", 1, 0xffff);
        add("foreign-volume-manager", patch -> patch.setBoth("lvmrec[*].version", 32001));
    }

    private void headers() {
        both("vgda[*].vgh.numlvs", 17, 257, 0xffff);
        both("vgda[*].vgh.maxlvs", 0, 1, 0xffff);
        both("vgda[*].vgh.numpvs", 0, 33, 0xffff);
        both("vgda[*].vgh.total_vgdas", 0, 0xffff);
        both("vgda[*].vgh.pp_size", 0, 31, 32, 0xffff);
        both("vgda[*].vgh.vgda_size", 0, 32, 0xffff);
        both("vgda[*].vgh.beg_sec", NEAR_LIMITS);
        both("vgda[*].vgh.beg_nsec", NEAR_LIMITS);
        both("vgda[*].lv[1].num_lps", 0, 0x7fff_ffffL, 0xffff_ffffL);
        both("vgda[*].lv[1].stripe_exp", 255, 0xffff);
        both("vgda[*].lv[1].mirror", 0, 4, 255);
        both("vgda[*].lv[1].lvname", 256, 0xffff);
        both("vgsa[*].factor", 0, 33, 0xffff);
        add("name-without-nul", patch -> patch.fill("vgda[0].name[1]", 'A').fill("vgda[1].name[1]", 'A'));
        add("name-that-acts-on-a-terminal", patch -> patch.fill("vgda[0].name[1]", 0x1b).fill("vgda[1].name[1]", 0x1b));
        add("vgda-all-ff", patch -> wholeAreas(patch, 0xff));
        add("vgda-all-zero", patch -> wholeAreas(patch, 0));
    }

    private void maps() {
        both("vgda[*].pv[1].pp_count", 0, 1017, 0xffff);
        both("vgda[*].pv[1].pv_num", 0, 2, 33, 0xffff);
        both("vgda[*].pv[1].psn_part1", 0, 1_000_000);
        both("vgda[*].pv[1].psn_part1", NEAR_LIMITS);
        both("vgda[*].pv[1].pp[3].lv_num", 0, 257, 0xffff);
        both("vgda[*].pv[1].pp[3].lp_num", 0, 2, 1000, 0x7fff_ffffL, 0xffff_ffffL);
        both("vgda[*].pv[1].pp[3].pp_copy_val", 0, 255);
        both("vgda[*].pv[1].pp[3].pv_fst_mir", 3, 255);
        both("vgda[*].pv[1].pp[3].part_fst_mir", 0, 0xffff);
        add("all-pps-one-lp", patch -> {
            for (int pp = 1; pp <= 60; pp++) {
                patch.setBoth("vgda[*].pv[1].pp[" + pp + "].lv_num", 1).setBoth("vgda[*].pv[1].pp[" + pp + "].lp_num", 1);
            }
            return patch;
        });
        add("two-pvs-of-one-pvid", patch -> patch.copy("vgda[0].pv[1].pv_id", "vgda[0].pv[2].pv_id").copy("vgda[1].pv[1].pv_id", "vgda[1].pv[2].pv_id"));
    }

    private void overlaps() {
        add("both-vgdas-at-one-place", patch -> sameAsOther(patch, "lvmrec[*].vgda_psn[0]", "lvmrec[*].vgda_psn[1]"));
        add("vgsa-in-vgda", patch -> sameAsOther(patch, "lvmrec[*].vgda_psn[0]", "lvmrec[*].vgsa_psn[0]"));
        add("vgda-in-reserved-area", patch -> patch.setBoth("lvmrec[*].vgda_psn[0]", 1));
        add("vgsa-on-lvm-record", patch -> patch.setBoth("lvmrec[*].vgsa_psn[0]", ReservedAreas.lvmRecord(1).psn()));
        add("pp-1-on-metadata", patch -> patch.setBoth("vgda[*].pv[1].psn_part1", 7));
        add("pool-on-metadata", patch -> patch.setBoth("lvmrec[*].reloc_psn", ReservedAreas.end()));
    }

    private void otherKinds() {
        byte[] big = VgImages.of(BIG).header(1);
        images.put("big-cut-in-vgda0", Arrays.copyOf(big, 3 << 20));
        images.put("big-vgda-len-8241", new DiskPatch(big).setBoth("lvmrec[*].vgda_len", 8241).bytes());
        images.put("big-pp-count-65535", new DiskPatch(big).setBoth("vgda[*].pv[1].pp_count", 0xffff).bytes());
        byte[] scalable = VgImages.of(SCALABLE).header(1);
        for (long psn : new long[] {-1, 0, 1L << 31, 1L << 32, 1L << 54, 1L << 55, Long.MAX_VALUE}) {
            var patch = new DiskPatch(scalable);
            for (String area : List.of("ppsa", "vg_info", "lvea", "ppea")) {
                patch.setBoth("lvmrec[0]." + area + "_psn[*]", psn).setBoth("lvmrec[1]." + area + "_psn[*]", psn);
            }
            images.put("scalable-psn-" + psn, patch.bytes());
        }
        for (long length : NEAR_LIMITS) {
            images.put("scalable-ppea-len-" + length, new DiskPatch(scalable).setBoth("lvmrec[*].ppea_len", length).bytes());
        }
        images.put("scalable-cut-in-record", Arrays.copyOf(scalable, (int) ReservedAreas.lvmRecord(1).psn() * Disk.SECTOR_BYTES + 100));
    }

    private DiskPatch wholeAreas(DiskPatch patch, int value) {
        DiskMetadata.read(new MemoryDisk("", original)).layout().layout().orElseThrow().areas()
                .forEach(area -> patch.fill(area.psn() * Disk.SECTOR_BYTES, area.sectors() * Disk.SECTOR_BYTES, value));
        return patch;
    }

    private static DiskPatch sameAsOther(DiskPatch patch, String from, String to) {
        for (String record : List.of("0", "1")) {
            patch.copy(from.replace("*", record), to.replace("*", record));
        }
        return patch;
    }

    private void both(String path, long... values) {
        for (long value : values) {
            add(path.replaceAll("\\[\\*]", "").replaceAll("[\\[\\]]", "") + "-" + value, patch -> patch.setBoth(path, value));
        }
    }

    private void add(String name, UnaryOperator<DiskPatch> change) {
        images.put(name, change.apply(new DiskPatch(original)).bytes());
    }
}
