package io.vgdakit.repair;

import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.VgsaCopy;
import io.vgdakit.vg.VolumeGroup;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Clears all stale bits of a volume group, so that old data of a mirror copy counts as current. Stamps stay as they are. */
final class ClearStale implements Repair {

    @Override
    public void draft(Draft draft, RepairMode mode) {
        for (VolumeGroup vg : draft.assembly().volumeGroups()) {
            if (vg.vgsa().filter(VgsaCopy::valid).isEmpty()) {
                vg.members().forEach(disk -> draft.leave(disk.disk(), "vgsa", "no copy on the disks at hand is valid"));
            } else {
                vg.members().forEach(disk -> disk(disk, vg.vgsa().get(), draft));
            }
        }
    }

    private static void disk(DiskMetadata disk, VgsaCopy current, Draft draft) {
        disk.vgdaLayout().ifPresent(layout -> IntStream.of(1, 2).mapToObj(copy -> VgsaCopy.read(disk.disk(), layout, copy)).forEach(vgsa -> {
            if (!vgsa.valid() || !vgsa.begin().equals(current.begin())) {
                draft.leave(disk.disk(), vgsa.source().path(), "is not a valid copy of the current stamp; 'repair vgsa' makes it one");
                return;
            }
            byte[] bytes = vgsa.extent().bytes().clone();
            vgsa.source().fields().filter(field -> field.field().path().startsWith("stalepp")).forEach(field -> {
                int from = (int) (field.place().offset() - vgsa.extent().offset());
                Arrays.fill(bytes, from, from + field.raw().length, (byte) 0);
            });
            draft.replace(disk.disk(), vgsa.source().place().psn(), bytes, vgsa.source().path(), "stale bits cleared on request");
        }));
    }
}
