package io.vgdakit.view;

import io.vgdakit.layout.Area;
import io.vgdakit.layout.ScalableLayout;
import io.vgdakit.layout.VgKind;
import io.vgdakit.layout.VgdaLayout;
import io.vgdakit.record.AixTime;
import io.vgdakit.record.OnDisk;
import io.vgdakit.record.Readings;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.PpMap;
import io.vgdakit.vg.VgdaCopy;
import io.vgdakit.vg.VgsaCopy;
import java.io.PrintWriter;
import java.util.List;

/**
 * The report of {@code readvgda -s}. For an original volume group it is AIX's own text (captures qintl-04 and csdn-readvgda-spacing). For
 * big and scalable volume groups, of which no capture exists, it is the same style with unverified values marked.
 */
public final class ReadvgdaReport {

    private static final String RULER = "*".repeat(41);
    private static final List<String> LVM_RECORD = List.of("lvmid:       lvm_id", "vgid:     vg_id", "lvmarea_len: lvmarea_len", "vgda_len:    vgda_len",
            "vgda_psn[0]: vgda_psn[0]", "vgda_psn[1]: vgda_psn[1]", "reloc_psn:   reloc_psn", "pv_num:      pv_num", "pp_size:     pp_size",
            "vgsa_len:    vgsa_len", "vgsa_psn[0]: vgsa_psn[0]", "vgsa_psn[1]: vgsa_psn[1]", "version:     version", "vg_type:     vg_type");
    private static final List<String> VGDA_HEADER = List.of(
            "vg_id", "numlvs", "maxlvs", "pp_size", "numpvs", "total_vgdas", "vgda_size", "quorum", "auto_varyon", "check_sum");
    private static final List<String> LV_ENTRY = List.of("lvname", "maxsize", "lv_state", "mirror", "mirror_policy", "num_lps", "permissions",
            "bb_relocation", "write_verify", "mirwrt_consist", "stripe_exp", "striping_width", "lv_avoid", "child_minor_num");
    private static final List<String> PV_HEADER = List.of("pv_num", "pv_id", "pp_count", "pv_state", "pvnum_vgdas", "psn_part1");

    private final PrintWriter out;
    private final AixTime time;
    private final List<Integer> copies;

    /**
     * @param out where the text goes
     * @param time zone of the time stamps
     * @param copies which of the copies 1 and 2 to print
     */
    public ReadvgdaReport(PrintWriter out, AixTime time, List<Integer> copies) {
        this.out = out;
        this.time = time;
        this.copies = List.copyOf(copies);
    }

    /** Prints the metadata of a disk; nothing when the disk gives no layout. */
    public void print(DiskMetadata metadata, Readings readings) {
        metadata.layout().layout().ifPresent(layout -> {
            if (layout instanceof VgdaLayout vgdaLayout) {
                vgdaDisk(metadata, vgdaLayout, readings);
            } else {
                scalable(metadata, (ScalableLayout) layout);
            }
        });
    }

    private void vgdaDisk(DiskMetadata metadata, VgdaLayout layout, Readings readings) {
        OnDisk<?> record = metadata.lvmRecord(Math.max(1, metadata.layout().recordCopy()));
        for (String line : LVM_RECORD) {
            int value = line.lastIndexOf(' ') + 1;
            out.println(line.substring(0, value) + ReadvgdaLines.plain(record, line.substring(value)));
        }
        ReadvgdaLines lines = new ReadvgdaLines(out, time, layout.kind() != VgKind.ORIGINAL);
        for (int copy : copies) {
            out.println("*=============== " + (copy == 1 ? "1ST" : "2ND") + " VGDA-VGSA: " + metadata.disk().name() + " ===============*");
            VgdaCopy vgda = VgdaCopy.read(metadata.disk(), layout, copy, readings);
            block("VGSA", layout.vgsa(copy));
            vgsa(lines, VgsaCopy.read(metadata.disk(), layout, copy), vgda.ppMaps().size());
            block("VGDA", layout.vgdaHeader(copy));
            vgda(lines, vgda);
        }
    }

    private void block(String name, Area area) {
        out.println(RULER);
        out.println(name + " at block " + area.psn());
        out.println(RULER);
        out.println(RULER);
    }

    private void vgsa(ReadvgdaLines lines, VgsaCopy vgsa, int pvs) {
        OnDisk<?> source = vgsa.source();
        lines.stamp("vgsa beg", source, "beg");
        source.elements("pv_missing").forEach(lines::hex);
        int rows = Math.min(vgsa.rows().size(), pvs * vgsa.rowsPerPv());
        for (int row = 0; row < rows; row++) {
            lines.bytes("vgsa.stalepp[" + row + "]", source, "stalepp[" + row + "]");
        }
        lines.value("vgsa.factor", source, "factor");
        lines.padding("vgsa.pad2", source, "pad2");
        lines.stamp("vgsa end", source, "end");
    }

    private void vgda(ReadvgdaLines lines, VgdaCopy vgda) {
        VGDA_HEADER.forEach(name -> lines.value("vgh." + name, vgda.header().source(), name));
        lines.stamp("vgda hdr", vgda.header().source(), "beg");
        for (int minor : vgda.definedMinors()) {
            out.println("********** Logical Volume: " + vgda.name(minor) + " ***********");
            OnDisk<?> entry = vgda.lvEntry(minor).source();
            LV_ENTRY.forEach(name -> lines.value("lve." + name, entry, name));
        }
        for (int i = 0; i < vgda.ppMaps().size(); i++) {
            pv(lines, vgda, vgda.ppMaps().get(i), vgda.pvNum(i));
        }
        out.println(RULER);
        lines.value("vgt.concurrency", vgda.trailer().source(), "concurrency");
        lines.stamp("vgda trl", vgda.trailer().source(), "end");
    }

    private void pv(ReadvgdaLines lines, VgdaCopy vgda, PpMap map, int pvNum) {
        out.println("********** Physical Volume: " + pvNum + " ***********");
        PV_HEADER.forEach(name -> lines.value("pvh." + name, map.header().source(), name));
        ReadvgdaPpLines.of(vgda, pvNum, map).forEach(out::println);
    }

    /** Every field of the LVM record, then the areas; what they hold is not known. */
    private void scalable(DiskMetadata metadata, ScalableLayout layout) {
        OnDisk<?> record = metadata.scalableRecord(Math.max(1, metadata.layout().recordCopy()));
        record.fields().filter(field -> !field.field().unowned())
                .forEach(field -> out.println(String.format("%-16s %s", field.path().substring(record.path().length() + 1) + ":", ReadvgdaLines.plain(field))));
        for (int copy : copies) {
            out.println("*=============== " + (copy == 1 ? "1ST" : "2ND") + " VGDA-VGSA: " + metadata.disk().name() + " ===============*");
            for (Area area : layout.areas()) {
                if (area.copy() == copy) {
                    out.println(area.name() + " at block " + area.psn() + ", " + area.sectors() + " sectors (contents not known)");
                }
            }
        }
    }
}
