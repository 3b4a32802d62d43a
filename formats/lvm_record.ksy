meta:
  id: lvm_record
  title: LVM record of an original or big volume group
  application: AIX
  license: Apache-2.0
  ks-version: 0.11
  endian: be
doc: |
  One sector at PSN 7, a backup at PSN 70. It says where the VGSA and VGDA copies of this disk lie and which volume
  group it belongs to. `lvm_id`, `vg_id` and `version` stand at the same place in the record of a scalable volume
  group (lvm_record_svg). The instances named `…_start` and `…_sectors` are the layout of one VGDA: sectors counted
  from its first sector.
doc-ref: README.md 7.1 (HDR lvmrec.h; QINTL sector 7)
seq:
  - id: lvm_id
    -orig-id: lvm_id
    -evidence: A
    type: u4
    -show: hex
    doc: Magic, 0x5F4C564D "_LVM".
    doc-ref: README.md 7.1 (HDR, QINTL)
  - id: vg_id
    -orig-id: vg_id
    -evidence: A
    size: 16
    doc: VGID. Since AIX 5.1 machine id (8 bytes) and creation time in milliseconds since 1970 UTC (8 bytes).
    doc-ref: README.md 7.1 (HDR, QINTL)
  - id: lvmarea_len
    -orig-id: lvmarea_len
    -evidence: A
    type: u4
    doc: Sectors of the whole LVM area, 2 * (vgsa_len + vgda_len).
    doc-ref: README.md 7.1 (HDR, QINTL)
  - id: vgda_len
    -orig-id: vgda_len
    -evidence: A
    type: u4
    doc: Sectors of one VGDA copy.
    doc-ref: README.md 7.1 (HDR, QINTL)
  - id: vgda_psn
    -orig-id: vgda_psn
    -evidence: A
    type: u4
    repeat: expr
    repeat-expr: 2
    doc: PSN of each VGDA copy.
    doc-ref: README.md 7.1 (HDR, QINTL)
  - id: reloc_psn
    -orig-id: reloc_psn
    -evidence: A
    type: u4
    doc: PSN of the bad-block relocation pool.
    doc-ref: README.md 7.1 (HDR, QINTL)
  - id: reloc_len
    -orig-id: reloc_len
    -evidence: A
    type: u4
    doc: Sectors of the bad-block relocation pool.
    doc-ref: README.md 7.1 (HDR, QINTL)
  - id: pv_num
    -orig-id: pv_num
    -evidence: A
    type: s2
    doc: Number of this PV in the volume group, 1-based.
    doc-ref: README.md 7.1 (HDR, QINTL)
  - id: pp_size
    -orig-id: pp_size
    -evidence: A
    type: s2
    doc: Base-2 logarithm of the bytes of a PP, 20 to 37.
    doc-ref: README.md 7.1 (HDR, QINTL)
  - id: vgsa_len
    -orig-id: vgsa_len
    -evidence: A
    type: u4
    doc: Sectors of one VGSA copy, 8 for an original volume group, 256 for a big one.
    doc-ref: README.md 7.1 (HDR, QINTL)
  - id: vgsa_psn
    -orig-id: vgsa_psn
    -evidence: A
    type: u4
    repeat: expr
    repeat-expr: 2
    doc: PSN of each VGSA copy.
    doc-ref: README.md 7.1 (HDR, QINTL)
  - id: version
    -orig-id: version
    -evidence: A
    type: s2
    doc: Feature level, not the kind of volume group.
    doc-ref: README.md 5 (HDR)
  - id: vg_type
    -orig-id: vg_type
    -evidence: A
    type: s2
    -unowned: true
    doc: Documented as not used; mkvg leaves the former content of the disk here.
    doc-ref: README.md 7.1 (HDR, QINTL)
  - id: ltg_shift
    -orig-id: ltg_shift
    -evidence: A
    type: s4
    doc: Base-2 logarithm of the bytes of a logical track group; 0 is read as the default of 128 KB (C).
    doc-ref: README.md 7.1 (HDR, QINTL)
  - id: res1
    -orig-id: res1
    -evidence: A
    size: 444
    -unowned: true
    doc: Reserved; mkvg leaves the former content of the disk here.
    doc-ref: README.md 7.1 (HDR, QINTL)
