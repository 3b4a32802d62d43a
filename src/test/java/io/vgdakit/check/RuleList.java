package io.vgdakit.check;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The document of all rules, {@code src/site/CHECKS.md}. */
final class RuleList {

    private static final String REFERENCE = "../../formats/README.md#";

    private static final String BEGIN = """
            # What vgdakit check finds

            This page is made from the rules of the program; `vgdakit check --explain CODE` prints one of them. A finding carries one of the codes below, which
            never change their meaning, and says where it is: disk, structure, sector, byte, what was found and what was expected.

            * **Severity.** An *error* breaks a fact that is certain and makes the exit code 1. A *warning* breaks a rule that is well founded, an *info* is
              worth knowing and often harmless.
            * **Evidence** is the [grade](%s22-evidence-grades) of the fact behind the rule: A and B may make errors, C warnings at most, D infos.
            * **Repair** names what `vgdakit repair` can do about it; [the table of repairs](../../README.md#repairs) tells where each takes its bytes from.
              Without `--apply` it prints a plan and writes nothing, and what it writes `vgdakit undo` takes back.
            """.formatted(REFERENCE);

    /**
     * Rules that look at one structure.
     *
     * @param prefix of their codes
     * @param title of the structure
     * @param anchor of the section that describes it
     */
    private record Family(String prefix, String title, String anchor) {
    }

    private static final List<Family> FAMILIES = List.of(
            new Family("DISK", "The disk", "5-which-kind-of-volume-group-is-this"),
            new Family("IPL", "IPL record", "61-ipl-record"),
            new Family("BOOT", "Boot record and boot image", "121-boot-image"),
            new Family("LVMREC", "LVM record", "71-original-and-big-vg"),
            new Family("SVG", "LVM record of a scalable volume group", "72-scalable-vg"),
            new Family("CONFIG", "Configuration record", "62-configuration-record"),
            new Family("BBDIR", "Bad-block directory", "64-bad-block-directory"),
            new Family("MWC", "MWC record", "63-mwc-records"),
            new Family("VGSA", "VGSA", "8-vgsa-volume-group-status-area"),
            new Family("VGDA", "VGDA", "9-vgda-volume-group-descriptor-area"),
            new Family("PV", "PV maps", "94-pv-maps"),
            new Family("LV", "LV entries and names", "92-lv-entries-original-vg"),
            new Family("PP", "PP entries", "96-pp-entry"),
            new Family("VG", "Disks of a volume group", "46-copies"),
            new Family("ID", "Identifiers", "23-identifiers-and-times"),
            new Family("LVCB", "LVCB", "11-lvcb-logical-volume-control-block"),
            new Family("FS", "Superblocks", "12-what-logical-volumes-hold"));

    private RuleList() {
    }

    /** @throws IllegalStateException when a rule belongs to no family */
    static String markdown() {
        var text = new StringBuilder(BEGIN);
        int written = 0;
        for (Family family : FAMILIES) {
            List<Rule> rules = Rules.all().stream().filter(rule -> rule.code().startsWith(family.prefix + "-")).toList();
            text.append("\n## ").append(family.prefix).append(": ").append(family.title).append("\n\nDescribed in the [format reference](").append(REFERENCE)
                    .append(family.anchor).append(").\n");
            rules.forEach(rule -> text.append(entry(rule)));
            written += rules.size();
        }
        if (written != Rules.all().size()) {
            throw new IllegalStateException(Rules.all().stream().map(Rule::code).collect(Collectors.joining(" ")) + ": not all are of a family");
        }
        return text.toString();
    }

    private static String entry(Rule rule) {
        String repair = rule.repair().isEmpty() ? "no repair" : "repair: `" + rule.repairCommand() + "`";
        return "\n### " + rule.code() + " " + rule.title() + "\n\n" + rule.severity().name().toLowerCase(Locale.ROOT) + ", evidence " + rule.evidence() + ", "
                + repair + "\n\n" + rule.explanation() + "\n";
    }
}
