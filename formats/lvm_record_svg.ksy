meta:
  id: lvm_record_svg
  title: LVM record of a scalable volume group
  application: AIX
  license: Apache-2.0
  ks-version: 0.11
  endian: be
doc: |
  One sector at PSN 7, a backup at PSN 70. A scalable volume group has no fixed places: the record gives PSN and length
  of each of eight metadata areas, of which the first three make up the VGSA and the other five the VGDA. `lvm_id`,
  `vg_id` and `version` stand at the same place as in lvm_record. What the areas hold inside is unknown.
doc-ref: README.md 7.2 (HDR lvmrec.h)
seq:
  - id: lvm_id
    -orig-id: lvm_id
    -evidence: A
    type: u4
    -show: hex
    doc: Magic, 0x5F4C564D "_LVM".
    doc-ref: README.md 7.2 (HDR)
  - id: vg_id
    -orig-id: vg_id
    -evidence: A
    size: 16
    doc: VGID, machine id (8 bytes) and creation time in milliseconds since 1970 UTC (8 bytes).
    doc-ref: README.md 7.2 (HDR)
  - id: ppsa_len
    -orig-id: ppsa_len
    -evidence: A
    type: u4
    doc: Sectors of one copy of the PP status area.
    doc-ref: README.md 7.2 (HDR)
  - id: pv_miss_len
    -orig-id: pv_miss_len
    -evidence: A
    type: u4
    doc: Sectors of one copy of the PV-missing area.
    doc-ref: README.md 7.2 (HDR)
  - id: mwc_db_len
    -orig-id: mwc_db_len
    -evidence: A
    type: u4
    doc: Sectors of one copy of the MWC dirty-bit area.
    doc-ref: README.md 7.2 (HDR)
  - id: vg_info_len
    -orig-id: vg_info_len
    -evidence: A
    type: u4
    doc: Sectors of one copy of the VG info area.
    doc-ref: README.md 7.2 (HDR)
  - id: pv_info_len
    -orig-id: pv_info_len
    -evidence: A
    type: u4
    doc: Sectors of one copy of the PV info area.
    doc-ref: README.md 7.2 (HDR)
  - id: lvcb_info_len
    -orig-id: lvcb_info_len
    -evidence: A
    type: u4
    doc: Sectors of one copy of the LVCB info area.
    doc-ref: README.md 7.2 (HDR)
  - id: lvea_len
    -orig-id: lvea_len
    -evidence: A
    type: u4
    doc: Sectors of one copy of the LV entries area.
    doc-ref: README.md 7.2 (HDR)
  - id: ppea_len
    -orig-id: ppea_len
    -evidence: A
    type: u4
    doc: Sectors of one copy of the PP entries area.
    doc-ref: README.md 7.2 (HDR)
  - id: res_area_len
    -orig-id: res_area_len
    -evidence: A
    type: u4
    doc: Sectors of the whole reserved metadata area.
    doc-ref: README.md 7.2 (HDR)
  - id: pv_num
    -orig-id: pv_num
    -evidence: A
    type: s4
    doc: Index of this PV in the metadata areas; whether it counts from 0 or from 1 is not stated (D, 1).
    doc-ref: README.md 7.2 (HDR)
  - id: version
    -orig-id: version
    -evidence: A
    type: s2
    doc: Feature level, 31 for a scalable volume group.
    doc-ref: README.md 5 (HDR)
  - id: pp_shift
    -orig-id: pp_shift
    -evidence: A
    type: s2
    doc: Base-2 logarithm of the bytes of a PP, 20 to 37. The same place is the unused vg_type of the old record.
    doc-ref: README.md 7.2 (HDR)
  - id: ppsa_psn
    -orig-id: ppsa_psn
    -evidence: A
    type: s8
    repeat: expr
    repeat-expr: 2
    doc: PSN of the primary and of the secondary copy of the PP status area.
    doc-ref: README.md 7.2 (HDR)
  - id: pv_miss_psn
    -orig-id: pv_miss_psn
    -evidence: A
    type: s8
    repeat: expr
    repeat-expr: 2
    doc: PSN of the primary and of the secondary copy of the PV-missing area.
    doc-ref: README.md 7.2 (HDR)
  - id: mwc_db_psn
    -orig-id: mwc_db_psn
    -evidence: A
    type: s8
    repeat: expr
    repeat-expr: 2
    doc: PSN of the primary and of the secondary copy of the MWC dirty-bit area.
    doc-ref: README.md 7.2 (HDR)
  - id: vg_info_psn
    -orig-id: vg_info_psn
    -evidence: A
    type: s8
    repeat: expr
    repeat-expr: 2
    doc: PSN of the primary and of the secondary copy of the VG info area.
    doc-ref: README.md 7.2 (HDR)
  - id: pv_info_psn
    -orig-id: pv_info_psn
    -evidence: A
    type: s8
    repeat: expr
    repeat-expr: 2
    doc: PSN of the primary and of the secondary copy of the PV info area.
    doc-ref: README.md 7.2 (HDR)
  - id: lvcb_info_psn
    -orig-id: lvcb_info_psn
    -evidence: A
    type: s8
    repeat: expr
    repeat-expr: 2
    doc: PSN of the primary and of the secondary copy of the LVCB info area.
    doc-ref: README.md 7.2 (HDR)
  - id: lvea_psn
    -orig-id: lvea_psn
    -evidence: A
    type: s8
    repeat: expr
    repeat-expr: 2
    doc: PSN of the primary and of the secondary copy of the LV entries area.
    doc-ref: README.md 7.2 (HDR)
  - id: ppea_psn
    -orig-id: ppea_psn
    -evidence: A
    type: s8
    repeat: expr
    repeat-expr: 2
    doc: PSN of the primary and of the secondary copy of the PP entries area.
    doc-ref: README.md 7.2 (HDR)
  - id: vgsa_psn
    -orig-id: vgsa_psn
    -evidence: A
    type: s8
    repeat: expr
    repeat-expr: 2
    doc: PSN of the primary and of the secondary copy of the VGSA.
    doc-ref: README.md 7.2 (HDR)
  - id: vgda_psn
    -orig-id: vgda_psn
    -evidence: A
    type: s8
    repeat: expr
    repeat-expr: 2
    doc: PSN of the primary and of the secondary copy of the VGDA.
    doc-ref: README.md 7.2 (HDR)
  - id: vgsa_len
    -orig-id: vgsa_len
    -evidence: A
    type: u4
    doc: Sectors of one VGSA copy, the sum of ppsa_len, pv_miss_len and mwc_db_len.
    doc-ref: README.md 7.2 (HDR)
  - id: vgda_len
    -orig-id: vgda_len
    -evidence: A
    type: u4
    doc: Sectors of one VGDA copy, the sum of vg_info_len, pv_info_len, lvcb_info_len, lvea_len and ppea_len.
    doc-ref: README.md 7.2 (HDR)
  - id: ltg_shift
    -orig-id: ltg_shift
    -evidence: A
    type: s4
    doc: Base-2 logarithm of the bytes of a logical track group.
    doc-ref: README.md 7.2 (HDR)
  - id: bb_reloc_len
    -orig-id: bb_reloc_len
    -evidence: A
    type: u4
    doc: Sectors of the bad-block relocation pool.
    doc-ref: README.md 7.2 (HDR)
  - id: bb_reloc_psn
    -orig-id: bb_reloc_psn
    -evidence: A
    type: s8
    doc: PSN of the bad-block relocation pool.
    doc-ref: README.md 7.2 (HDR)
  - id: reserved1
    -orig-id: reserved
    -evidence: A
    size: 264
    -unowned: true
    doc: Reserved; as in the old record not known to be cleared.
    doc-ref: README.md 7.2 (HDR)
