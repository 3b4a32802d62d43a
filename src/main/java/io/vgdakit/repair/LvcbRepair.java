package io.vgdakit.repair;

import io.vgdakit.disk.Disk;
import io.vgdakit.format.Lvcb;
import io.vgdakit.layout.VgKind;
import io.vgdakit.record.LvcbTexts;
import io.vgdakit.record.LvcbValues;
import io.vgdakit.record.OnDisk;
import io.vgdakit.record.Structures;
import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.PhysicalPartition;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.VolumeGroup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Restores LVCBs (src/site/AIX.md 14.12): from another current copy of the LV; else, on request, a block with what the VGDA knows, its
 * fields at the places that another LVCB of the volume group shows, in original volume groups only. Name and LVID are made those of the VGDA. What is no LVCB and not zero may be data of
 * an application and is overwritten only on request.
 */
final class LvcbRepair implements Repair {

    /** The first block of a current copy of an LV. */
    private record Block(Disk disk, OnDisk<Lvcb> block) {

        boolean tagged() {
            return block.value().tagOk();
        }

        Optional<LvcbValues> values() {
            return LvcbValues.of(block.bytes());
        }

        /** Whether it is the LVCB of an LV by its LVID. */
        boolean of(LogicalVolume lv) {
            return values().flatMap(LvcbValues::lvid).filter(lv.lvid().text()::equals).isPresent();
        }
    }

    @Override
    public void draft(Draft draft, RepairMode mode) {
        for (VolumeGroup vg : draft.assembly().volumeGroups()) {
            List<LvcbTemplate> templates = mode.automatic() || vg.kind() != VgKind.ORIGINAL ? List.of() : vg.lvs().stream()
                    .flatMap(lv -> blocks(vg, lv, draft, mode).stream().filter(block -> block.of(lv)).flatMap(block -> LvcbTemplate.of(block.block(), lv).stream()))
                    .toList();
            vg.lvs().forEach(lv -> repair(lv, blocks(vg, lv, draft, mode), templates, draft, mode));
        }
    }

    private static List<Block> blocks(VolumeGroup vg, LogicalVolume lv, Draft draft, RepairMode mode) {
        List<Block> blocks = new ArrayList<>();
        for (PhysicalPartition partition : vg.ppBytes() == 0 ? List.<PhysicalPartition>of() : lv.partitions().getOrDefault(1L, List.of())) {
            PhysicalVolume pv = vg.pv(partition.pv()).orElseThrow();
            if (!partition.stale() && pv.metadata().isPresent()) {
                Disk disk = pv.metadata().get().disk();
                OnDisk<Lvcb> block = Structures.LVCB.read(disk, path(lv), partition.copy(), pv.map().psn(partition.pp(), vg.ppBytes() / Disk.SECTOR_BYTES));
                if (block.complete()) {
                    blocks.add(new Block(disk, block));
                } else if (!mode.automatic()) {
                    draft.leave(disk, path(lv), "cannot be read at offset " + block.place().offset());
                }
            }
        }
        return blocks;
    }

    private static void repair(LogicalVolume lv, List<Block> blocks, List<LvcbTemplate> templates, Draft draft, RepairMode mode) {
        List<Block> sources = blocks.stream().filter(block -> block.of(lv)).toList();
        boolean differ = sources.stream().anyMatch(source -> !Arrays.equals(source.block().bytes(), sources.get(0).block().bytes()));
        for (Block block : blocks) {
            if (block.tagged()) {
                if (!mode.automatic()) {
                    rename(lv, block, draft);
                }
            } else if (differ) {
                draft.leave(block.disk(), path(lv), "is no LVCB, and those of the other copies differ");
            } else if (!sources.isEmpty() && allowed(lv, block, draft, mode)) {
                Block source = sources.get(0);
                if (draft.replace(block.disk(), block.block().place().psn(), source.block().bytes(), path(lv), fault(block) + "; copied from that of "
                        + source.disk().name() + " at offset " + source.block().place().offset())) {
                    draft.require(source.disk(), source.block().place().offset(), (int) source.block().place().length());
                }
            } else if (sources.isEmpty() && !mode.automatic()) {
                build(lv, block, templates, draft, mode);
            }
        }
    }

    /** Data is overwritten only on request. */
    private static boolean allowed(LogicalVolume lv, Block block, Draft draft, RepairMode mode) {
        boolean allowed = block.block().blank() || mode.replaceData();
        if (!allowed) {
            draft.leave(block.disk(), path(lv), "offset " + block.block().place().offset() + " holds data that is no LVCB and may belong to an application;"
                    + " 'repair lvcb --replace-data' overwrites it");
        }
        return allowed;
    }

    private static String fault(Block block) {
        return block.block().blank() ? "holds only zeros" : "is no LVCB";
    }

    private static void build(LogicalVolume lv, Block block, List<LvcbTemplate> templates, Draft draft, RepairMode mode) {
        Optional<LvcbTemplate> template = templates.stream().filter(found -> found.block(lv).isPresent()).findFirst();
        if (template.isEmpty()) {
            draft.leave(block.disk(), path(lv), fault(block) + ", no copy of the LV has an LVCB, and " + (templates.isEmpty()
                    ? "no other one of an original volume group shows the places of its fields" : "no other one has room for LVID and name of this LV"));
        } else if (!mode.unverified()) {
            draft.leave(block.disk(), path(lv), fault(block) + ", and no copy of the LV has an LVCB; '--unverified' writes tag, LVID and name, at the places"
                    + " they have in " + template.get().source() + " (unverified: that places are the same in all LVCBs)");
        } else if (allowed(lv, block, draft, mode) && draft.replace(block.disk(), block.block().place().psn(), template.get().block(lv).orElseThrow(), path(lv),
                fault(block) + "; tag (grade A), LVID and name of the VGDA, at the places they have in " + template.get().source() + " (unverified)")) {
            draft.leaveUnknown(block.disk(), path(lv), "type, label, fs, policies, counts and times of the LVCB are not known; 'putlvcb' sets them");
        }
    }

    /** Makes name or LVID those of the VGDA, when the other one tells that it is the LVCB of this LV. */
    private static void rename(LogicalVolume lv, Block block, Draft draft) {
        LvcbValues values = block.values().orElseThrow();
        LvcbTexts texts = LvcbTexts.of(block.block().bytes()).orElseThrow();
        boolean sameName = values.lvname().filter(lv.name()::equals).isPresent();
        boolean named = values.lvname().isPresent() && !lv.name().isEmpty();
        if (block.of(lv) && named && !sameName) {
            put(lv, block, LvcbTemplate.with(block.block().bytes(), texts.lvname(), lv.name()), "name " + lv.name() + " as in the VGDA", draft);
        } else if (values.lvid().isPresent() && !block.of(lv)) {
            if (sameName) {
                put(lv, block, LvcbTemplate.withLvid(block.block().bytes(), texts, lv.lvid().text()), "LVID " + lv.lvid().text() + " as in the VGDA", draft);
            } else {
                draft.leave(block.disk(), path(lv), "neither name nor LVID are those of the LV; it is the LVCB of another one");
            }
        }
    }

    private static void put(LogicalVolume lv, Block block, Optional<byte[]> bytes, String reason, Draft draft) {
        bytes.ifPresentOrElse(found -> draft.replace(block.disk(), block.block().place().psn(), found, path(lv), reason),
                () -> draft.leave(block.disk(), path(lv), reason + " is to be, but its bounds are not known or it has no room"));
    }

    private static String path(LogicalVolume lv) {
        return "lvcb[" + lv.minor() + "]";
    }
}
