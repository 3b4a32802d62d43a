package io.vgdakit.check;

import io.vgdakit.record.FieldValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The LV name list against the LV entries (formats/README.md 9.7). */
final class LvNameCheck implements Check<VgdaSubject> {

    private static final Rule MISSING = Rules.rule("LV-003");
    private static final Rule LEFT_OVER = Rules.rule("LV-004");
    private static final Rule FORM = Rules.rule("LV-005");
    private static final Rule TWICE = Rules.rule("LV-006");

    @Override
    public List<Rule> rules() {
        return List.of(MISSING, LEFT_OVER, FORM, TWICE);
    }

    @Override
    public void check(VgdaSubject subject, Report report) {
        Set<Integer> defined = new HashSet<>(subject.minors());
        List<byte[]> slots = subject.vgda().names().value().name();
        Map<String, Integer> seen = new HashMap<>();
        for (int minor = 1; minor <= slots.size(); minor++) {
            byte[] slot = slots.get(minor - 1);
            boolean empty = slot[0] == 0;
            if (empty && defined.contains(minor)) {
                report.field(MISSING, name(subject, minor), "a name", "LV " + minor + " is defined but has no name");
            } else if (!empty && !defined.contains(minor)) {
                report.field(LEFT_OVER, name(subject, minor), "an empty name", "there is no LV " + minor);
            }
            if (!empty) {
                form(subject, minor, slot, seen, report);
            }
        }
    }

    private static void form(VgdaSubject subject, int minor, byte[] slot, Map<String, Integer> seen, Report report) {
        String name = FieldValue.latin1(slot);
        if (name.length() == slot.length || !name.chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
            report.field(FORM, name(subject, minor), "printable ASCII ended by NUL", "the name of LV " + minor + " is no name");
        }
        Integer other = seen.putIfAbsent(name, minor);
        if (other != null) {
            report.field(TWICE, name(subject, minor), "a name of its own", "LV " + other + " has the same name");
        }
    }

    private static FieldValue name(VgdaSubject subject, int minor) {
        return subject.vgda().names().field("name[" + minor + "]").orElseThrow();
    }
}
