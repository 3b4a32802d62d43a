meta:
  id: pp_entry
  title: PP entry
  application: AIX
  license: Apache-2.0
  ks-version: 0.11
  endian: be
doc: |
  32 bytes, PP k of a PV stands 32 * k bytes behind the PV header. All zero when the PP is free. The bytes from 8 on are the
  working reading, told from other placements by the reciprocity of the mirror references.
doc-ref: README.md 9.6, 10.4 (LNX, BEIYA, QINTL)
seq:
  - id: lv_num
    -orig-id: lv_name
    -evidence: B
    type: u2
    doc: Minor number of the LV, from 1; 0 free.
    doc-ref: README.md 9.6, 10.4 (LNX)
  - id: reserved1
    -orig-id: reserved1
    -evidence: B
    size: 2
    doc: Not used.
    doc-ref: README.md 9.6, 10.4 (LNX)
  - id: lp_num
    -orig-id: lp_num
    -evidence: B
    type: u4
    doc: Number of the LP, from 1; 0 free. The low half is B, the width C.
    doc-ref: README.md 9.6, 10.4 (LNX)
  - id: pp_copy_val
    -orig-id: pp_copy_val
    -evidence: D
    type: u1
    doc: Copy of the LP this PP is, 1 to 3.
    doc-ref: README.md 9.6, 10.4 (QINTL)
  - id: pp_state
    -orig-id: pp_state
    -evidence: D
    type: u1
    doc: 0 free, 1 allocated, 2 stale, 4 being resynchronised, 8 used by the VGDA.
    doc-ref: README.md 9.6, 10.4 (QINTL)
  - id: pv_fst_mir
    -orig-id: pv_fst_mir
    -evidence: D
    type: u1
    doc: PV of the other copy with the lowest copy number; 0 none.
    doc-ref: README.md 9.6, 10.4 (QINTL)
  - id: pv_snd_mir
    -orig-id: pv_snd_mir
    -evidence: D
    type: u1
    doc: PV of the remaining copy; 0 none.
    doc-ref: README.md 9.6, 10.4 (QINTL)
  - id: part_fst_mir
    -orig-id: part_fst_mir
    -evidence: D
    type: u2
    doc: PP of the other copy with the lowest copy number; 0 none.
    doc-ref: README.md 9.6, 10.4 (QINTL)
  - id: part_snd_mir
    -orig-id: part_snd_mir
    -evidence: D
    type: u2
    doc: PP of the remaining copy; 0 none.
    doc-ref: README.md 9.6, 10.4 (QINTL)
  - id: reserved2
    -orig-id: reserved2
    -evidence: D
    size: 16
    doc: No assignment known.
    doc-ref: README.md 9.6, 10.4
instances:
  is_free:
    value: lv_num == 0 and lp_num == 0
  pp_state_name:
    value: pp_state
    enum: pp_state
enums:
  pp_state:
    0: free
    1: allocated
    2: stale
    4: resync
    8: vgda
