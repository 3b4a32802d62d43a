package io.vgdakit.view.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.vg.PhysicalPartition;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PpRunTest {

    @Test
    void joinsPpsWhoseLpsAreEquallyFarApart() {
        List<PhysicalPartition> pps = List.of(pp(3, 1, 1, false), pp(4, 1, 4, false), pp(5, 1, 7, false), pp(6, 1, 7, false), pp(7, 1, 7, true), pp(9, 2, 8, true));
        assertThat(PpRun.of(pps)).extracting(PpRun::numbers).containsExactly("3 5 1 1 3 1 0", "6 6 1 7 0 1 0", "7 7 1 7 0 1 1", "9 9 2 8 0 1 1");
    }

    @Test
    void noPpsMakeNoRun() {
        assertThat(PpRun.of(List.of())).isEmpty();
    }

    /** Runs are taken apart again, whatever the LPs. */
    @Property
    void losesAndInventsNothing(@ForAll @Size(max = 40) List<@IntRange(min = 0, max = 5) Integer> lps) {
        List<PhysicalPartition> pps = new ArrayList<>();
        for (int i = 0; i < lps.size(); i++) {
            if (lps.get(i) > 0) {
                pps.add(pp(i + 1, 1 + lps.get(i) % 2, lps.get(i), i % 7 == 0));
            }
        }
        List<PhysicalPartition> again = new ArrayList<>();
        for (PpRun run : PpRun.of(pps)) {
            for (int i = 0; i <= run.last() - run.first(); i++) {
                again.add(pp(run.first() + i, run.minor(), run.lp() + i * run.step(), run.stale()));
            }
        }
        assertThat(again).isEqualTo(pps);
    }

    private static PhysicalPartition pp(int pp, int minor, long lp, boolean stale) {
        return new PhysicalPartition(1, pp, minor, lp, 1, 1, stale);
    }
}
