package io.vgdakit.vg.map;

import io.vgdakit.format.BadBlockDirectory;
import io.vgdakit.format.IplRecord;
import io.vgdakit.format.MwcRecord;
import io.vgdakit.layout.Area;
import io.vgdakit.layout.ReservedAreas;
import io.vgdakit.record.OnDisk;
import io.vgdakit.record.Pvid;
import io.vgdakit.vg.DiskMetadata;
import java.util.List;

/** The fixed areas of every AIX disk, PSN 0 to 127 (formats/README.md 4.1). */
final class ReservedClaims {

    private final DiskMetadata metadata;
    private final Judge judge;

    ReservedClaims(DiskMetadata metadata, Judge judge) {
        this.metadata = metadata;
        this.judge = judge;
    }

    List<Claim> claims() {
        return List.of(
                structure(ReservedAreas.ipl(), metadata.ipl(), ipl()),
                structure(ReservedAreas.config(1), metadata.config(1), config(1)),
                structure(ReservedAreas.mwc(1), metadata.mwc(1), mwc(1)),
                structure(ReservedAreas.mwc(2), metadata.mwc(2), mwc(2)),
                lvmRecord(1),
                structure(ReservedAreas.badBlocks(1), metadata.badBlocks(1), badBlocks(1)),
                structure(ReservedAreas.config(2), metadata.config(2), config(2)),
                purpose(ReservedAreas.geographicLvm()),
                lvmRecord(2),
                structure(ReservedAreas.badBlocks(2), metadata.badBlocks(2), badBlocks(2)),
                purpose(ReservedAreas.scalableMwc()),
                purpose(ReservedAreas.concurrentScratch()));
    }

    private Claim structure(Area area, OnDisk<?> source, Judgement byRules) {
        return new Claim(area, () -> judge.structure(area.path(), source.extent(), byRules));
    }

    private Claim lvmRecord(int copy) {
        return new Claim(ReservedAreas.lvmRecord(copy), () -> {
            OnDisk<?> source = metadata.lvmRecord(copy);
            return judge.structure(source.path(), source.extent(), new LvmRecordRules(metadata, copy).judge());
        });
    }

    private Claim purpose(Area area) {
        return new Claim(area, () -> judge.purpose(area, "no rule known for its content"));
    }

    private Judgement ipl() {
        IplRecord ipl = metadata.ipl().value();
        if (!ipl.magicOk()) {
            return Judgement.damaged("no IBMA magic");
        }
        Pvid pvid = Pvid.of(ipl.pvId(), 0);
        return Judgement.valid(ipl.hasPvId() ? "PVID " + pvid.text() : "no PVID").and(ipl.pvIdTailZero() ? "" : "bytes behind the PVID are not zero");
    }

    private Judgement config(int copy) {
        return metadata.config(copy).value().magicOk() ? Judgement.valid("") : Judgement.damaged("no configuration record magic");
    }

    /** All of the MWC record is unverified, so its rules can only speak for it. */
    private Judgement mwc(int number) {
        MwcRecord mwc = metadata.mwc(number).value();
        return mwc.begSec() != 0 && mwc.stampsOk() && mwc.nsecOk()
                ? Judgement.valid("stamps equal (unverified)") : Judgement.assigned("stamps not equal or not set (unverified)");
    }

    private Judgement badBlocks(int copy) {
        BadBlockDirectory directory = metadata.badBlocks(copy).value();
        if (directory.updateInProgress()) {
            return Judgement.damaged("an update was interrupted");
        }
        if (!directory.idOk()) {
            return Judgement.damaged("no DEFECT id");
        }
        String entries = directory.numEntries() + " entries";
        return directory.numEntriesOk() ? Judgement.valid(entries) : Judgement.damaged(entries + ", more than fit");
    }
}
