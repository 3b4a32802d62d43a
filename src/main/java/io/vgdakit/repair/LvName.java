package io.vgdakit.repair;

import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.VolumeGroup;
import java.util.regex.Pattern;

/** What a name of an LV must be in an original or big volume group (formats/README.md 9.7). */
final class LvName {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,15}");

    private LvName() {
    }

    static void check(String name) throws Refusal {
        if (!NAME.matcher(name).matches()) {
            throw new Refusal("'" + RecordText.escape(name) + "' (" + name.length() + " characters) is no name of an LV; expected 1 to 15 characters of"
                    + " A-Z a-z 0-9 . _ -");
        }
    }

    static boolean valid(String name) {
        return NAME.matcher(name).matches();
    }

    /** The only LV of a name. */
    static LogicalVolume only(WholeGroup group, String name) throws Refusal {
        VolumeGroup vg = group.vg();
        var named = vg.lvs().stream().filter(lv -> lv.name().equals(name)).toList();
        if (named.isEmpty()) {
            throw new Refusal(vg.name() + ": has no LV '" + RecordText.escape(name) + "'; it has: " + (vg.lvs().isEmpty() ? "none" : group.lvNames()));
        }
        if (named.size() > 1) {
            throw new Refusal(vg.name() + ": " + named.size() + " LVs are named '" + name + "', of the minors "
                    + String.join(", ", named.stream().map(lv -> Integer.toString(lv.minor())).toList()) + "; give one of them another name with"
                    + " 'vgdakit set vgda[0].name[MINOR]=NAME --both-copies'");
        }
        return named.get(0);
    }
}
