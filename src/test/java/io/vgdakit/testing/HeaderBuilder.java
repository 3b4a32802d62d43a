package io.vgdakit.testing;

import io.kaitai.struct.KaitaiStruct;
import io.vgdakit.disk.Disk;
import io.vgdakit.layout.Area;
import io.vgdakit.layout.ReservedAreas;
import io.vgdakit.record.Structure;
import io.vgdakit.record.Structures;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Consumer;

/** The part of a disk that all kinds of volume group share: the fill, the IPL record, and records that are blank. */
abstract class HeaderBuilder {

    final VgSpec vg;
    final int pv;
    private final byte[] image;

    HeaderBuilder(VgSpec vg, int pv) {
        this.vg = vg;
        this.pv = pv;
        this.image = new byte[(int) Geometry.psnPart1(vg, pv) * Disk.SECTOR_BYTES];
    }

    final byte[] build() {
        Arrays.fill(image, vg.fill);
        clear(ReservedAreas.ipl());
        patch(Structures.IPL_RECORD, bytes(ReservedAreas.ipl().psn()), ipl -> {
            ipl.setIplRecordId(0xC9C2D4C1L);
            ipl.setPvId(pvId(pv));
        });
        for (int copy = 1; copy <= 2; copy++) {
            clear(ReservedAreas.config(copy));
            clear(ReservedAreas.mwc(copy));
            clear(ReservedAreas.badBlocks(copy));
            patch(Structures.BAD_BLOCK_DIRECTORY, bytes(ReservedAreas.badBlocks(copy).psn()),
                    directory -> directory.setId("DEFECT".getBytes(StandardCharsets.US_ASCII)));
        }
        clear(ReservedAreas.end(), Geometry.areaLen(vg));
        volumeGroup();
        return image;
    }

    /** Writes the LVM records and what they locate. */
    abstract void volumeGroup();

    byte[] pvId(int number) {
        return Arrays.copyOf(HexFormat.of().parseHex(vg.pvs.get(number - 1).pvid()), 16);
    }

    byte[] vgId() {
        return HexFormat.of().parseHex(vg.vgid);
    }

    final int bytes(long psn) {
        return (int) psn * Disk.SECTOR_BYTES;
    }

    final void clear(Area area) {
        clear(area.psn(), area.sectors());
    }

    private void clear(long psn, long sectors) {
        Arrays.fill(image, bytes(psn), bytes(psn + sectors), (byte) 0);
    }

    /** Changes fields of the structure at an offset and leaves its other bytes as they are. */
    final <T extends KaitaiStruct.ReadWrite> void patch(Structure<T> structure, int offset, Consumer<T> change) {
        T value = structure.parse(Arrays.copyOfRange(image, offset, offset + structure.size()));
        change.accept(value);
        value._check();
        put(offset, structure.write(value, structure.size()));
    }

    final void put(int offset, byte[] bytes) {
        System.arraycopy(bytes, 0, image, offset, bytes.length);
    }
}
