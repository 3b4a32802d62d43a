package io.vgdakit.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vgdakit.record.Evidence;
import io.vgdakit.record.Severity;
import io.vgdakit.testing.Golden;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RulesTest {

    private static final Path LIST = Path.of("src/site/CHECKS.md");
    private static final Set<String> REPAIRS = Set.of("", "lvmrec", "vgda", "vgsa", "pvid", "ppe", "names", "bbdir", "config", "lvcb", "superblock", "boot");

    @Test
    void everyRuleBelongsToACheckAndEveryCheckHasItsRules() {
        assertThat(Checks.rules().toList()).containsExactlyInAnyOrderElementsOf(Rules.all());
    }

    @Test
    void everyRuleHasItsTexts() {
        assertThat(Rules.all()).hasSizeGreaterThan(100).allSatisfy(rule -> {
            assertThat(rule.code()).matches("[A-Z]+-[0-9]{3}");
            assertThat(rule.title()).isNotBlank().doesNotEndWith(".");
            assertThat(rule.explanation()).endsWith(".");
            assertThat(REPAIRS).contains(rule.repair());
        });
    }

    @Test
    void noRuleIsWorseThanItsEvidenceAllows() {
        assertThatThrownBy(() -> new Rule("X-001", Severity.ERROR, Evidence.C, "t", "e.", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rule("X-001", Severity.WARNING, Evidence.D, "t", "e.", "")).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Rule("X-001", Severity.INFO, Evidence.D, "t", "e.", "").repairCommand()).isEmpty();
    }

    @Test
    void theListOfCodesIsUpToDate() {
        String list = RuleList.markdown();
        assertThat(Golden.text(LIST, list)).isEqualTo(list);
    }
}
