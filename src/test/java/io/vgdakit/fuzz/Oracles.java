package io.vgdakit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.vgdakit.check.Rules;
import io.vgdakit.disk.Disk;
import io.vgdakit.record.FieldPath;
import io.vgdakit.record.Finding;
import io.vgdakit.record.Place;
import io.vgdakit.record.Readings;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.FieldSelection;
import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.PhysicalPartition;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.VolumeGroup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What holds for every volume group, however damaged. */
final class Oracles {

    /** Nothing that acts on a terminal or breaks a line. */
    static final Pattern PRINTABLE = Pattern.compile("[^\\p{Cntrl}\u0080-\u009f]*");

    private Oracles() {
    }

    /** PVs and LVs tell of the same PPs. */
    static void partitions(VolumeGroup vg) {
        List<PhysicalPartition> ofPvs = new ArrayList<>();
        for (PhysicalVolume pv : vg.pvs()) {
            assertThat(pv.usedPps() + pv.freePps()).as("PV %d", pv.pvNum()).isEqualTo(pv.ppCount());
            assertThat(pv.stalePps()).as("PV %d", pv.pvNum()).isBetween(0, pv.ppCount());
            int used = 0;
            for (int pp = 1; pp <= pv.ppCount(); pp++) {
                used += pv.partition(pp).isPresent() ? 1 : 0;
                pv.partition(pp).ifPresent(ofPvs::add);
            }
            assertThat(used).as("PV %d", pv.pvNum()).isEqualTo(pv.usedPps());
            assertThat(pv.partition(0)).isEmpty();
            assertThat(pv.partition(pv.ppCount() + 1)).isEmpty();
        }
        List<PhysicalPartition> ofLvs = new ArrayList<>();
        for (LogicalVolume lv : vg.lvs()) {
            lv.partitions().values().forEach(ofLvs::addAll);
            assertThat(lv.pps()).as("LV %d", lv.minor()).isEqualTo(lv.partitions().values().stream().mapToInt(List::size).sum());
            assertThat(lv.copies()).as("LV %d", lv.minor()).isNotNegative();
        }
        assertThat(ofPvs).containsAll(ofLvs);
    }

    /** Every field is the bytes at its place, has a path that leads to it and a text safe to print. */
    static void fields(DiskMetadata metadata) {
        new FieldSelection(metadata, Readings.WORKING).usedFields(FieldPath.ALL).forEach(field -> {
            byte[] there = metadata.disk().read(field.place().offset(), (int) field.place().length()).bytes();
            boolean found = FieldPath.parse(field.path()).contains(field.path());
            if (!found || !Arrays.equals(there, field.raw()) || !PRINTABLE.matcher(field.text()).matches()) {
                fail("field %s of %s: '%s', at its place %s", field.path(), metadata.disk().name(), field.text(), Arrays.toString(there));
            }
        });
    }

    /** A finding is of a known rule, at a place that can be, and safe to print. */
    static void finding(Finding finding, List<Disk> disks) {
        Place place = finding.place();
        boolean possible = place.offset() >= 0 && place.length() >= 0 && place.offset() + place.length() >= 0
                && disks.stream().anyMatch(disk -> disk.name().equals(place.disk()));
        String text = finding.text() + finding.expected() + finding.actual() + finding.repair();
        if (!possible || Rules.find(finding.code()).isEmpty() || finding.text().isBlank() || !PRINTABLE.matcher(text).matches()) {
            fail("%s", finding);
        }
        if (!finding.path().isEmpty()) {
            FieldPath.written(finding.path());
        }
    }
}
