package io.vgdakit.record;

import io.vgdakit.format.BadBlockDirectory;
import io.vgdakit.format.BootImage;
import io.vgdakit.format.ConfigRecord;
import io.vgdakit.format.IplRecord;
import io.vgdakit.format.Jfs2Log;
import io.vgdakit.format.Jfs2Superblock;
import io.vgdakit.format.JfsSuperblock;
import io.vgdakit.format.LvEntry;
import io.vgdakit.format.LvEntryBig;
import io.vgdakit.format.LvEntryLinux;
import io.vgdakit.format.LvNames;
import io.vgdakit.format.Lvcb;
import io.vgdakit.format.LvmRecord;
import io.vgdakit.format.LvmRecordSvg;
import io.vgdakit.format.MwcRecord;
import io.vgdakit.format.PpEntry;
import io.vgdakit.format.PvHeader;
import io.vgdakit.format.PvHeaderSwapped;
import io.vgdakit.format.PvMap;
import io.vgdakit.format.VgdaHeader;
import io.vgdakit.format.VgdaHeaderFlag;
import io.vgdakit.format.VgdaTrailer;
import io.vgdakit.format.VgdaTrailerEnd;
import io.vgdakit.format.Vgsa;
import io.vgdakit.format.VgsaBig;
import java.util.List;

/** Every structure that has a spec in {@code formats/}. */
public final class Structures {

    public static final Structure<IplRecord> IPL_RECORD = new Structure<>("ipl_record", IplRecord::new);
    public static final Structure<ConfigRecord> CONFIG_RECORD = new Structure<>("config_record", ConfigRecord::new);
    public static final Structure<MwcRecord> MWC_RECORD = new Structure<>("mwc_record", MwcRecord::new);
    public static final Structure<LvmRecord> LVM_RECORD = new Structure<>("lvm_record", LvmRecord::new);
    public static final Structure<LvmRecordSvg> LVM_RECORD_SVG = new Structure<>("lvm_record_svg", LvmRecordSvg::new);
    public static final Structure<BadBlockDirectory> BAD_BLOCK_DIRECTORY = new Structure<>("bad_block_directory", BadBlockDirectory::new);
    public static final Structure<Vgsa> VGSA = new Structure<>("vgsa", Vgsa::new);
    public static final Structure<VgsaBig> VGSA_BIG = new Structure<>("vgsa_big", VgsaBig::new);
    public static final Structure<VgdaHeader> VGDA_HEADER = new Structure<>("vgda_header", VgdaHeader::new);
    public static final Structure<VgdaHeaderFlag> VGDA_HEADER_FLAG = new Structure<>("vgda_header_flag", VgdaHeaderFlag::new);
    public static final Structure<LvEntry> LV_ENTRY = new Structure<>("lv_entry", LvEntry::new);
    public static final Structure<LvEntryLinux> LV_ENTRY_LINUX = new Structure<>("lv_entry_linux", LvEntryLinux::new);
    public static final Structure<LvEntryBig> LV_ENTRY_BIG = new Structure<>("lv_entry_big", LvEntryBig::new);
    public static final Structure<PvHeader> PV_HEADER = new Structure<>("pv_header", PvHeader::new);
    public static final Structure<PvHeaderSwapped> PV_HEADER_SWAPPED = new Structure<>("pv_header_swapped", PvHeaderSwapped::new);
    public static final Structure<PpEntry> PP_ENTRY = new Structure<>("pp_entry", PpEntry::new);
    public static final Structure<PvMap> PV_MAP = new Structure<>("pv_map", PvMap::new);
    public static final Structure<LvNames> LV_NAMES = new Structure<>("lv_names", LvNames::new);
    public static final Structure<VgdaTrailer> VGDA_TRAILER = new Structure<>("vgda_trailer", VgdaTrailer::new);
    public static final Structure<VgdaTrailerEnd> VGDA_TRAILER_END = new Structure<>("vgda_trailer_end", VgdaTrailerEnd::new);
    public static final Structure<Lvcb> LVCB = new Structure<>("lvcb", Lvcb::new);
    public static final Structure<BootImage> BOOT_IMAGE = new Structure<>("boot_image", BootImage::new);
    public static final Structure<JfsSuperblock> JFS_SUPERBLOCK = new Structure<>("jfs_superblock", JfsSuperblock::new);
    public static final Structure<Jfs2Superblock> JFS2_SUPERBLOCK = new Structure<>("jfs2_superblock", Jfs2Superblock::new);
    public static final Structure<Jfs2Log> JFS2_LOG = new Structure<>("jfs2_log", Jfs2Log::new);

    /** All of them. */
    public static final List<Structure<?>> ALL = List.of(
            IPL_RECORD, CONFIG_RECORD, MWC_RECORD, LVM_RECORD, LVM_RECORD_SVG, BAD_BLOCK_DIRECTORY, VGSA, VGSA_BIG, VGDA_HEADER, VGDA_HEADER_FLAG,
            LV_ENTRY, LV_ENTRY_LINUX, LV_ENTRY_BIG, PV_HEADER, PV_HEADER_SWAPPED, PP_ENTRY, PV_MAP, LV_NAMES, VGDA_TRAILER, VGDA_TRAILER_END, LVCB,
            BOOT_IMAGE, JFS_SUPERBLOCK, JFS2_SUPERBLOCK, JFS2_LOG);

    private Structures() {
    }
}
