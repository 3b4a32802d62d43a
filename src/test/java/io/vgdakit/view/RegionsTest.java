package io.vgdakit.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionsTest {

    /**
     * The numbers of PPs of which captures are known; the sums of free and used PPs in each region where the repository holds the
     * capture.
     */
    @ParameterizedTest
    @CsvSource({
        "239, 48..48..47..48..48", // fi-lspv-hdisk3
        "271, 55..54..54..54..54",
        "524, 105..105..104..105..105", // gh-lqueryvg-tAp-cli10in
        "542, 109..108..108..108..109", // gh-datafixedwidth-lspv-p, 51cto-lspv-p-getlvcb-lv02
        "543, 109..109..108..108..109", // fi-lspv-hdisk0
        "546, 110..109..109..109..109",
        "799, 160..160..159..160..160", // fi-lspv-hdisk2
        "959, 192..192..191..192..192", // puppet-facter-lspv-hdisk0
        "1275, 255..255..255..255..255", // ibm-ansible-sample_lsvg_output3
        "1631, 327..326..326..326..326",
        "1917, 384..383..383..383..384", // src/site/AIX.md 4.3
        "0, 00..00..00..00..00",
        "1, 01..00..00..00..00",
        "4, 01..01..00..01..01",
    })
    void dividesPpsAsAixDoes(int pps, String distribution) {
        assertThat(new Regions(pps).distribution(IntStream.rangeClosed(1, pps)).dotted()).isEqualTo(distribution);
    }

    @Property
    void regionsFollowEachOtherAndCoverEveryPp(@ForAll @IntRange(min = 1, max = 70000) int pps) {
        var regions = new Regions(pps);
        int[] ordinals = IntStream.rangeClosed(1, pps).map(pp -> regions.of(pp).ordinal()).toArray();
        assertThat(ordinals).isSorted();
        Distribution all = regions.distribution(IntStream.rangeClosed(1, pps));
        assertThat(all.counts().stream().mapToInt(Integer::intValue).sum()).isEqualTo(pps);
        assertThat(all.counts()).allMatch(count -> count == pps / 5 || count == pps / 5 + 1);
    }
}
