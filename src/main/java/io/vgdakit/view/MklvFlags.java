package io.vgdakit.view;

import io.vgdakit.record.LvEntryValues;
import io.vgdakit.record.LvcbValues;
import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.ShellWord;
import io.vgdakit.vg.VolumeGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an LV is, as flags of {@code mklv} (src/site/AIX.md 10.5); those whose values are not known are left out and told. */
final class MklvFlags {

    private static final String NO_LABEL = "None";
    private static final Map<Integer, String> SCHEDULE = Map.of(1, "s", 2, "p", 4, "ps", 8, "pr");
    private static final Map<Integer, String> CONSISTENCY = Map.of(1, "a", 2, "n", 3, "p");
    private static final Map<Integer, String> ON_OFF = Map.of(1, "y", 2, "n");

    private final List<String> words = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();

    MklvFlags(VolumeGroup vg, LogicalVolume lv) {
        LvEntryValues entry = lv.values();
        Optional<LvcbValues> lvcb = LvcbText.of(vg, lv).values();
        flag("-y", Optional.of(lv.name()).filter(name -> !name.isBlank()));
        flag("-t", lvcb.flatMap(LvcbValues::type));
        flag("-c", Optional.of(lv.copies()));
        flag("-x", Optional.of(entry.maxsize()));
        flag("-a", lvcb.flatMap(LvcbValues::intraPolicy));
        flag("-e", lvcb.flatMap(LvcbValues::interPolicy));
        flag("-r", lvcb.flatMap(LvcbValues::relocatable));
        flag("-s", lvcb.flatMap(LvcbValues::strict));
        flag("-u", lvcb.map(LvcbValues::upperBound).filter(bound -> bound.isPresent()).map(bound -> bound.getAsInt()));
        lvcb.flatMap(LvcbValues::label).ifPresentOrElse(label -> flag("-L", Optional.of(label).filter(text -> !text.equals(NO_LABEL)), false),
                () -> unknown.add("-L"));
        flag("-w", Optional.ofNullable(CONSISTENCY.get(entry.mirwrtConsist())));
        flag("-d", Optional.ofNullable(SCHEDULE.get(entry.mirrorPolicy())), !lv.striped());
        flag("-v", Optional.ofNullable(ON_OFF.get(entry.writeVerify())));
        flag("-b", Optional.ofNullable(ON_OFF.get(entry.bbRelocation())));
        if (lv.striped()) {
            flag("-S", LslvReport.facts(vg, lv).value("stripe_size"));
        }
    }

    private void flag(String flag, Optional<?> value) {
        flag(flag, value, true);
    }

    private void flag(String flag, Optional<?> value, boolean expected) {
        if (value.isPresent()) {
            words.add(flag + " " + ShellWord.of(value.get().toString()));
        } else if (expected) {
            unknown.add(flag);
        }
    }

    /** The flags with their values. */
    String text() {
        return String.join(" ", words);
    }

    /** Flags whose values are not known. */
    List<String> unknown() {
        return unknown;
    }
}
