meta:
  id: vgsa
  title: VGSA of an original volume group
  application: AIX
  license: Apache-2.0
  ks-version: 0.11
  endian: be
doc: |
  Volume group status area, 8 sectors, two copies a disk. Says which PPs are stale and which PVs are missing.
  Bits of a `stalepp` row count from the least significant: PP n is bit (n-1) % 8 of byte (n-1) / 8. Stale bits of free
  PPs are legal noise. With factor f, PV p owns rows (p-1)*f to p*f-1 as one bit string (D).
doc-ref: README.md 8.1 (QINTL, OD)
seq:
  - id: beg_sec
    -orig-id: vgsa beg
    -evidence: A
    type: u4
    doc: Begin time stamp, seconds since 1970 UTC.
    doc-ref: README.md 8.1 (QINTL, OD)
  - id: beg_nsec
    -orig-id: vgsa beg
    -evidence: A
    type: u4
    doc: Begin time stamp, nanoseconds below 10^9.
    doc-ref: README.md 8.1 (QINTL, OD)
  - id: pv_missing
    -orig-id: vgsa.pv_missing
    -evidence: A
    type: u4
    -show: hex
    doc: One bit a PV, 0 when all are present. The order of the bits is not established (D).
    doc-ref: README.md 8.1 (QINTL, OD)
  - id: stalepp
    -orig-id: vgsa.stalepp
    -evidence: A
    size: 127
    repeat: expr
    repeat-expr: 32
    doc: One row a PV of 1016 bits, one bit a PP, least significant first; 1 is stale.
    doc-ref: README.md 8.1 (QINTL, OD)
  - id: factor
    -orig-id: vgsa.factor
    -evidence: A
    type: u2
    doc: PPs per PV are 1016 * factor, PVs of the volume group 32 / factor.
    doc-ref: README.md 8.1 (QINTL, OD)
  - id: pad2
    -orig-id: vgsa.pad2
    -evidence: A
    size: 10
    doc: Padding, zero.
    doc-ref: README.md 8.1 (QINTL, OD)
  - id: end_sec
    -orig-id: vgsa end
    -evidence: A
    type: u4
    doc: End time stamp, seconds; equals the begin stamp unless the write was torn.
    doc-ref: README.md 8.1 (QINTL, OD)
  - id: end_nsec
    -orig-id: vgsa end
    -evidence: A
    type: u4
    doc: End time stamp, nanoseconds.
    doc-ref: README.md 8.1 (QINTL, OD)
instances:
  stamps_equal:
    value: beg_sec == end_sec and beg_nsec == end_nsec
  nsec_ok:
    value: beg_nsec < 1000000000 and end_nsec < 1000000000
  never_written:
    value: beg_sec == 0 and beg_nsec == 0
  factor_ok:
    value: factor == 1 or factor == 2 or factor == 4 or factor == 8 or factor == 16 or factor == 32
  pps_per_row:
    value: 127 * 8
    -evidence: A
    doc: PPs of one stalepp row.
