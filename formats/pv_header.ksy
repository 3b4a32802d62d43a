meta:
  id: pv_header
  title: PV header
  application: AIX
  license: Apache-2.0
  ks-version: 0.11
  endian: be
doc: |
  First 32 bytes of the map of one PV inside the VGDA. Maps follow each other in the order of pv_num, each from a sector
  boundary; pv_header_swapped is the rival for the last fields.
doc-ref: README.md 9.5 (QINTL, LNX)
seq:
  - id: pv_id
    -orig-id: pvh.pv_id
    -evidence: B
    size: 16
    doc: PVID, 8 bytes and 8 zero bytes.
    doc-ref: README.md 9.5 (QINTL, LNX)
  - id: pp_count
    -orig-id: pvh.pp_count
    -evidence: B
    type: u2
    doc: PPs of this PV; the authority on its size.
    doc-ref: README.md 9.5 (LNX)
  - id: pv_state
    -orig-id: pvh.pv_state
    -evidence: D
    type: u1
    doc: Bits, 1 active, 2 missing, 4 removed, 8 no allocation, 16 stale, 32 hot spare, 64 split.
    doc-ref: README.md 9.5, 10.3
  - id: reserved1
    -orig-id: reserved1
    -evidence: D
    size: 1
    doc: No assignment known.
    doc-ref: README.md 9.5, 10.3
  - id: psn_part1
    -orig-id: pvh.psn_part1
    -evidence: B
    type: u4
    doc: PSN of PP 1 on this PV.
    doc-ref: README.md 9.5 (LNX)
  - id: pvnum_vgdas
    -orig-id: pvh.pvnum_vgdas
    -evidence: D
    type: s2
    doc: Voting VGDA copies of this PV, 0 to 2.
    doc-ref: README.md 10.3
  - id: pv_num
    -orig-id: pvh.pv_num
    -evidence: D
    type: s2
    doc: Number of the PV, from 1.
    doc-ref: README.md 10.3
  - id: reserved2
    -orig-id: reserved2
    -evidence: D
    size: 4
    doc: No assignment known.
    doc-ref: README.md 9.5, 10.3
instances:
  pv_id_ok:
    value: pv_id != [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
  pv_id_tail_zero:
    value: pv_id[8] == 0 and pv_id[9] == 0 and pv_id[10] == 0 and pv_id[11] == 0 and pv_id[12] == 0 and pv_id[13] == 0 and pv_id[14] == 0 and pv_id[15] == 0
  is_plausible:
    value: pv_id_ok and pv_id_tail_zero and pp_count > 0 and psn_part1 >= 128
    doc: Tells a PV header from a PP entry or slack when a map is looked for by content.
  map_sectors:
    value: (pp_entry_bytes * (pp_count + 1) + 511) / 512
    -evidence: A
    doc: Sectors of this PV's map, header and PP entries; the next map starts behind it (README.md 9.5, QINTL).
  pp_entry_bytes:
    value: 32
