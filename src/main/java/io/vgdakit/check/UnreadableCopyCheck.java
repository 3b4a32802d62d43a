package io.vgdakit.check;

import io.vgdakit.vg.CopyVote;
import io.vgdakit.vg.CopyVote.Status;
import io.vgdakit.vg.VolumeGroup;
import java.util.List;

/** VGDA and VGSA copies of which the image lacks bytes. */
final class UnreadableCopyCheck implements Check<VolumeGroup> {

    @Override
    public List<Rule> rules() {
        return List.of(ReadableCheck.UNREADABLE);
    }

    @Override
    public void check(VolumeGroup vg, Report report) {
        for (CopyVote vote : vg.votes()) {
            if (vote.status() == Status.UNREADABLE) {
                report.add(ReadableCheck.UNREADABLE, vote.place(), CopyAgeCheck.path(vote), "readable bytes", "missing bytes",
                        "the " + vote.area() + " copy could not be read whole");
            }
        }
    }
}
