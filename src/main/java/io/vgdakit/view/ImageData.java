package io.vgdakit.view;

import io.vgdakit.disk.Disk;
import io.vgdakit.layout.VgKind;
import io.vgdakit.layout.VgdaLayout;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.PhysicalPartition;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.ShellWord;
import io.vgdakit.vg.VgsaCopy;
import io.vgdakit.vg.VolumeGroup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A volume group in the stanzas of {@code image.data}, as {@code mkvgdata} and {@code mkszfile} write them (src/site/AIX.md 4.7). What is not on disk
 * prints {@code ?}.
 */
public final class ImageData {

    private static final Set<String> FILE_SYSTEMS = Set.of("jfs", "jfs2");
    private static final long MIB_SECTORS = (1 << 20) / Disk.SECTOR_BYTES;

    private final VolumeGroup vg;
    private final List<String> lines = new ArrayList<>();

    private ImageData(VolumeGroup vg) {
        this.vg = vg;
    }

    /**
     * The lines of the file.
     *
     * @param mapFiles by minor, what stands for MAPFILE; an LV that lacks has none
     */
    public static List<String> lines(VolumeGroup vg, Map<Integer, String> mapFiles) {
        var data = new ImageData(vg);
        data.lines.add("# " + ShellWord.comment(vg.name()) + " (" + vg.vgid() + ") from images of its disks. A ? stands for what is not on disk; put in what is right");
        data.lines.add("# before AIX reads this. Stanzas image_data, logical_volume_policy and ils_data are about the system that wrote them and are left out.");
        data.vg();
        vg.pvs().forEach(data::disk);
        vg.lvs().forEach(lv -> data.lv(lv, mapFiles.getOrDefault(lv.minor(), "")));
        vg.lvs().forEach(data::fileSystem);
        return data.lines;
    }

    private void stanza(String name, Object... namesAndValues) {
        lines.add("");
        lines.add(name + ":");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            String text = ShellWord.comment(value instanceof Optional<?> optional ? Unknown.or(optional) : value.toString());
            lines.add("\t" + namesAndValues[i] + "=" + (text.isEmpty() ? "" : " " + text));
        }
    }

    private void vg() {
        Facts facts = LsvgReport.facts(vg);
        stanza("vg_data", "VGNAME", vg.name(), "PPSIZE", facts.text("pp_size_megabytes"), "VARYON", facts.text("auto_on"),
                "VG_SOURCE_DISK_LIST", vg.pvs().stream().map(PhysicalVolume::name).collect(Collectors.joining(" ")), "QUORUM", facts.text("quorum"),
                "ENH_CONC_CAPABLE", Unknown.TEXT, "CONC_AUTO", Unknown.TEXT, "BIGVG", vg.kind() == VgKind.BIG ? "yes" : "no",
                "TFACTOR", vg.vgsa().filter(VgsaCopy::valid).map(VgsaCopy::factor));
    }

    private void disk(PhysicalVolume pv) {
        stanza("source_disk_data", "PVID", pv.pvid(), "PHYSICAL_LOCATION", Unknown.TEXT, "CONNECTION", Unknown.TEXT, "LOCATION", Unknown.TEXT,
                "SIZE_MB", pv.metadata().flatMap(DiskMetadata::vgdaLayout).map(ImageData::megabytes),
                "HDISKNAME", pv.metadata().isPresent() ? pv.name() : Unknown.TEXT);
    }

    /** The relocation pool ends a disk (src/site/AIX.md 9.2). */
    private static long megabytes(VgdaLayout layout) {
        return (layout.lvmRecord().relocPsn() + layout.lvmRecord().relocLen()) / MIB_SECTORS;
    }

    private void lv(LogicalVolume lv, String mapFile) {
        Facts facts = LslvReport.facts(vg, lv);
        String mountPoint = facts.text("mount_point");
        stanza("lv_data", "VOLUME_GROUP", vg.name(),
                "LV_SOURCE_DISK_LIST", lv.partitions().values().stream().flatMap(Collection::stream).map(PhysicalPartition::pv).distinct()
                        .map(pv -> vg.pv(pv).orElseThrow().name()).collect(Collectors.joining(" ")),
                "LV_IDENTIFIER", lv.lvid().text(), "LOGICAL_VOLUME", facts.text("name"), "VG_STAT", facts.text("vg_state"), "TYPE", facts.text("type"),
                "MAX_LPS", facts.text("max_lps"), "COPIES", facts.text("copies"), "LPs", facts.text("lps"), "STALE_PPs", facts.text("stale_pps"),
                "INTER_POLICY", facts.text("inter_policy"), "INTRA_POLICY", facts.text("intra_policy"),
                "MOUNT_POINT", mountPoint.equals("N/A") ? "" : mountPoint, "MIRROR_WRITE_CONSISTENCY", facts.text("mirror_write_consistency"),
                "LV_SEPARATE_PV", facts.text("each_lp_copy_on_a_separate_pv"), "PERMISSION", facts.text("permission"), "LV_STATE", facts.text("lv_state"),
                "WRITE_VERIFY", facts.text("write_verify"), "PP_SIZE", facts.text("pp_size_megabytes"), "SCHED_POLICY", facts.text("sched_policy"),
                "PP", facts.text("pps"), "BB_POLICY", facts.text("bb_policy"), "RELOCATABLE", facts.text("relocatable"),
                "UPPER_BOUND", facts.text("upper_bound"), "LABEL", facts.text("label"), "MAPFILE", mapFile, "LV_MIN_LPS", Unknown.TEXT,
                "STRIPE_WIDTH", facts.text("stripe_width"), "STRIPE_SIZE", facts.text("stripe_size"), "SERIALIZE_IO", Unknown.TEXT, "FS_TAG", Unknown.TEXT);
    }

    /** No capture has this stanza: its fields are unverified. */
    private void fileSystem(LogicalVolume lv) {
        LvcbText lvcb = LvcbText.of(vg, lv);
        if (lvcb.type().filter(FILE_SYSTEMS::contains).isPresent() && lvcb.label().filter(label -> label.startsWith("/")).isPresent()) {
            stanza("fs_data", "FS_NAME", lvcb.label(), "FS_SIZE", Unknown.TEXT, "FS_MIN_SIZE", Unknown.TEXT, "FS_LV", "/dev/" + lv.name());
        }
    }
}