instances:
  magic:
    value: 0x5f4c564d
  original_vgsa_len:
    value: 8
    -evidence: A
    doc: vgsa_len of an original volume group.
  big_vgsa_len:
    value: 256
    -evidence: C
    doc: vgsa_len of a big volume group.
  magic_ok:
    value: lvm_id == magic
  version_name:
    value: version.as<u2>
    enum: lvm_version
  is_foreign:
    value: version >= 32000
    doc: The disk belongs to another volume manager; nothing below `version` may be read as LVM.
  is_gpfs:
    value: version == 32001
  is_scalable:
    value: version == 31
  is_original:
    value: vgsa_len == original_vgsa_len
  is_big:
    value: vgsa_len == big_vgsa_len
  pp_size_ok:
    value: pp_size >= 20 and pp_size <= 37
  lvmarea_len_ok:
    value: (lvmarea_len.as<u8>) == (2 * (vgsa_len.as<u8> + vgda_len.as<u8>)).as<u8>
  version_ok:
    value: version >= 1 and version <= 13 or version == 30 or version == 31 or version >= 32000
  longest_vgda:
    value: 8704
    -evidence: D
    doc: Sectors beyond which no VGDA of an original or big volume group is looked for.
  vgda_len_ok:
    value: 'is_big ? vgda_len >= 8242 and vgda_len <= longest_vgda : vgda_len > 50 and vgda_len <= 8192'
    doc: Room for what a VGDA of this kind always holds, and not beyond what lvm.h and the big layout allow (README.md 4.2, 4.3).
  psn_order_ok:
    value: >-
      (vgda_psn[0].as<u8>) == (vgsa_psn[0].as<u8> + vgsa_len.as<u8>) and
      (vgsa_psn[1].as<u8>) == (vgda_psn[0].as<u8> + vgda_len.as<u8>) and
      (vgda_psn[1].as<u8>) == (vgsa_psn[1].as<u8> + vgsa_len.as<u8>)
    doc: VGSA 0, VGDA 0, VGSA 1 and VGDA 1 follow each other without a gap (README.md 7.1).
  pv_num_ok:
    value: pv_num >= 1 and pv_num <= max_pvs
  is_layout:
    value: magic_ok and not is_foreign and (is_original or is_big) and vgda_len_ok
    doc: The record says where the areas of an original or big volume group lie.
  record_ok:
    value: is_layout and lvmarea_len_ok and psn_order_ok and pp_size_ok and pv_num_ok
  pp_sectors:
    value: '(pp_size_ok ? 1.as<u8> << (pp_size - 9) : 0).as<u8>'
    doc: Sectors of one PP; 0 when pp_size is out of range.
  lv_entries_start:
    value: 1
    -evidence: A
    doc: Sectors from the header to the LV entries (README.md 4.2).
  lv_entries_sectors:
    value: 'is_big ? 424 : 16'
    -evidence: C
    doc: Sectors of the LV entries, A in an original volume group, C in a big one (README.md 4.2, 4.3).
  pv_maps_start:
    value: lv_entries_start + lv_entries_sectors
    -evidence: C
    doc: Sectors from the header to the PV maps, A in an original volume group; the border is doubtful in a big one (README.md 4.2, 4.3).
  names_start:
    value: '(is_big ? 8177 : vgda_len.as<u8> - 33).as<u8>'
    -evidence: B
    doc: Sectors from the header to the LV names, B in an original volume group, C in a big one (README.md 9.7).
  names_sectors:
    value: 'is_big ? 64 : 32'
    -evidence: B
    doc: Sectors of the LV names, B in an original volume group, C in a big one (README.md 9.7).
  trailer_start:
    value: (vgda_len.as<u8> - 1).as<u8>
    -evidence: C
    doc: Sectors from the header to the trailer (README.md 9.8).
  original_psn_part1:
    value: 4352
    -evidence: A
    doc: PSN of PP 1 behind the LVM area of an original volume group of the usual length (README.md 4.2).
  big_psn_part1:
    value: 17408
    -evidence: D
    doc: PSN of PP 1 behind the LVM area of a big volume group (README.md 4.3).
  usual_psn_part1:
    value: '((128.as<u8> + lvmarea_len.as<u8> + 255) / 256 * 256).as<u8>'
    -evidence: D
    doc: PSN of PP 1 behind this LVM area, if it is the end of the area rounded up to 256 sectors (README.md 4.2).
  max_lvs:
    value: 'is_big ? 512 : 256'
    -evidence: B
    doc: Slots for LVs and names; minor 0 is LVM's own (README.md 9.7).
  max_pvs:
    value: 'is_big ? 128 : 32'
    -evidence: A
    doc: PVs that a volume group of this kind can have (README.md 8.1, 8.2).
enums:
  lvm_version:
    1: lvm_version_1
    2: lvm_stripe_enhance
    3: lvm_1024_ppsize
    4: lvm_gt_1016
    5: lvm_big_vgda
    6: lvm_stripe_mirror
    7: lvm_mirror_sched_99
    8: lvm_32_char_vgid
    9: lvm_passive_mwcc
    10: lvm_snapshot_vg
    11: lvm_devlvz43
    12: lvm_devlvz51
    13: lvm_devlvz52
    30: lvm_vg_530
    31: lvm_svg_ver
    32000: first_alternate_vm
    32001: gpfs_pv
