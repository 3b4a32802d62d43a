meta:
  id: hd_psn
  title: Fixed sectors of every AIX disk
  application: AIX
  license: Apache-2.0
  ks-version: 0.11
  endian: be
doc: |
  PSNs and lengths in sectors of the reserved area, PSN 0 to 127, the same for all kinds of volume group. Nothing is
  stored here: the instances are constants. Sectors 4-6, 30-63, 65-68 and 93-99 have no known assignment.
doc-ref: README.md 4.1 (HDR hd_psn.h, QINTL)
instances:
  psn_ipl_rec:
    -orig-id: PSN_IPL_REC
    -evidence: A
    value: 0
    doc: IPL record.
  psn_cfg_rec:
    -orig-id: PSN_CFG_REC
    -evidence: A
    value: 1
    doc: Configuration record.
  psn_mwc_rec0:
    -orig-id: PSN_MWC_REC0
    -evidence: A
    value: 2
    doc: Mirror write consistency record 0.
  psn_mwc_rec1:
    -orig-id: PSN_MWC_REC1
    -evidence: A
    value: 3
    doc: Mirror write consistency record 1, written in turn with record 0.
  psn_lvm_rec:
    -orig-id: PSN_LVM_REC
    -evidence: A
    value: 7
    doc: LVM record.
  psn_bb_dir:
    -orig-id: PSN_BB_DIR
    -evidence: A
    value: 8
    doc: Bad-block directory.
  len_bb_dir:
    -orig-id: LEN_BB_DIR
    -evidence: A
    value: 22
    doc: Sectors of the bad-block directory.
  psn_cfg_bak:
    -orig-id: PSN_CFG_BAK
    -evidence: A
    value: 64
    doc: Backup of the configuration record.
  psn_geo_lvm:
    -orig-id: PSN_GEO_LVM
    -evidence: A
    value: 69
    doc: Reserved for geographic LVM.
  psn_lvm_bak:
    -orig-id: PSN_LVM_BAK
    -evidence: A
    value: 70
    doc: Backup of the LVM record.
  psn_bb_bak:
    -orig-id: PSN_BB_BAK
    -evidence: A
    value: 71
    doc: Backup of the bad-block directory.
  psn_svg_mwc_rec:
    -orig-id: PSN_SVG_MWC_REC
    -evidence: A
    value: 100
    doc: Mirror write consistency records of a scalable volume group.
  len_svg_mwc_rec:
    -orig-id: LEN_SVG_MWC_REC
    -evidence: A
    value: 20
    doc: Sectors of them.
  psn_cfg_tmp:
    -orig-id: PSN_CFG_TMP
    -evidence: A
    value: 120
    doc: Scratch of concurrent configuration, disk heartbeat.
  len_cfg_tmp:
    -orig-id: LEN_CFG_TMP
    -evidence: A
    value: 8
    doc: Sectors of it.
  psn_nonrsrvd:
    -orig-id: PSN_NONRSRVD
    -evidence: A
    value: 128
    doc: First sector that is not reserved, normally VGSA copy 0.
