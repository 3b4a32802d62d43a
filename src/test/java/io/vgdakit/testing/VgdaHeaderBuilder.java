package io.vgdakit.testing;

import io.vgdakit.format.LvmRecord;
import io.vgdakit.layout.Area;
import io.vgdakit.layout.ReservedAreas;
import io.vgdakit.layout.VgKind;
import io.vgdakit.layout.VgdaLayout;
import io.vgdakit.record.PvMissingOrder;
import io.vgdakit.record.Structures;
import io.vgdakit.testing.VgSpec.Rival;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Header of a disk of an original or big volume group. */
final class VgdaHeaderBuilder extends HeaderBuilder {

    VgdaHeaderBuilder(VgSpec vg, int pv) {
        super(vg, pv);
    }

    @Override
    void volumeGroup() {
        VgdaLayout layout = null;
        for (int copy = 1; copy <= 2; copy++) {
            int offset = bytes(ReservedAreas.lvmRecord(copy).psn());
            var written = new LvmRecord[1];
            patch(Structures.LVM_RECORD, offset, record -> {
                fill(record);
                written[0] = record;
            });
            layout = VgdaLayout.of(Structures.LVM_RECORD.parse(Structures.LVM_RECORD.write(written[0], Structures.LVM_RECORD.size()))).orElseThrow();
        }
        for (int copy = 1; copy <= 2; copy++) {
            vgsa(layout.vgsa(copy));
            header(layout.vgdaHeader(copy));
            entries(layout, copy);
            new PpMapBuilder(this).write(layout.pvMaps(copy));
            trailer(layout.trailer(copy));
        }
    }

    private void fill(LvmRecord record) {
        long vgsaLen = Geometry.vgsaLen(vg);
        long first = ReservedAreas.end();
        record.setLvmId(record.magic().longValue());
        record.setVgId(vgId());
        record.setLvmareaLen(Geometry.areaLen(vg));
        record.setVgdaLen(vg.vgdaLen);
        record.setVgdaPsn(List.of(first + vgsaLen, first + 2 * vgsaLen + vg.vgdaLen));
        record.setRelocPsn(Geometry.relocPsn(vg, pv));
        record.setRelocLen(Geometry.RELOC_LEN);
        record.setPvNum((short) pv);
        record.setPpSize((short) vg.ppSize);
        record.setVgsaLen(vgsaLen);
        record.setVgsaPsn(List.of(first, first + vgsaLen + vg.vgdaLen));
        record.setVersion((short) vg.version);
        record.setLtgShift(vg.ltgShift);
    }

    private void vgsa(Area area) {
        int offset = bytes(area.psn());
        if (vg.kind == VgKind.BIG) {
            patch(Structures.VGSA_BIG, offset, vgsa -> {
                vgsa.setBegSec(vg.vgsaStamp.seconds());
                vgsa.setBegNsec(vg.vgsaStamp.nanoseconds());
                vgsa.setPvMissing(missingWords(4));
                vgsa.setStalepp(rows(vgsa.stalepp().size(), vgsa.ppsPerRow() / 8));
                vgsa.setFactor(vg.factor);
                vgsa.setEndSec(vg.vgsaStamp.seconds());
                vgsa.setEndNsec(vg.vgsaStamp.nanoseconds());
            });
        } else {
            patch(Structures.VGSA, offset, vgsa -> {
                vgsa.setBegSec(vg.vgsaStamp.seconds());
                vgsa.setBegNsec(vg.vgsaStamp.nanoseconds());
                vgsa.setPvMissing(missingWords(1).get(0));
                vgsa.setStalepp(rows(vgsa.stalepp().size(), vgsa.ppsPerRow() / 8));
                vgsa.setFactor(vg.factor);
                vgsa.setEndSec(vg.vgsaStamp.seconds());
                vgsa.setEndNsec(vg.vgsaStamp.nanoseconds());
            });
        }
    }

    private List<Long> missingWords(int words) {
        long[] map = new long[words];
        for (int number : vg.missing) {
            int inWord = (number - 1) % 32;
            int bit = vg.pvMissing == PvMissingOrder.WORDS ? inWord : 24 - inWord / 8 * 8 + inWord % 8;
            map[(number - 1) / 32] |= 1L << bit;
        }
        return Arrays.stream(map).boxed().toList();
    }

