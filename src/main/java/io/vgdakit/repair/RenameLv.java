package io.vgdakit.repair;

import io.vgdakit.record.LvcbTexts;
import io.vgdakit.repair.WholeGroup.FirstBlock;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.LogicalVolume;
import java.io.IOException;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Gives an LV another name: in the name list of every VGDA copy at hand, and in the LVCB of each copy of the LV where that carries the old name
 * at a place whose bounds are recognised. What else names the LV (log= of a file system, /etc/filesystems, the ODM) is not changed.
 *
 * @param oldName the name it has
 * @param newName 1 to 15 characters of A-Z a-z 0-9 . _ -
 */
public record RenameLv(String oldName, String newName) implements Planner {

    @Override
    public Proposal plan(Assembly assembly) throws IOException, Refusal {
        LvName.check(newName);
        WholeGroup group = WholeGroup.of(assembly);
        LogicalVolume lv = LvName.only(group, oldName);
        Optional<LogicalVolume> other = group.vg().lv(newName);
        if (other.isPresent()) {
            throw new Refusal(group.vg().name() + ": an LV is named '" + newName + "' already, minor " + other.get().minor());
        }
        var stages = new CopyStages();
        group.objectToMissing(stages);
        var names = new TreeMap<Integer, String>();
        names.put(lv.minor(), newName);
        NameSlots.rename(group, names, stages);
        for (FirstBlock block : group.firstBlocks(lv, stages)) {
            LvcbEdit.of(block, stages).ifPresent(this::rename);
        }
        return stages.proposal();
    }

    private void rename(LvcbEdit lvcb) {
        Optional<LvcbTexts.Text> found = lvcb.texts().lvname();
        if (found.isEmpty()) {
            lvcb.leave("lvname", "the bounds of its name are not recognised");
        } else if (found.get().text().equals(oldName)) {
            lvcb.replace("lvname", found.get(), newName);
        } else if (!found.get().text().equals(newName)) {
            lvcb.leave("lvname", "it is '" + found.get().text() + "', not '" + oldName + "'");
        }
    }
}
