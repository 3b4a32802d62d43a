meta:
  id: vgsa_big
  title: VGSA of a big volume group
  application: AIX
  license: Apache-2.0
  ks-version: 0.11
  endian: be
doc: |
  Volume group status area of a big volume group, 256 sectors, two copies a disk. Only the size is known; the fields are
  the working reading of README.md 10.8 and none is verified.
doc-ref: README.md 8.2, 10.8 (AUTH)
seq:
  - id: beg_sec
    -orig-id: vgsa beg
    -evidence: D
    type: u4
    doc: Begin time stamp, seconds since 1970 UTC.
    doc-ref: README.md 8.2, 10.8 (AUTH)
  - id: beg_nsec
    -orig-id: vgsa beg
    -evidence: D
    type: u4
    doc: Begin time stamp, nanoseconds below 10^9.
    doc-ref: README.md 8.2, 10.8 (AUTH)
  - id: pv_missing
    -orig-id: vgsa.pv_missing
    -evidence: D
    type: u4
    repeat: expr
    repeat-expr: 4
    -show: hex
    doc: One bit a PV, 32 PVs a word.
    doc-ref: README.md 8.2, 10.8 (AUTH)
  - id: stalepp
    -orig-id: vgsa.stalepp
    -evidence: D
    size: 1016
    repeat: expr
    repeat-expr: 128
    doc: One row a PV of 8128 bits, one bit a PP, least significant first; 1 is stale.
    doc-ref: README.md 8.2, 10.8 (AUTH)
  - id: factor
    -orig-id: vgsa.factor
    -evidence: D
    type: u2
    doc: PPs per PV are 1016 * factor, PVs of the volume group 128 / factor.
    doc-ref: README.md 8.2, 10.8 (AUTH)
  - id: pad2
    -orig-id: vgsa.pad2
    -evidence: D
    size: 990
    doc: Padding.
    doc-ref: README.md 8.2, 10.8 (AUTH)
  - id: end_sec
    -orig-id: vgsa end
    -evidence: D
    type: u4
    doc: End time stamp, seconds.
    doc-ref: README.md 8.2, 10.8 (AUTH)
  - id: end_nsec
    -orig-id: vgsa end
    -evidence: D
    type: u4
    doc: End time stamp, nanoseconds.
    doc-ref: README.md 8.2, 10.8 (AUTH)
instances:
  stamps_equal:
    value: beg_sec == end_sec and beg_nsec == end_nsec
  nsec_ok:
    value: beg_nsec < 1000000000 and end_nsec < 1000000000
  never_written:
    value: beg_sec == 0 and beg_nsec == 0
  factor_ok:
    value: factor == 1 or factor == 2 or factor == 4 or factor == 8 or factor == 16 or factor == 32 or factor == 64
  pps_per_row:
    value: 1016 * 8
    -evidence: D
    doc: PPs of one stalepp row.