    private List<byte[]> rows(int count, int rowBytes) {
        byte[][] rows = new byte[count][rowBytes];
        vg.stale.forEach((number, pps) -> {
            BitSet bits = new BitSet();
            pps.forEach(pp -> bits.set(pp - 1));
            byte[] all = Arrays.copyOf(bits.toByteArray(), rowBytes * vg.factor);
            for (int i = 0; i < vg.factor; i++) {
                rows[(number - 1) * vg.factor + i] = Arrays.copyOfRange(all, i * rowBytes, (i + 1) * rowBytes);
            }
        });
        return List.of(rows);
    }

    private void header(Area area) {
        int offset = bytes(area.psn());
        patch(Structures.VGDA_HEADER, offset, header -> {
            header.setBegSec(vg.vgdaStamp.seconds());
            header.setBegNsec(vg.vgdaStamp.nanoseconds());
            header.setVgId(vgId());
            header.setNumlvs(vg.lvs.size());
            header.setMaxlvs(vg.kind == VgKind.BIG ? 512 : 256);
            header.setPpSize(vg.ppSize);
            header.setNumpvs(vg.pvs.size());
            header.setTotalVgdas(Geometry.totalVgdas(vg));
            header.setVgdaSize(vg.vgdaLen);
        });
        if (vg.rivals.contains(Rival.VGDA_HEADER)) {
            patch(Structures.VGDA_HEADER_FLAG, offset, header -> {
                header.setQuorum((short) vg.quorum);
                header.setAutoVaryon((short) vg.autoVaryon);
            });
        } else {
            patch(Structures.VGDA_HEADER, offset, header -> {
                header.setQuorum((short) vg.quorum);
                header.setAutoVaryon((short) vg.autoVaryon);
            });
        }
    }

    private void entries(VgdaLayout layout, int copy) {
        boolean big = vg.kind == VgKind.BIG;
        int entryBytes = big ? Structures.LV_ENTRY_BIG.size() : Structures.LV_ENTRY.size();
        for (LvSpec lv : vg.lvs) {
            int offset = bytes(layout.lvEntries(copy).psn()) + (lv.minor() - 1) * entryBytes;
            if (vg.rivals.contains(Rival.LV_ENTRY)) {
                patch(Structures.LV_ENTRY_LINUX, offset, entry -> {
                    entry.setLvname(lv.minor() - 1);
                    entry.setMaxsize((int) lv.maxsize());
                    entry.setLvState(1);
                    entry.setMirror(lv.copies().size());
                    entry.setMirrorPolicy(lv.mirrorPolicy());
                    entry.setNumLps(lv.numLps());
                });
            } else {
                patch(Structures.LV_ENTRY, offset, entry -> {
                    entry.setLvname(lv.minor() - 1);
                    entry.setMaxsize(lv.maxsize());
                    entry.setLvState(1);
                    entry.setMirror(lv.copies().size());
                    entry.setMirrorPolicy(lv.mirrorPolicy());
                    entry.setNumLps(lv.numLps());
                });
            }
            patch(Structures.LV_ENTRY, offset, entry -> {
                entry.setPermissions(1);
                entry.setBbRelocation(lv.bbRelocation());
                entry.setWriteVerify(2);
                entry.setMirwrtConsist(lv.mirwrtConsist());
                entry.setStripeExp(lv.stripeExp());
                entry.setStripingWidth(lv.stripingWidth());
            });
            put(bytes(layout.names(copy).psn()) + (lv.minor() - 1) * 64, lv.name().getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private void trailer(Area area) {
        int offset = bytes(area.psn());
        if (vg.rivals.contains(Rival.VGDA_TRAILER)) {
            patch(Structures.VGDA_TRAILER_END, offset, trailer -> {
                trailer.setEndSec(vg.vgdaStamp.seconds());
                trailer.setEndNsec(vg.vgdaStamp.nanoseconds());
            });
        } else {
            patch(Structures.VGDA_TRAILER, offset, trailer -> {
                trailer.setEndSec(vg.vgdaStamp.seconds());
                trailer.setEndNsec(vg.vgdaStamp.nanoseconds());
            });
        }
    }
}