instances:
  magic_ok:
    value: lvm_id == 0x5f4c564d
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
  vgsa_len_ok:
    value: (vgsa_len.as<u8>) == (ppsa_len.as<u8> + pv_miss_len.as<u8> + mwc_db_len.as<u8>).as<u8>
  vgda_len_ok:
    value: (vgda_len.as<u8>) == (vg_info_len.as<u8> + pv_info_len.as<u8> + lvcb_info_len.as<u8> + lvea_len.as<u8> + ppea_len.as<u8>).as<u8>
  res_area_len_ok:
    value: (res_area_len.as<u8>) >= (2 * (vgsa_len.as<u8> + vgda_len.as<u8>)).as<u8>
    -evidence: D
  psns_ok:
    value: ppsa_psn[0] >= 128 and ppsa_psn[1] >= 128 and pv_miss_psn[0] >= 128 and pv_miss_psn[1] >= 128 and vg_info_psn[0] >= 128 and vg_info_psn[1] >= 128 and pv_info_psn[0] >= 128 and pv_info_psn[1] >= 128 and lvcb_info_psn[0] >= 128 and lvcb_info_psn[1] >= 128 and lvea_psn[0] >= 128 and lvea_psn[1] >= 128 and ppea_psn[0] >= 128 and ppea_psn[1] >= 128 and vgsa_psn[0] >= 128 and vgsa_psn[1] >= 128 and vgda_psn[0] >= 128 and vgda_psn[1] >= 128 and mwc_db_psn[0] >= 100 and mwc_db_psn[1] >= 100
    doc: No area begins inside the reserved sectors; the MWC areas may from PSN 100 on.
  pp_shift_ok:
    value: pp_shift >= 20 and pp_shift <= 37
  pv_num_ok:
    value: pv_num >= 0 and pv_num <= max_pvs
    -evidence: D
    doc: Whether numbers begin at 0 or 1 is not stated.
  record_ok:
    value: magic_ok and is_scalable and vgsa_len_ok and vgda_len_ok and psns_ok and pp_shift_ok
  pp_sectors:
    value: '(pp_shift_ok ? 1.as<u8> << (pp_shift - 9) : 0).as<u8>'
    doc: Sectors of one PP; 0 when pp_shift is out of range.
  max_pvs:
    value: 1024
    -evidence: A
    doc: PVs that a scalable volume group can have (README.md 7.2).
enums:
  lvm_version:
    31: lvm_svg_ver
    32000: first_alternate_vm
    32001: gpfs_pv
