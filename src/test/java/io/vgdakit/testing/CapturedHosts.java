package io.vgdakit.testing;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Volume groups with the values of hosts whose lspv, lsvg and lslv output is captured. Sizes, types, labels and the number of PPs in
 * each region are those of the captures; where the captures are silent, such as the order of the LVs on a disk, the values are ours.
 */
public final class CapturedHosts {

    private static final Pattern LSVG_L_ROW = Pattern.compile("(\\S+) +(\\S+) +(\\d+) +(\\d+) +(\\d+) +\\S+/\\S+ +(\\S+)");
    private static final Pattern LSPV_P_ROW = Pattern.compile(" *(\\d+)-(\\d+) +used +\\S+ (?:edge|middle)? +(\\S+) +(\\S+) +(\\S+)");

    private CapturedHosts() {
    }

    /** rootvg of one disk, hdisk0 (fi-lspv-hdisk0, fi-lsvg-l-rootvg, glpi-lslv-hd5). */
    public static VgSpec rootvg() {
        List<Row> rows = lsvgRows("fi-lsvg-l-rootvg.txt");
        rows.set(0, new Row("hd5", "boot", 1, "primary_bootlv"));
        return place(VgSpec.original("00c6ce9d00004c000000014302ee7629").ppSize(26).pv(PvSpec.of("hdisk0", "00c6ce9d4f2c404a", 543)), rows,
                pps(1, 543, 101, 109, 108, 49, 7));
    }

    /** vg_apps01 of hdisk2 and hdisk3 (fi-lspv-hdisk2, fi-lspv-hdisk3, fi-lsvg-l-vg_apps01). */
    public static VgSpec apps() {
        VgSpec vg = VgSpec.original("00c6ce9d00004c000000012e5ad925d2").ppSize(27)
                .pv(PvSpec.of("hdisk2", "00c6ce9d55b465a3", 799)).pv(PvSpec.of("hdisk3", "00c6ce9db4ee2922", 239));
        List<PpRef> pps = new ArrayList<>(pps(1, 799, 160, 160, 159, 160, 65));
        pps.addAll(pps(2, 239, 0, 48, 47, 48, 17));
        return place(vg, lsvgRows("fi-lsvg-l-vg_apps01.txt"), pps);
    }

    /**
     * rootvg of a host with 19 LVs, of which fi-lsvg-l-rootvg-6x shows 15 and fi-lsvg-rootvg-6x all; names of disks and further LVs
     * are ours.
     */
    public static VgSpec rootvg6x(boolean all) {
        List<Row> rows = lsvgRows("fi-lsvg-l-rootvg-6x.txt");
        if (all) {
            Stream.of(10, 5, 2, 1).forEach(lps -> rows.add(new Row("lv" + lps, "jfs2", lps, "None")));
        }
        VgSpec vg = VgSpec.original("000dda6e0000d600000001119e467657").ppSize(25).autoVaryon(0)
                .pv(PvSpec.of("hdisk0", "000dda6e9e467000", 598)).pv(PvSpec.of("hdisk1", "000dda6e9e467111", 200));
        return place(vg, rows, PpRef.run(1, 1, all ? 597 : 579));
    }

    /** rootvg of hdisk0 with one PP free (puppet-facter-lspv-hdisk0). */
    public static VgSpec facter() {
        VgSpec vg = VgSpec.original("00f9280c00004c00000001737084c416").ppSize(25).pv(PvSpec.of("hdisk0", "00f9280c31fc0ae6", 959));
        return place(vg, evenly(12, 958), pps(1, 959, 192, 192, 191, 192, 191));
    }

    /** vg1 of the disk cli10in (gh-lqueryvg-tAp-cli10in). */
    public static VgSpec cli10in() {
        VgSpec vg = VgSpec.original("000d772c00004c0000000136f1c94160").ppSize(23).pv(PvSpec.of("cli10in", "000d772cf1c91f57", 524));
        return place(vg, List.of(new Row("fsoratgtLV1", "jfs2", 386, "None"), new Row("fsoratgtlogLV1", "jfs2log", 1, "None")),
                pps(1, 524, 0, 105, 104, 105, 73));
    }

    /** cc-front-vmax1 as an original volume group of factor 2; the captured one is scalable (gh-lsvg-vmax1-scalable). */
    public static VgSpec vmax1() {
        VgSpec vg = VgSpec.original("00c1d38700004c0000000141ff551411").ppSize(27).factor(2)
                .pv(PvSpec.of("hdisk1", "00c1d387ff551000", 1599));
        return place(vg, evenly(4, 1599), PpRef.run(1, 1, 1599));
    }

