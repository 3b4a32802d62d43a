package io.vgdakit.repair;

import io.vgdakit.check.Checker;
import io.vgdakit.check.Rule;
import io.vgdakit.check.Rules;
import io.vgdakit.disk.Disk;
import io.vgdakit.record.Finding;
import io.vgdakit.record.Severity;
import java.util.List;

/** Drafts repairs of a set of disks. Nothing is written; {@link Draft#plan()} gives the plan, {@link Repairer} applies it. */
public final class Repairs {

    private static final int MOST_ROUNDS = 8;

    private Repairs() {
    }

    /**
     * Every repair that rests on certain facts, again and again until nothing is left to do, because one repair may let the next one read what
     * it needs. What could not be repaired is in {@link Draft#left()}.
     *
     * @param disks open images; the caller closes them when the plan is made
     */
    public static Draft automatic(List<Disk> disks) {
        return draft(disks, RepairKind.automatic(), RepairMode.AUTOMATIC);
    }

    /** One kind of repair, also where a person has to decide. */
    public static Draft of(RepairKind kind, List<Disk> disks, RepairMode mode) {
        return draft(disks, List.of(kind), mode);
    }

    /**
     * The errors that the checks would still find after the repairs of a draft, but for those at places that it says it leaves; a sentence each.
     *
     * @param draft of {@link #automatic}
     */
    public static List<String> remaining(Draft draft) {
        return Checker.check(draft.assembly()).stream().filter(finding -> finding.severity() == Severity.ERROR)
                .filter(finding -> draft.left().stream().noneMatch(text -> text.startsWith(place(finding))))
                .map(finding -> place(finding) + finding.code() + ": " + finding.text() + help(finding)).distinct().toList();
    }

    private static String place(Finding finding) {
        return finding.place().disk() + ": " + finding.path() + ": ";
    }

    private static String help(Finding finding) {
        return Rules.find(finding.code()).map(Rule::repair).flatMap(RepairKind::named).filter(kind -> !RepairKind.automatic().contains(kind))
                .map(kind -> "; 'repair " + kind.word() + "' may help").orElse("");
    }

    private static Draft draft(List<Disk> disks, List<RepairKind> kinds, RepairMode mode) {
        var draft = new Draft(disks);
        int before = -1;
        for (int round = 0; round < MOST_ROUNDS && draft.steps() > before; round++) {
            before = draft.steps();
            draft.lookAgain();
            kinds.forEach(kind -> kind.repair().draft(draft, mode));
        }
        return draft;
    }
}
