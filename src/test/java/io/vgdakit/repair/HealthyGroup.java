package io.vgdakit.repair;

import io.vgdakit.disk.Disk;
import io.vgdakit.layout.ReservedAreas;
import io.vgdakit.record.Structures;
import io.vgdakit.testing.Geometry;
import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.SparseDisk;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The undamaged disks of a test volume group, in memory.
 *
 * @param headers of each disk, from its start to PP 1
 * @param sizes of each disk in bytes
 */
record HealthyGroup(List<byte[]> headers, List<Long> sizes) {

    static final String VGID = "0037521400004c00000000dc74595c25";
    private static final int PPS = 60;
    private static final int POOL_SECTORS = 256;

    /** An original volume group with a short VGDA: LVs on each disk, the first one mirrored over all disks, stale PPs, configuration records. */
    static HealthyGroup original(int pvs) {
        return of(lvs(VgSpec.original(VGID).vgdaLen(120).ppSize(20).pvs(pvs, PPS), pvs), pvs);
    }

    static HealthyGroup big(int pvs) {
        return of(lvs(VgSpec.big(VGID).ppSize(20).pvs(pvs, PPS), pvs), pvs);
    }

    private static VgSpec lvs(VgSpec vg, int pvs) {
        LvSpec mirrored = LvSpec.of(1, "datalv", PpRef.run(1, 3, 20));
        for (int pv = 2; pv <= pvs; pv++) {
            mirrored = mirrored.withCopy(PpRef.run(pv, 5, 20));
        }
        vg.lv(mirrored);
        vg.lv(LvSpec.of(2, "loglv", PpRef.run(1, 40, 1)).withType("jfs2log", "None"));
        vg.lv(LvSpec.of(19, "lastlv", PpRef.run(pvs, 50, 8)));
        return vg.stale(1, 3, 5).stale(pvs, 7, 7);
    }

    static HealthyGroup of(VgSpec vg, int pvs) {
        List<byte[]> headers = new ArrayList<>();
        List<Long> sizes = new ArrayList<>();
        for (int pv = 1; pv <= pvs; pv++) {
            byte[] header = VgImages.of(vg).header(pv);
            for (int copy = 1; copy <= 2; copy++) {
                config(header, (int) ReservedAreas.config(copy).psn() * Disk.SECTOR_BYTES);
            }
            headers.add(header);
            sizes.add(Geometry.offset(vg, new PpRef(pv, PPS + 1)) + POOL_SECTORS * Disk.SECTOR_BYTES);
        }
        return new HealthyGroup(headers, sizes);
    }

    private static void config(byte[] header, int offset) {
        var record = Structures.CONFIG_RECORD.parse(new byte[Structures.CONFIG_RECORD.size()]);
        record.setConfRec(0xF8E9DACBL);
        record.setLastHead(7);
        record._check();
        byte[] bytes = Structures.CONFIG_RECORD.write(record, Structures.CONFIG_RECORD.size());
        System.arraycopy(bytes, 0, header, offset, bytes.length);
    }

    int size() {
        return headers.size();
    }

    /** Copies of the headers, to be damaged. */
    List<byte[]> copies() {
        return headers.stream().map(byte[]::clone).toList();
    }

    /** Disks that hold these bytes, and zeros from PP 1 on. */
    List<Disk> disks(List<byte[]> bytes) {
        return IntStream.range(0, bytes.size()).<Disk>mapToObj(i -> SparseDisk.of("hdisk" + (i + 1), bytes.get(i), sizes.get(i))).toList();
    }

    /** The headers as a draft would leave them. */
    static List<byte[]> after(Draft draft, List<byte[]> before) {
        return IntStream.range(0, before.size()).mapToObj(i -> draft.disks().get(i).read(0, before.get(i).length).bytes()).toList();
    }
}
