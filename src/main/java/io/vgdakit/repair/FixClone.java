package io.vgdakit.repair;

import io.vgdakit.record.LvcbTexts;
import io.vgdakit.record.LvcbValues;
import io.vgdakit.repair.Superblocks.Name;
import io.vgdakit.repair.WholeGroup.FirstBlock;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.LogicalVolume;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Ends the renaming of a cloned rootvg that alt_disk_copy began (src/site/AIX.md 13.2): names of LVs in the VGDA, lvname, label and log= of
 * LVCBs, names in superblocks. What is done already stays; what is neither of the clone nor done is left and noted. The times of LVCBs stay.
 *
 * @param prefix of the names of LVs of the clone, not empty
 * @param path below which the clone is mounted, without a slash at its end
 * @param unverified whether superblocks of JFS2 are changed too
 */
public record FixClone(String prefix, String path, boolean unverified) implements Planner {

    /** What alt_disk_copy puts before the names of LVs. */
    public static final String PREFIX = "alt_";
    /** Where alt_disk_copy mounts the clone. */
    public static final String PATH = "/alt_inst";

    private static final String DEVICES = "/dev/";
    private static final String LOG = "log=";
    private static final String NO_LABEL = "None";

    /** @throws IllegalArgumentException when prefix or path cannot be */
    public FixClone {
        if (prefix.isEmpty() || !path.matches("/.*[^/]")) {
            throw new IllegalArgumentException("no prefix, or no absolute path without a slash at its end: '" + prefix + "', '" + path + "'");
        }
    }

    @Override
    public Proposal plan(Assembly assembly) throws IOException, Refusal {
        WholeGroup group = WholeGroup.of(assembly);
        var stages = new CopyStages();
        group.objectToMissing(stages);
        TreeMap<Integer, String> renamed = renamed(group, stages);
        NameSlots.rename(group, renamed, stages);
        List<String> names = group.vg().lvs().stream().map(lv -> renamed.getOrDefault(lv.minor(), lv.name())).toList();
        for (LogicalVolume lv : group.vg().lvs()) {
            for (FirstBlock block : group.firstBlocks(lv, stages)) {
                LvcbEdit.of(block, stages).ifPresent(lvcb -> fix(lvcb, lv, renamed.getOrDefault(lv.minor(), lv.name()), names, stages));
            }
        }
        return stages.proposal();
    }

    /** New names by minor. */
    private TreeMap<Integer, String> renamed(WholeGroup group, CopyStages stages) {
        var renamed = new TreeMap<Integer, String>();
        for (LogicalVolume lv : group.vg().lvs()) {
            String name = stripped(lv.name());
            if (name.equals(lv.name())) {
                continue;
            }
            if (!LvName.valid(name)) {
                stages.note("LV " + lv.name() + ": left, '" + name + "' is no name of an LV");
            } else if (group.vg().lv(name).isPresent() || renamed.containsValue(name)) {
                stages.note("LV " + lv.name() + ": left, there is an LV '" + name + "' already");
            } else {
                renamed.put(lv.minor(), name);
            }
        }
        return renamed;
    }

    private String stripped(String name) {
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }

    /** @param name the LV's name at the end */
    private void fix(LvcbEdit lvcb, LogicalVolume lv, String name, List<String> names, CopyStages stages) {
        lvname(lvcb, name);
        lvcb.texts().fs().ifPresent(fs -> fs(lvcb, fs, names));
        Optional<LvcbTexts.Text> label = lvcb.texts().label();
        label.filter(text -> !text.text().equals(mountPoint(text.text()))).ifPresent(text -> lvcb.replace("label", text, mountPoint(text.text())));
        Optional<String> type = LvcbValues.of(lvcb.bytes()).flatMap(LvcbValues::type);
        if (label.isEmpty()) {
            lvcb.leave("label", "it is not recognised");
        }
        if (type.isEmpty()) {
            lvcb.leave("type", "it is not recognised, nor is it known whether there is a superblock");
        } else if (type.get().equals("jfs") || type.get().equals("jfs2")) {
            superblocks(lvcb.block(), lv, type.get(), name, label.map(text -> mountPoint(text.text())), stages);
        }
    }

    private void lvname(LvcbEdit lvcb, String name) {
        Optional<LvcbTexts.Text> found = lvcb.texts().lvname();
        if (found.isEmpty()) {
            lvcb.leave("lvname", "the bounds of its name are not recognised");
        } else if (found.get().text().equals(prefix + name)) {
            lvcb.replace("lvname", found.get(), name);
        } else if (!found.get().text().equals(name)) {
            lvcb.leave("lvname", "it is '" + found.get().text() + "', neither '" + prefix + name + "' nor '" + name + "'");
        }
    }

    private void fs(LvcbEdit lvcb, LvcbTexts.Text fs, List<String> names) {
        String fixed = Arrays.stream(fs.text().split(":", -1)).map(attribute -> {
            String clone = LOG + DEVICES + prefix;
            String log = attribute.startsWith(clone) ? attribute.substring(clone.length()) : "";
            if (!log.isEmpty() && !names.contains(log)) {
                lvcb.leave("fs", attribute + " is left: there is no LV '" + log + "' in the volume group");
            }
            return names.contains(log) ? LOG + DEVICES + log : attribute;
        }).collect(Collectors.joining(":"));
        lvcb.replace("fs", fs, fixed);
        if (Arrays.stream(fixed.split(":")).anyMatch(attribute -> !mountPoint(attribute.substring(attribute.indexOf('=') + 1))
                .equals(attribute.substring(attribute.indexOf('=') + 1)))) {
            lvcb.leave("fs", "only log= is changed, but other attributes name " + path);
        }
    }

    /** A mount point without the path of the clone. */
    private String mountPoint(String label) {
        return label.equals(path) ? "/" : label.startsWith(path + "/") ? label.substring(path.length()) : label;
    }

    private void superblocks(FirstBlock block, LogicalVolume lv, String type, String name, Optional<String> mountPoint, CopyStages stages) {
        if (lv.striped()) {
            stages.note("LV " + lv.name() + ": superblocks are left, the LV is striped");
            return;
        }
        List<Name> names = new ArrayList<>(List.of(new Name("s_fpack", name, prefix + name)));
        mountPoint.filter(label -> !label.equals(NO_LABEL))
                .ifPresent(label -> names.add(new Name("s_fname", label, label.equals("/") ? path : path + label)));
        new Superblocks(stages, unverified).rename(block, type, names);
    }
}
