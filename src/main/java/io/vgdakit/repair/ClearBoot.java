package io.vgdakit.repair;

import io.vgdakit.format.IplRecord;
import io.vgdakit.record.OnDisk;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.DiskMetadata;
import java.util.Arrays;

/** Clears the boot record, as chpv -c does: the fields of normal and of service boot. What is at the end of the sector is left. */
final class ClearBoot implements Repair {

    @Override
    public void draft(Draft draft, RepairMode mode) {
        Assembly assembly = draft.assembly();
        RecordRepair.all(assembly).forEach(disk -> clear(disk, draft));
    }

    private static void clear(DiskMetadata disk, Draft draft) {
        OnDisk<IplRecord> ipl = disk.ipl();
        if (!ipl.value().magicOk()) {
            draft.leave(disk.disk(), "ipl", "is no IPL record");
            return;
        }
        byte[] bytes = ipl.bytes().clone();
        ipl.fields().filter(field -> field.field().path().startsWith("boot_") || field.field().path().startsWith("ser_")).forEach(field -> {
            int from = (int) (field.place().offset() - ipl.place().offset());
            Arrays.fill(bytes, from, from + field.raw().length, (byte) 0);
        });
        draft.replace(disk.disk(), ipl.place().psn(), bytes, "ipl", "boot record cleared; the disk no longer boots");
    }
}
