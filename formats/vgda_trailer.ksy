meta:
  id: vgda_trailer
  title: VGDA trailer
  application: AIX
  license: Apache-2.0
  ks-version: 0.11
  endian: be
doc: |
  Last sector of each VGDA copy. The stamp equals that of the header unless the write was torn. Its place is the working reading;
  vgda_trailer_end is the rival.
doc-ref: README.md 9.8, 10.5 (QINTL)
seq:
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
  - id: concurrency
    -orig-id: vgt.concurrency
    -evidence: D
    type: s2
    doc: Concurrent mode; 0 in every sample.
    doc-ref: README.md 9.8, 10.5 (QINTL)
  - id: reserved
    -orig-id: reserved
    -evidence: D
    size: 502
    doc: No assignment known.
    doc-ref: README.md 9.8, 10.5