    /**
     * testvg of empty disks as an original volume group of factor 2; the captured one is scalable (ibm-ansible-sample_lsvg_output1 and
     * 3).
     */
    public static VgSpec testvg(String... disks) {
        VgSpec vg = VgSpec.original("00f6f42a00004c000000017a0bd88942").ppSize(24).factor(2);
        for (String disk : disks) {
            vg.pv(PvSpec.of(disk, "00f6f42a0bd8871" + disk.charAt(disk.length() - 1), 1275));
        }
        return vg;
    }

    /** The disk of an {@code lspv -p} capture: its LVs lie where the rows say. */
    public static VgSpec lspvRanges(String capture, int pps) {
        VgSpec vg = VgSpec.original("0037521400004c00000000dc74595c25").ppSize(24).pv(PvSpec.of("hdisk0", "003752147454a336", pps));
        List<Row> rows = new ArrayList<>();
        List<List<PpRef>> places = new ArrayList<>();
        for (String line : Captures.lines(capture)) {
            Matcher row = LSPV_P_ROW.matcher(line.replace("center ", "center edge "));
            if (row.lookingAt()) {
                int known = rows.stream().map(Row::name).toList().indexOf(row.group(3));
                int index = known < 0 ? rows.size() : known;
                if (known < 0) {
                    rows.add(new Row(row.group(3), row.group(4), 0, label(row.group(5))));
                    places.add(new ArrayList<>());
                }
                int first = Integer.parseInt(row.group(1));
                places.get(index).addAll(PpRef.run(1, first, Integer.parseInt(row.group(2)) - first + 1));
            }
        }
        IntStream.range(0, rows.size()).forEach(i -> vg.lv(rows.get(i).lv(i + 1, places.get(i))));
        return vg;
    }

    /** Changes letters, upper bound and label of an LVCB that {@link VgImages#writeDisks} wrote. */
    public static void lvcb(Path image, VgSpec vg, PpRef first, String letters, int upperBound, String label) {
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.seek(Geometry.offset(vg, first) + 0xB8);
            file.write(letters.getBytes(StandardCharsets.US_ASCII));
            file.writeShort(upperBound);
            file.seek(Geometry.offset(vg, first) + 0xC0);
            file.write(("\0" + label + "\0").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Row(String name, String type, int lps, String label) {

        LvSpec lv(int minor, List<PpRef> pps) {
            LvSpec lv = LvSpec.of(minor, name, pps).withType(type, label);
            return type.equals("boot") ? lv.withBbRelocation(2) : lv;
        }
    }

    private static List<Row> lsvgRows(String capture) {
        List<Row> rows = new ArrayList<>();
        for (String line : Captures.lines(capture)) {
            Matcher row = LSVG_L_ROW.matcher(line);
            if (row.matches()) {
                rows.add(new Row(row.group(1), row.group(2), Integer.parseInt(row.group(3)), label(row.group(6))));
            }
        }
        return rows;
    }

    private static String label(String mountPoint) {
        return mountPoint.equals("N/A") ? "None" : mountPoint;
    }

    private static List<Row> evenly(int lvs, int pps) {
        return IntStream.range(0, lvs).mapToObj(i -> new Row("fslv0" + i, "jfs2", pps / lvs + (i < pps % lvs ? 1 : 0), "/fs" + i)).toList();
    }

    /** Gives each LV the next PPs. */
    private static VgSpec place(VgSpec vg, List<Row> rows, List<PpRef> pps) {
        Iterator<PpRef> next = pps.iterator();
        for (int i = 0; i < rows.size(); i++) {
            vg.lv(rows.get(i).lv(i + 1, IntStream.range(0, rows.get(i).lps()).mapToObj(lp -> next.next()).toList()));
        }
        if (next.hasNext()) {
            throw new IllegalArgumentException("PPs are left over");
        }
        return vg;
    }

    /** The last PPs of each region of a disk; the regions as the captures show them, not as the program computes them. */
    private static List<PpRef> pps(int pv, int count, int... used) {
        int fifth = count / 5;
        int[][] remainders = {{0, 0, 0, 0, 0}, {1, 0, 0, 0, 0}, {1, 0, 0, 0, 1}, {1, 1, 0, 0, 1}, {1, 1, 0, 1, 1}};
        List<PpRef> pps = new ArrayList<>();
        int end = 0;
        for (int region = 0; region < 5; region++) {
            end += fifth + remainders[count % 5][region];
            pps.addAll(PpRef.run(pv, end - used[region] + 1, used[region]));
        }
        return pps;
    }
}
