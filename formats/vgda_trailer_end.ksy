meta:
  id: vgda_trailer_end
  title: VGDA trailer, rival reading
  application: AIX
  license: Apache-2.0
  ks-version: 0.11
  endian: be
doc: |
  Rival of vgda_trailer: the stamp is the last 8 bytes of the sector, as in the VGSA.
doc-ref: README.md 9.8, 10.5
seq:
  - id: concurrency
    -orig-id: vgt.concurrency
    -evidence: D
    type: s2
    doc: Concurrent mode; its place under this reading is a guess.
    doc-ref: README.md 9.8, 10.5 (QINTL)
  - id: reserved
    -orig-id: reserved
    -evidence: D
    size: 502
    doc: No assignment known.
    doc-ref: README.md 9.8, 10.5
  - id: end_sec
    -orig-id: vgda trl
    -evidence: D
    type: u4
    doc: Time stamp, seconds since 1970 UTC.
    doc-ref: README.md 9.8, 10.5 (QINTL)
  - id: end_nsec
    -orig-id: vgda trl
    -evidence: D
    type: u4
    doc: Time stamp, nanoseconds.
    doc-ref: README.md 9.8, 10.5 (QINTL)
